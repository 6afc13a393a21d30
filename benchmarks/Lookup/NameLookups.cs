using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Configuration;
using Patchbay.Devices;

namespace Patchbay.Benchmarks.Lookup;

/// <summary>
/// From a name to the descriptor, and from a name to a new lamp, for each of 1,000 names in turn. The names are not the strings that
/// the code has, just as names from a configuration. The loop over them is in every figure.
/// </summary>
public class NameLookups
{
    private const string Hit = "look-up, hit";
    private const string Miss = "look-up, miss";
    private const string Creation = "creation";

    private readonly IConfiguration _configuration = new ConfigurationBuilder().Build();
    private readonly NoServices _services = new();
    private readonly PluginCatalog _catalog = Lamps.Catalog;
    private readonly Dictionary<string, PluginDescriptor> _dictionary = Lamps.Catalog.Plugins.ToDictionary(plugin => plugin.Name, StringComparer.Ordinal);
    private readonly FrozenDictionary<string, PluginDescriptor> _frozen = Lamps.Catalog.Plugins.ToFrozenDictionary(plugin => plugin.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, Func<IDevice>> _factories = Lamps.ByHand.ToDictionary(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Func<IDevice>> _frozenFactories = Lamps.ByHand.ToFrozenDictionary(StringComparer.Ordinal);
    private readonly Func<string, IDevice?> _switch = Lamps.Switch;
    private readonly string[] _names = Names();

    // As long as the names that exist, and with the same beginning.
    private readonly string[] _wrongNames = [.. Names().Select(name => name[..^1] + 'x')];

    [Benchmark(Description = Subjects.Frozen, OperationsPerInvoke = Lamps.Count), BenchmarkCategory(Hit)]
    public int FrozenHit() => Found(_names, _frozen);

    [Benchmark(Description = Subjects.Dictionary, OperationsPerInvoke = Lamps.Count), BenchmarkCategory(Hit)]
    public int DictionaryHit() => Found(_names, _dictionary);

    [Benchmark(Description = Subjects.Patchbay, OperationsPerInvoke = Lamps.Count), BenchmarkCategory(Hit)]
    public int PatchbayHit() => Found(_names, _catalog);

    [Benchmark(Description = Subjects.Frozen, OperationsPerInvoke = Lamps.Count), BenchmarkCategory(Miss)]
    public int FrozenMiss() => Found(_wrongNames, _frozen);

    [Benchmark(Description = Subjects.Dictionary, OperationsPerInvoke = Lamps.Count), BenchmarkCategory(Miss)]
    public int DictionaryMiss() => Found(_wrongNames, _dictionary);

    [Benchmark(Description = Subjects.Switch, OperationsPerInvoke = Lamps.Count), BenchmarkCategory(Miss)]
    public int SwitchMiss() => Created(_wrongNames, _switch);

    [Benchmark(Description = Subjects.Patchbay, OperationsPerInvoke = Lamps.Count), BenchmarkCategory(Miss)]
    public int PatchbayMiss() => Found(_wrongNames, _catalog);

    [Benchmark(Description = Subjects.Frozen, OperationsPerInvoke = Lamps.Count), BenchmarkCategory(Creation)]
    public int FrozenCreation() => Created(_names, name => _frozenFactories[name]());

    [Benchmark(Description = Subjects.Dictionary, OperationsPerInvoke = Lamps.Count), BenchmarkCategory(Creation)]
    public int DictionaryCreation() => Created(_names, name => _factories[name]());

    [Benchmark(Description = Subjects.Switch, OperationsPerInvoke = Lamps.Count), BenchmarkCategory(Creation)]
    public int SwitchCreation() => Created(_names, _switch);

    [Benchmark(Description = Subjects.Patchbay, OperationsPerInvoke = Lamps.Count), BenchmarkCategory(Creation)]
    public int PatchbayCreation() => Created(_names, name => _catalog.Create<IDevice>(name, _configuration, _services));

    private static int Found(string[] names, Dictionary<string, PluginDescriptor> plugins)
    {
        int found = 0;
        foreach (string name in names)
        {
            found += plugins.TryGetValue(name, out _) ? 1 : 0;
        }

        return found;
    }

    private static int Found(string[] names, FrozenDictionary<string, PluginDescriptor> plugins)
    {
        int found = 0;
        foreach (string name in names)
        {
            found += plugins.TryGetValue(name, out _) ? 1 : 0;
        }

        return found;
    }

    private static int Found(string[] names, PluginCatalog plugins)
    {
        int found = 0;
        foreach (string name in names)
        {
            found += plugins.TryGetPlugin("device", name, out _) ? 1 : 0;
        }

        return found;
    }

    private static int Created(string[] names, Func<string, IDevice?> create)
    {
        int created = 0;
        foreach (string name in names)
        {
            created += create(name) is null ? 0 : 1;
        }

        return created;
    }

    // In an order without a pattern, but the same each time.
    private static string[] Names()
    {
        string[] names = [.. Lamps.Catalog.Plugins.Select(plugin => new string(plugin.Name.AsSpan()))];
        new Random(1).Shuffle(names);
        return names;
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
