using Patchbay.Devices;
using Patchbay.Registration;
using GeneratedRegistry = Patchbay.Generated.Patchbay_Sdk_Tests_Registry;

namespace Patchbay.Sdk.Tests.Registration;

[TestClass]
public sealed class LookupTests
{
    private static readonly string[] Thousand = [.. Enumerable.Range(0, 1000).Select(index => $"lamp-{index}")];

    [TestMethod]
    public void Each_of_a_thousand_plugins_is_found()
    {
        var catalog = CatalogFactory.Create(HandMadeRegistry.Of(Thousand));

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
        var catalog = CatalogFactory.Create(HandMadeRegistry.Of(Thousand));

        foreach (string name in Thousand)
        {
            catalog.TryGetPlugin("device", name + "x", out _).ShouldBeFalse();
            catalog.TryGetPlugin("sensor", name, out _).ShouldBeFalse();
        }
    }

    // The hash must tell names apart that differ in one character, wherever it stands.
    [TestMethod]
    [DataRow("lamp-{0}")]
    [DataRow("{0}-lamp")]
    [DataRow("a-lamp-{0}-with-a-long-name")]
    [DataRow("{0}{0}{0}")]
    [DataRow("\u00fc{0}")]
    public void Names_lie_near_where_their_hashes_lead(string form) =>
        HandMadeRegistry.Of(Enumerable.Range(0, 1000).Select(index => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, index)))
            .Displacements.ShouldBeLessThan(1000);

    // UTF-8 units of the one read as characters are the other, and where kind ends and name begins is the same text.
    [TestMethod]
    [DataRow("\u00e9", "\u00c3\u00a9")]
    [DataRow("\U0001f4a1", "\u00f0\u009f\u0092\u00a1")]
    [DataRow("", "\0")]
    [DataRow("device", "Device")]
    public void Names_that_look_alike_in_some_encoding_are_told_apart(string name, string other)
    {
        var catalog = CatalogFactory.Create(HandMadeRegistry.Of(name));

        catalog.GetPlugin("device", name).Name.ShouldBe(name);
        catalog.GetPlugin("device", string.Concat(name)).Name.ShouldBe(name);
        catalog.TryGetPlugin("device", other, out _).ShouldBeFalse();
        catalog.TryGetPlugin("devic", "e" + name, out _).ShouldBeFalse();
    }

    // Found ones are remembered, by several threads at once too.
    [TestMethod]
    public void Threads_that_search_at_once_find_the_same()
    {
        var catalog = CatalogFactory.Create(HandMadeRegistry.Of(Thousand), HandMadeRegistry.Of("other"));

        Parallel.For(0, 20_000, number => catalog.GetPlugin("device", Thousand[number * 7919 % 1000]).Name.ShouldBe(Thousand[number * 7919 % 1000]));
    }

    [TestMethod]
    public void A_name_is_found_among_others_of_the_same_slot()
    {
        // There are four slots for two names, so of a hundred pairs about 25 meet.
        for (int index = 0; index < 100; index++)
        {
            string[] pair = [$"a{index}", $"b{index}"];
            var catalog = CatalogFactory.Create(HandMadeRegistry.Of(pair));

            pair.Select(name => catalog.GetPlugin("device", name).Name).ShouldBe(pair);
            catalog.TryGetPlugin("device", $"c{index}", out _).ShouldBeFalse();
        }
    }

    [TestMethod]
    public void An_empty_catalog_finds_nothing()
    {
        CatalogFactory.Create().TryGetPlugin("device", "lamp", out _).ShouldBeFalse();
        CatalogFactory.Create(HandMadeRegistry.Of()).TryGetPlugin("device", "lamp", out _).ShouldBeFalse();
        CatalogFactory.Create().Plugins.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("plain-lamp", true)]
    [DataRow("no-such-lamp", false)]
    public void Searching_a_registry_allocates_nothing(string name, bool exists)
    {
        var registry = GeneratedRegistry.Instance;
        int found = 0;

        AllocatedBy(() => found = registry.Find("device", name, NameHash.Compute("device", name))).ShouldBe(0);

        (found >= 0).ShouldBe(exists);
    }

    [TestMethod]
    public void A_catalog_that_finds_nothing_allocates_nothing() =>
        AllocatedBy(() => ReferencedPlugins.Catalog.TryGetPlugin("device", "no-such-lamp", out _)).ShouldBe(0);

    [TestMethod]
    public void A_catalog_that_has_found_a_plugin_before_allocates_nothing() =>
        AllocatedBy(() => ReferencedPlugins.Catalog.TryGetPlugin("device", "plain-lamp", out _)).ShouldBe(0);

    [TestMethod]
    public void A_call_that_completes_at_once_allocates_nothing()
    {
        IDevice lamp = ReferencedPlugins.Catalog.Create<IDevice>("plain-lamp", Probe.NoOptions, Probe.NoServices);

        AllocatedBy(() => lamp.SendAsync(on: true, Rule.On, CancellationToken.None).IsCompletedSuccessfully.ShouldBeTrue()).ShouldBe(0);
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
    public void A_slash_in_a_kind_does_not_reach_into_the_name() => CatalogFactory.Create(HandMadeRegistry.Of("a/b")).TryGetPlugin("device/a", "b", out _).ShouldBeFalse();
}
