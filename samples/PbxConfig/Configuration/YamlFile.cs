using System.Globalization;
using Microsoft.Extensions.Configuration;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PbxConfig.Configuration;

/// <summary>Reads a YAML file into a configuration: maps are merged by key, values and lists replace earlier ones, null removes them.</summary>
internal sealed class YamlFile(string folder, string name, MergedConfiguration configuration)
{
    // An anchor may hold an alias of itself, and is then endless.
    private const int DeepestPath = 20;

    /// <exception cref="ConfigurationException">The file is missing or wrong.</exception>
    public void Read()
    {
        switch (YamlLoader.Load(folder, name).Documents)
        {
            case []:
                break;
            case [{ RootNode: YamlMappingNode root }]:
                Read(root, path: null, depth: 0);
                break;
            case [{ RootNode: YamlScalarNode { Value: null or "" } }]:
                break;
            case [var single]:
                throw Error(single.RootNode.Start, "expected keys with values, found a value or list.");
            case [_, var second, ..]:
                throw Error(second.RootNode.Start, "expected one document, found a second.");
        }
    }

    private void Read(YamlMappingNode map, string? path, int depth)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((YamlNode node, YamlNode value) in map)
        {
            if (node is not YamlScalarNode { Value: { Length: > 0 } key } || key.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal))
            {
                throw Error(node.Start, "expected a key that is text without a colon.");
            }

            if (!keys.Add(key))
            {
                throw Error(node.Start, $"expected every key once, found \"{key}\" again.");
            }

            Read(value, path is null ? key : ConfigurationPath.Combine(path, key), node.Start, depth + 1);
        }
    }

    private void Read(YamlNode node, string path, Mark start, int depth)
    {
        if (depth > DeepestPath)
        {
            throw Error(start, "expected less depth.");
        }

        switch (node)
        {
            case YamlMappingNode map:
                configuration.Open(path, Place(start));
                Read(map, path, depth);
                break;
            case YamlSequenceNode list:
                configuration.Remove(path);
                configuration.Open(path, Place(start));
                foreach ((int index, YamlNode item) in list.Index())
                {
                    Read(item, ConfigurationPath.Combine(path, index.ToString(CultureInfo.InvariantCulture)), item.Start, depth + 1);
                }

                break;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" }:
                configuration.Remove(path);
                break;
            case YamlScalarNode scalar:
                configuration.Set(path, scalar.Value ?? "", Place(start));
                break;
        }
    }

    private string Place(Mark mark) => YamlLoader.Place(name, mark);

    private ConfigurationException Error(Mark mark, string message) => new($"{Place(mark)}: {message}");
}
