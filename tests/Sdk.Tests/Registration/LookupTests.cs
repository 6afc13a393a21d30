using GeneratedRegistry = Patchbay.Generated.Patchbay_Sdk_Tests_Registry;

namespace Patchbay.Sdk.Tests.Registration;

[TestClass]
public sealed class LookupTests
{
    private static readonly string[] Thousand = [.. Enumerable.Range(0, 1000).Select(index => $"lamp-{index}")];

    [TestMethod]
    public void Each_of_a_thousand_plugins_is_found()
    {
        var catalog = new PluginCatalog(HandMadeRegistry.Of(Thousand));

        for (int index = 0; index < Thousand.Length; index++)
        {
            PluginDescriptor plugin = catalog.GetPlugin("device", Thousand[index]);
            plugin.Name.ShouldBe(Thousand[index]);
            catalog.Create(plugin, Probe.NoOptions, Probe.NoServices).ShouldBe(index);
        }

        catalog.Plugins.Count.ShouldBe(1000);
    }

    [TestMethod]
    public void None_of_a_thousand_other_names_is_found()
    {
        var catalog = new PluginCatalog(HandMadeRegistry.Of(Thousand));

        foreach (string name in Thousand)
        {
            catalog.TryGetPlugin("device", name + "x", out _).ShouldBeFalse();
            catalog.TryGetPlugin("sensor", name, out _).ShouldBeFalse();
        }
    }

    // A search through the list would look at 500 keys on average, and one by halves at 9.
    [TestMethod]
    public void Names_are_found_by_hash_rather_than_by_search()
    {
        var registry = HandMadeRegistry.Of(Thousand);
        var catalog = new PluginCatalog(registry);

        foreach (string name in Thousand)
        {
            catalog.TryGetPlugin("device", name, out _).ShouldBeTrue();
        }

        registry.LooksAtKeys.ShouldBeLessThan(3 * Thousand.Length);
    }

    [TestMethod]
    public void A_name_is_found_among_others_of_the_same_slot()
    {
        // There are four slots for two names, so of a hundred pairs about 25 meet.
        for (int index = 0; index < 100; index++)
        {
            string[] pair = [$"a{index}", $"b{index}"];
            var catalog = new PluginCatalog(HandMadeRegistry.Of(pair));

            pair.Select(name => catalog.GetPlugin("device", name).Name).ShouldBe(pair);
            catalog.TryGetPlugin("device", $"c{index}", out _).ShouldBeFalse();
        }
    }

    [TestMethod]
    public void An_empty_catalog_finds_nothing()
    {
        new PluginCatalog().TryGetPlugin("device", "lamp", out _).ShouldBeFalse();
        new PluginCatalog(HandMadeRegistry.Of()).TryGetPlugin("device", "lamp", out _).ShouldBeFalse();
        new PluginCatalog().Plugins.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("plain-lamp", true)]
    [DataRow("no-such-lamp", false)]
    public void Searching_a_registry_allocates_nothing(string name, bool exists)
    {
        var registry = GeneratedRegistry.Instance;
        int found = 0;

        AllocatedBy(() => found = registry.Find("device", name)).ShouldBe(0);

        (found >= 0).ShouldBe(exists);
    }

    [TestMethod]
    public void A_catalog_that_finds_nothing_allocates_nothing() =>
        AllocatedBy(() => ReferencedPlugins.Catalog.TryGetPlugin("device", "no-such-lamp", out _)).ShouldBe(0);

    [TestMethod]
    public void A_catalog_that_finds_a_plugin_allocates_its_descriptor_only()
    {
        var registry = GeneratedRegistry.Instance;
        object? found = null;
        long descriptor = AllocatedBy(() => found = new PluginDescriptor(registry, 0, "device", "plain-lamp"));

        AllocatedBy(() => ReferencedPlugins.Catalog.TryGetPlugin("device", "plain-lamp", out _)).ShouldBe(descriptor);

        descriptor.ShouldBeGreaterThan(0);
        found.ShouldNotBeNull();
    }

    // The least of several times: whatever the runtime does on the side, it does not do it every time.
    private static long AllocatedBy(Action action)
    {
        long least = long.MaxValue;
        for (int turn = 0; turn < 50; turn++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    [TestMethod]
    public void A_slash_in_a_kind_does_not_reach_into_the_name() => new PluginCatalog(HandMadeRegistry.Of("a/b")).TryGetPlugin("device/a", "b", out _).ShouldBeFalse();
}
