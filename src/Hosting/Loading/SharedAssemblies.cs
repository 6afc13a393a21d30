using System.Reflection;
using System.Runtime.Loader;

namespace Patchbay.Hosting.Loading;

/// <summary>
/// The assemblies that packages share with the host: Patchbay.Sdk, the abstractions of Microsoft.Extensions, the framework, the assemblies of the contracts that the
/// host runs, and what it names. Types of all others exist once for each package.
/// </summary>
internal sealed class SharedAssemblies
{
    private const string Extensions = "Microsoft.Extensions.";
    private static readonly string[] s_always = ["Patchbay.Sdk", Extensions + "Options", Extensions + "Primitives"];
    private readonly HashSet<string> _named;
    private readonly HashSet<string> _framework = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="named">The simple names of the assemblies that the host shares beside those that are always shared.</param>
    public SharedAssemblies(IEnumerable<string> named)
    {
        _named = new HashSet<string>([.. s_always, .. named], StringComparer.OrdinalIgnoreCase);
        string[] platform = ((AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string) ?? "").Split(Path.PathSeparator);

        // The folder of all shared frameworks, of which the program may use several: …/shared/Microsoft.NETCore.App/10.0.0/System.Private.CoreLib.dll.
        string? core = Path.GetDirectoryName(Array.Find(platform, path => Path.GetFileName(path).Equals("System.Private.CoreLib.dll", StringComparison.OrdinalIgnoreCase)));
        string framework = Path.GetDirectoryName(Path.GetDirectoryName(core)) is { } root && Path.GetFileName(root).Equals("shared", StringComparison.OrdinalIgnoreCase) ? root : "";
        foreach (string path in platform)
        {
            string name = Path.GetFileNameWithoutExtension(path);
            if ((framework.Length > 0 && path.StartsWith(framework, StringComparison.Ordinal)) || IsOfFramework(name))
            {
                _framework.Add(name);
            }
        }
    }

    /// <summary>Whether a name is one of those that packages have to share, whatever they bring themselves.</summary>
    public bool Contains(string name) =>
        _named.Contains(name) || (name.StartsWith(Extensions, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".Abstractions", StringComparison.OrdinalIgnoreCase));

    /// <summary>The version that the host has of a shared assembly; null if it has none, and then the package's own is used.</summary>
    public Version? Find(string name) => Contains(name) ? Load(new AssemblyName(name))?.GetName().Version : null;

    /// <summary>Gets what a package shares with the host.</summary>
    /// <returns>The assembly; null if the package is to use its own.</returns>
    public Assembly? Resolve(AssemblyName name)
    {
        if (name.Name is not { } simple)
        {
            return null;
        }

        if (Contains(simple))
        {
            return Load(new AssemblyName(simple));
        }

        // A part of the framework that a package brings in a later version, as it can, is its own.
        return _framework.Contains(simple) && Load(new AssemblyName(simple)) is { } assembly && (name.Version is null || assembly.GetName().Version >= name.Version) ? assembly : null;
    }

    private static Assembly? Load(AssemblyName name)
    {
        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyName(name);
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }

    // Where a program brings its framework along, it lies beside everything else.
    private static bool IsOfFramework(string name) =>
        name is "mscorlib" or "netstandard" or "WindowsBase" or "System" or "Microsoft.CSharp"
        || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal) || name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal);
}
