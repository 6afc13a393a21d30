using System.Globalization;
using Microsoft.Extensions.Configuration;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Patchbay.ConfigFiles.Yaml;

/// <summary>Reads a YAML file into a configuration: maps are merged by key, values and lists replace earlier ones, null removes them.</summary>
internal sealed class YamlFile(string path, string name, MergedValues values)
{
    // An anchor may hold an alias of itself, and is then endless; or hold others that hold others, and is then too much.
    private const int DeepestPath = 20;
    private const int MostValues = 1_000_000;
    private int _count;

    /// <exception cref="YamlConfigurationException">The file is missing or wrong.</exception>
    public void Read()
    {
        switch (YamlLoading.Load(path, name).Documents)
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
        if (depth > DeepestPath || ++_count > MostValues)
        {
            throw Error(start, depth > DeepestPath ? "expected less depth." : "expected fewer values.");
        }

        switch (node)
        {
            case YamlMappingNode map:
                values.Open(path, Location(start));
                Read(map, path, depth);
                break;
            case YamlSequenceNode list:
                values.Remove(path);
                values.Open(path, Location(start));
                int index = 0;
                foreach (YamlNode item in list)
                {
                    Read(item, ConfigurationPath.Combine(path, index++.ToString(CultureInfo.InvariantCulture)), item.Start, depth + 1);
                }

                break;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" }:
                values.Remove(path);
                break;
            case YamlScalarNode scalar:
                values.Set(path, scalar.Value ?? "", Location(start));
                break;
        }
    }

    private ConfigurationLocation Location(Mark mark) => YamlLoading.Location(name, mark);

    private YamlConfigurationException Error(Mark mark, string message) => new($"{Location(mark)}: {message}");
}
