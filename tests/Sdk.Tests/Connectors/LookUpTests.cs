using Patchbay.Connectors;
using static Patchbay.Sdk.Tests.Connectors.LookUp;

namespace Patchbay.Sdk.Tests.Connectors;

/// <summary>
/// The table of look-up rules, row by row: with all units in this assembly ("one"), and with the original and the backend
/// in ConnectorUnits.Plugins and what replaces it here ("two").
/// </summary>
[TestClass]
public sealed class LookUpTests
{
    private const string ThisAssembly = "Patchbay.Sdk.Tests";

    [TestMethod]
    [DynamicData(nameof(Arrangements), typeof(LookUp))]
    public void A_replacer_that_does_not_match_the_model_leaves_the_original_in_use(string assemblies)
    {
        Find<Mapper>($"{assemblies}-other-model", "drink").ShouldBe("OtherModelOriginal");
        Find<Mapper>($"{assemblies}-other-model", "order").ShouldBe("OtherModelReplacer");
    }

    [TestMethod]
    [DynamicData(nameof(Arrangements), typeof(LookUp))]
    public void A_replacer_of_another_base_class_leaves_the_original_in_use(string assemblies)
    {
        Find<Mapper>($"{assemblies}-other-base", "drink").ShouldBe("OtherBaseOriginal");
        Find<Synchronizer>($"{assemblies}-other-base", "drink").ShouldBe("OtherBaseReplacer");
    }

    [TestMethod]
    public void A_replacer_whose_assembly_is_disabled_leaves_the_original_in_use()
    {
        var disabled = new ConnectorCatalog(ReferencedPlugins.Catalog.WithoutAssemblies(ThisAssembly));

        Find<Mapper>("two-not-installed", "drink").ShouldBe("NotInstalledReplacer");
        Find<Mapper>("two-not-installed", "drink", disabled).ShouldBe("NotInstalledOriginal");
    }

    // Within one assembly there is no replacer without its original.
    [TestMethod]
    public void A_disabled_assembly_has_neither_backends_nor_units()
    {
        var disabled = new ConnectorCatalog(ReferencedPlugins.Catalog.WithoutAssemblies(ThisAssembly));

        Should.Throw<PluginNotFoundException>(() => disabled.GetBackend("one-other-model", version: null));
        disabled.GetVersions("two-levels").ShouldBeEmpty();
        LookUp.Catalog.GetVersions("two-levels").ShouldBe(["1", "2"]);
    }

    [TestMethod]
    [DynamicData(nameof(Arrangements), typeof(LookUp))]
    public void A_third_that_replaces_both_resolves_it(string assemblies) =>
        Find<Mapper>($"{assemblies}-resolved", "drink").ShouldBe("ResolvedThird");

    [TestMethod]
    [DynamicData(nameof(Arrangements), typeof(LookUp))]
    public void The_parent_is_asked_only_if_a_level_has_no_candidate(string assemblies)
    {
        string service = $"{assemblies}-levels";

        Find<Mapper>(service, "drink", version: "1").ShouldBe("LevelsRootMapper");
        Find<Mapper>(service, "order", version: "1").ShouldBe("LevelsFirstMapper");
        Find<Mapper>(service, "order", version: "2").ShouldBe("LevelsFirstMapper", "2 names 1 as its parent, though it derives from the root.");
        Find<Mapper>(service, "invoice", version: "2").ShouldBe("LevelsSecondMapper");
        Find<Synchronizer>(service, "order", version: "1").ShouldBe("LevelsRootSynchronizer", "The mapper of 1 is no candidate for a synchronizer.");
        Find<Mapper>(service, "order").ShouldBe("LevelsRootMapper");
    }

    [TestMethod]
    public void A_base_class_of_ones_own_narrows_the_choice()
    {
        Find<OneAssembly.AmbiguousSecond>("one-ambiguous", "drink").ShouldBe("AmbiguousSecond");
        Find<TwoAssemblies.AmbiguousSecond>("two-ambiguous", "drink").ShouldBe("AmbiguousSecond");
    }
}
