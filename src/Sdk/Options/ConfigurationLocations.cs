using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace Patchbay;

/// <summary>Finds where and how the values of a configuration were written, as far as its providers know. Reads each file once.</summary>
internal sealed class ConfigurationLocations
{
    private readonly Dictionary<IConfigurationProvider, JsonLines?> _lines = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where the value at the path is written; if it is missing, where the section is that lacks it.</summary>
    public ConfigurationLocation? Find(IConfigurationRoot? root, string path)
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
                return LocationIn(root, provider, current);
            }
        }

        return null;
    }

    /// <summary>
    /// What stands in JSON where the configuration delivers an empty text or nothing. Of <c>null</c>, <c>""</c>, <c>[]</c> and <c>{}</c>
    /// providers make these two, and older ones not the same as newer ones.
    /// </summary>
    /// <param name="root">The root of the configuration, if it is known.</param>
    /// <param name="path">The path of the value.</param>
    /// <param name="ofOlderOnly">Whether it is not asked for where the provider is one of the newer ones.</param>
    /// <returns>The first token of the value; none if it is not known.</returns>
    public JsonTokenType Written(IConfigurationRoot? root, string path, bool ofOlderOnly) =>
        root is null || ProviderOf(root, path, onlyFiles: false) is not { } provider || (ofOlderOnly && IsNewer(provider)) ? JsonTokenType.None
        : LinesOf(provider)?.TokenAt(path) ?? JsonTokenType.None;

    // Since version 10 an empty text is never a null, and an empty list is an empty text.
    private static bool IsNewer(IConfigurationProvider provider) =>
        provider.GetType() is { Namespace: "Microsoft.Extensions.Configuration.Json" } type && type.Assembly.GetName().Version is { Major: >= 10 };

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
            else if ((provider is FileConfigurationProvider or IConfigurationLocationProvider || !onlyFiles) && (provider.TryGet(path, out _) || provider.GetChildKeys([], path).Any()))
            {
                return provider;
            }
        }

        return null;
    }

    private ConfigurationLocation? LocationIn(IConfigurationRoot root, IConfigurationProvider provider, string path)
    {
        if (provider is IConfigurationLocationProvider knowing)
        {
            return knowing.TryGetLocation(path, out ConfigurationLocation? location) ? location : null;
        }

        if (provider is not FileConfigurationProvider { Source.Path: { } file } here)
        {
            return null;
        }

        bool isAmbiguous = FilesOf(root).Any(other => !ReferenceEquals(other, here) && file.Equals(other.Source.Path, StringComparison.OrdinalIgnoreCase));
        return new ConfigurationLocation { File = (isAmbiguous ? InfoOf(here)?.PhysicalPath : null) ?? file, Line = LinesOf(here)?.Find(path) };
    }

    private static IEnumerable<FileConfigurationProvider> FilesOf(IConfigurationRoot root) => root.Providers.SelectMany(provider => provider switch
    {
        ChainedConfigurationProvider { Configuration: IConfigurationRoot chained } => FilesOf(chained),
        FileConfigurationProvider file => [file],
        _ => [],
    });

    private JsonLines? LinesOf(IConfigurationProvider provider)
    {
        if (!_lines.TryGetValue(provider, out JsonLines? lines))
        {
            lines = Read(provider);
            _lines.Add(provider, lines);
        }

        return lines;
    }

    // The place only helps to read an error: that it cannot be found now must not become one, whatever the provider of files does.
    private static JsonLines? Read(IConfigurationProvider provider)
    {
        try
        {
            switch (provider)
            {
                case FileConfigurationProvider { Source.Path: { } file } files when file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && InfoOf(files) is { Exists: true } info:
                    using (Stream stream = info.CreateReadStream())
                    {
                        return JsonLines.Read(stream);
                    }

                // What was read is closed; only memory can be read once more.
                case StreamConfigurationProvider { Source.Stream: MemoryStream memory }:
                    using (var copy = new MemoryStream(memory.ToArray(), writable: false))
                    {
                        return JsonLines.Read(copy);
                    }

                default:
                    return null;
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static IFileInfo? InfoOf(FileConfigurationProvider provider) => provider.Source.FileProvider?.GetFileInfo(provider.Source.Path!);
}
