namespace Patchbay.Build.Assemblies.Since;

/// <summary>The version of Patchbay.Sdk that first had each of its public types and members, by documentation id.</summary>
internal sealed class ApiSince
{
    private const string Resource = "ApiSince.txt";
    private readonly Dictionary<string, Version> _versions = new(StringComparer.Ordinal);

    /// <summary>Reads the lines <c>id version</c>, which may end in <c>removed</c>; others are comments.</summary>
    public ApiSince(IEnumerable<string> lines)
    {
        foreach (string[] parts in lines.Select(line => line.Split(' ')))
        {
            if (parts.Length > 1 && Version.TryParse(parts[1], out Version? version))
            {
                _versions[parts[0]] = version;
            }
        }
    }

    /// <summary>Those of the SDK that this task came with.</summary>
    public static ApiSince Shipped { get; } = new(Lines());

    /// <summary>Gets the version; null for what is not public, or newer than this task.</summary>
    public Version? Find(string id) => _versions.GetValueOrDefault(id);

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(ApiSince).Assembly.GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
