namespace Patchbay.Sdk.Tests.Connectors;

/// <summary>
/// The table of look-up rules, row by row: with all units in this assembly ("one"), and with the original and the backend
/// in ConnectorUnits.Plugins and what replaces it here ("two").
/// </summary>
[TestClass]
public sealed class LookUpTests
{
    private const string ThisAssembly = "Patchbay.Sdk.Tests";
    private static readonly ConnectorCatalog Connectors = new(ReferencedPlugins.Catalog);

    public static readonly string[] Arrangements = ["one", "two"];

    [TestMethod]
    [DynamicData(nameof(Arrangements))]
    public void A_replacer_that_does_not_match_the_model_leaves_the_original_in_use(string assemblies)
    {
        Find<Mapper>($"{assemblies}-other-model", "drink").ShouldBe("OtherModelOriginal");
        Find<Mapper>($"{assemblies}-other-model", "order").ShouldBe("OtherModelReplacer");
    }

    [TestMethod]
    [DynamicData(nameof(Arrangements))]
    public void A_replacer_of_another_base_class_leaves_the_original_in_use(string assemblies)
    {
        Find<Mapper>($"{assemblies}-other-base", "drink").ShouldBe("OtherBaseOriginal");
        Find<Synchronizer>($"{assemblies}-other-base", "drink").ShouldBe("OtherBaseReplacer");
    }

    [TestMethod]
    public void A_replacer_whose_assembly_is_disabled_leaves_the_original_in_use()
    {
        var disabled = new ConnectorCatalog(ReferencedPlugins.Catalog.Without(ThisAssembly));

        Find<Mapper>("two-not-installed", "drink").ShouldBe("NotInstalledReplacer");
        Find<Mapper>("two-not-installed", "drink", disabled).ShouldBe("NotInstalledOriginal");
    }

    // Within one assembly there is no replacer without its original.
    [TestMethod]
    public void A_disabled_assembly_has_neither_backends_nor_units()
    {
        var disabled = new ConnectorCatalog(ReferencedPlugins.Catalog.Without(ThisAssembly));

        Should.Throw<PluginNotFoundException>(() => disabled.Find("one-other-model", version: null));
        disabled.VersionsOf("two-levels").ShouldBeEmpty();
        Connectors.VersionsOf("two-levels").ShouldBe(["1", "2"]);
    }

    [TestMethod]
    [DynamicData(nameof(Arrangements))]
    public void Two_replacers_of_one_class_are_ambiguous(string assemblies)
    {
        string message = Should.Throw<ConnectorUnitException>(() => Find<Mapper>($"{assemblies}-ambiguous", "drink")).Message;

        message.ShouldStartWith($"Several classes are a Mapper for the model \"drink\" on {assemblies}-ambiguous: ");
        message.ShouldContain(".AmbiguousFirst");
        message.ShouldContain(".AmbiguousSecond");
        message.ShouldNotContain("AmbiguousOriginal");
    }

    [TestMethod]
    [DynamicData(nameof(Arrangements))]
    public void A_third_that_replaces_both_resolves_it(string assemblies) =>
        Find<Mapper>($"{assemblies}-resolved", "drink").ShouldBe("ResolvedThird");

    [TestMethod]
    [DynamicData(nameof(Arrangements))]
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
    [DynamicData(nameof(Arrangements))]
    public void Several_on_one_level_are_ambiguous_though_the_parent_has_one(string assemblies)
    {
        string message = Should.Throw<ConnectorUnitException>(() => Find<Synchronizer>($"{assemblies}-levels", "order", version: "2")).Message;

        message.ShouldStartWith($"Several classes are a Synchronizer for the model \"order\" on {assemblies}-levels 2: ");
        message.ShouldContain("LevelsOtherSynchronizer");
        message.ShouldContain("LevelsSecondSynchronizer");
        message.ShouldNotContain("LevelsRootSynchronizer");
    }

    [TestMethod]
    [DynamicData(nameof(Arrangements))]
    public void A_base_class_of_ones_own_narrows_the_choice(string assemblies)
    {
        string service = $"{assemblies}-ambiguous";

        Connectors.FindUnit<ConnectorUnits.Plugins.PlainMapper>(Connectors.Find($"{assemblies}-resolved", version: null), "drink").ClassName.ShouldEndWith(".ResolvedThird");
        if (assemblies == "one")
        {
            Find<OneAssembly.AmbiguousSecond>(service, "drink").ShouldBe("AmbiguousSecond");
        }
        else
        {
            Find<TwoAssemblies.AmbiguousSecond>(service, "drink").ShouldBe("AmbiguousSecond");
        }
    }

    [TestMethod]
    [DataRow("one-levels", "invoice", "1", "one-levels 1")]
    [DataRow("two-levels", "Drink", null, "two-levels")]
    public void No_unit_at_all_is_an_error_that_says_what_to_do(string service, string model, string? version, string backend) =>
        Should.Throw<ConnectorUnitException>(() => Find<Mapper>(service, model, version: version)).Message.ShouldBe(
            $"There is no Mapper for the model \"{model}\" on {backend}. "
            + $"Declare one with [ConnectorUnit<…>(\"{model}\")] on the backend or a parent of it, and see that its assembly is enabled.");

    private static string Find<TUnit>(string service, string model, ConnectorCatalog? connectors = null, string? version = null)
        where TUnit : class
    {
        ConnectorCatalog catalog = connectors ?? Connectors;
        return catalog.FindUnit<TUnit>(catalog.Find(service, version), model).ClassName.Split('.')[^1];
    }
}
