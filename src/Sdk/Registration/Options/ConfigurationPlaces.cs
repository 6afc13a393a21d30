using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace Patchbay.Registration;

/// <summary>Finds where the values of a configuration were written, as far as its providers know.</summary>
internal sealed class ConfigurationPlaces(IConfigurationRoot? root)
{
    private readonly Dictionary<string, JsonLines?> _linesByFile = new(StringComparer.Ordinal);

    /// <summary>Where the value at the path is written; if it is missing, where the section is that lacks it.</summary>
    public ConfigurationPlace? Find(string path)
    {
        if (root is null)
        {
            return null;
        }

        for (string? current = path; !string.IsNullOrEmpty(current); current = ConfigurationPath.GetParentPath(current))
        {
            // A section may be in several sources; what is missing in it, one would write in a file.
            if (ProviderOf(root, current, onlyFiles: current.Length < path.Length) is { } provider)
            {
                return PlaceIn(provider, current);
            }
        }

        return null;
    }

    // The last provider wins, as it does for values.
    private static IConfigurationProvider? ProviderOf(IConfigurationRoot root, string path, bool onlyFiles)
    {
        foreach (IConfigurationProvider provider in root.Providers.Reverse())
        {
            if (provider is ChainedConfigurationProvider { Configuration: IConfigurationRoot chained })
            {
                if (ProviderOf(chained, path, onlyFiles) is { } inner)
                {
                    return inner;
                }
            }
            else if ((provider is FileConfigurationProvider || !onlyFiles) && (provider.TryGet(path, out _) || provider.GetChildKeys([], path).Any()))
            {
                return provider;
            }
        }

        return null;
    }

    private ConfigurationPlace? PlaceIn(IConfigurationProvider provider, string path)
    {
        if (provider is not FileConfigurationProvider { Source: { Path: { } file } source })
        {
            return null;
        }

        if (!_linesByFile.TryGetValue(file, out JsonLines? lines))
        {
            lines = file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && source.FileProvider?.GetFileInfo(file) is { Exists: true } info ? Read(info) : null;
            _linesByFile.Add(file, lines);
        }

        return new ConfigurationPlace(file, lines?.Find(path));
    }

    // The place only helps to read an error: that it cannot be found now must not become one.
    private static JsonLines? Read(IFileInfo file)
    {
        try
        {
            using Stream stream = file.CreateReadStream();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return JsonLines.Read(content.ToArray());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
