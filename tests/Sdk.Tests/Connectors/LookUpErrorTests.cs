using Patchbay.Connectors;

using static Patchbay.Sdk.Tests.Connectors.LookUp;

namespace Patchbay.Sdk.Tests.Connectors;

[TestClass]
public sealed class LookUpErrorTests
{
    [TestMethod]
    [DynamicData(nameof(Arrangements), typeof(LookUp))]
    public void Two_replacers_of_one_class_are_ambiguous(string assemblies)
    {
        string message = Should.Throw<ConnectorUnitException>(() => Find<Mapper>($"{assemblies}-ambiguous", "drink")).Message;

        message.ShouldStartWith($"Several classes are a Mapper for the model \"drink\" on {assemblies}-ambiguous: ");
        message.ShouldContain(".AmbiguousFirst");
        message.ShouldContain(".AmbiguousSecond");
        message.ShouldNotContain("AmbiguousOriginal");
    }

    [TestMethod]
    [DynamicData(nameof(Arrangements), typeof(LookUp))]
    public void Several_on_one_level_are_ambiguous_though_the_parent_has_one(string assemblies)
    {
        string message = Should.Throw<ConnectorUnitException>(() => Find<Synchronizer>($"{assemblies}-levels", "order", version: "2")).Message;

        message.ShouldStartWith($"Several classes are a Synchronizer for the model \"order\" on {assemblies}-levels 2: ");
        message.ShouldContain("LevelsOtherSynchronizer");
        message.ShouldContain("LevelsSecondSynchronizer");
        message.ShouldNotContain("LevelsRootSynchronizer");
    }

    [TestMethod]
    [DataRow("one-levels", "invoice", "1", "one-levels 1")]
    [DataRow("two-levels", "Drink", null, "two-levels")]
    public void No_unit_at_all_is_an_error_that_says_what_to_do(string service, string model, string? version, string backend) =>
        Should.Throw<ConnectorUnitException>(() => Find<Mapper>(service, model, version: version)).Message.ShouldBe(
            $"There is no Mapper for the model \"{model}\" on {backend}. "
            + $"Declare one with [ConnectorUnit<…>(\"{model}\")] on the backend or a parent of it, and see that its assembly is enabled.");

    [TestMethod]
    public void Two_that_replace_each_other_are_ambiguous_rather_than_an_endless_search()
    {
        ConnectorCatalog connectors = new HandMadeConnectors().Backend<object>("coffee").Unit<First, object>(typeof(Second)).Unit<Second, object>(typeof(First)).Catalog();

        Should.Throw<ConnectorUnitException>(() => connectors.GetUnit<Mapper>(connectors.GetBackend("coffee", version: null), "drink"))
            .Message.ShouldStartWith("Several classes are a Mapper for the model \"drink\" on coffee: ");
    }

    private sealed class First(BackendEnvironment environment) : ConnectorUnits.Plugins.PlainMapper(environment);

    private sealed class Second(BackendEnvironment environment) : ConnectorUnits.Plugins.PlainMapper(environment);
}
