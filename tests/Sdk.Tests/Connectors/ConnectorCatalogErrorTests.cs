using ConnectorUnits.Plugins;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Connectors;
using Patchbay.Registration;
using OtherAssembly = Patchbay.Generated.ConnectorUnits_Plugins_Registry;

namespace Patchbay.Sdk.Tests.Connectors;

/// <summary>Backends and units that do not go together. Those of the other assembly are always right by themselves.</summary>
[TestClass]
public sealed class ConnectorCatalogErrorTests
{
    private const string Here = "Patchbay.Sdk.Tests.Connectors.ConnectorCatalogErrorTests+";

    [TestMethod]
    public void A_unit_cannot_replace_one_of_the_parent() =>
        Coffees().Unit<DrinkMapper, Coffee>().Unit<NewDrinkMapper, Coffee1900>(typeof(DrinkMapper)).Errors().ShouldBe([
            $"{Here}NewDrinkMapper replaces {Here}DrinkMapper, which is not registered on coffee 1900. A unit can only replace one of its own backend, in an assembly that is enabled."]);

    [TestMethod]
    public void A_unit_cannot_replace_one_of_the_parent_in_another_assembly() =>
        new HandMadeConnectors().Backend<LevelsNew>("two-levels", "new").Unit<NewDrinkMapper, LevelsNew>(typeof(LevelsRootMapper)).Errors(OtherAssembly.Instance).ShouldBe([
            $"{Here}NewDrinkMapper replaces ConnectorUnits.Plugins.LevelsRootMapper, which is not registered on two-levels new. A unit can only replace one of its own backend, in an assembly that is enabled."]);

    [TestMethod]
    public void A_unit_cannot_replace_a_class_that_is_no_unit() =>
        Coffees().Unit<NewDrinkMapper, Coffee>(typeof(DrinkMapper)).Errors().ShouldHaveSingleItem().ShouldContain("which is not registered on coffee.");

    [TestMethod]
    public void A_unit_cannot_replace_itself() =>
        Coffees().Unit<DrinkMapper, Coffee>(typeof(DrinkMapper)).Errors().ShouldBe([
            $"{Here}DrinkMapper replaces itself. Name the unit that it stands in for, or nothing."]);

    [TestMethod]
    public void A_unit_cannot_replace_itself_on_a_backend_of_another_assembly() =>
        new HandMadeConnectors().Unit<DrinkMapper, Levels>(typeof(DrinkMapper)).Errors(OtherAssembly.Instance).ShouldBe([
            $"{Here}DrinkMapper replaces itself. Name the unit that it stands in for, or nothing."]);

    [TestMethod]
    public void A_version_needs_a_root() =>
        new HandMadeConnectors().Backend<Coffee1900>("coffee", "1900").Errors().ShouldBe([
            $"The backend coffee 1900 ({Here}Coffee1900) has no root. Derive it from a class with [ConnectorBackend(\"coffee\")], and see that its assembly is enabled."]);

    [TestMethod]
    public void Parents_must_not_go_in_a_circle() =>
        new HandMadeConnectors().Backend<Coffee1900>("coffee", "1900", typeof(Coffee2900)).Backend<Coffee2900>("coffee", "2900", typeof(Coffee1900)).Errors().ShouldBe([
            $"The backend coffee 1900 ({Here}Coffee1900) is its own ancestor. Break the cycle of parents."]);

    [TestMethod]
    public void A_backend_cannot_be_its_own_parent() =>
        Coffees().Backend<Coffee2900>("coffee", "2900", typeof(Coffee2900)).Errors().ShouldBe([
            $"The backend coffee 2900 ({Here}Coffee2900) is its own ancestor. Break the cycle of parents."]);

    [TestMethod]
    public void A_parent_has_to_be_a_backend() =>
        Coffees().Backend<Coffee2900>("coffee", "2900", typeof(string)).Errors().ShouldBe([
            $"{Here}Coffee2900 names System.String as its parent, which is no backend of this program. Declare it as one, or reference and enable its assembly."]);

    [TestMethod]
    public void One_version_cannot_be_two_classes() =>
        Coffees().Backend<Coffee2900>("coffee", "1900").Errors().ShouldBe([
            $"Several classes are the backend coffee 1900: {Here}Coffee1900 in Patchbay.Sdk.Tests, {Here}Coffee2900 in Patchbay.Sdk.Tests. Keep one."]);

    [TestMethod]
    public void One_root_cannot_be_in_two_assemblies() =>
        new HandMadeConnectors().Backend<Coffee>("two-levels").Errors(OtherAssembly.Instance).ShouldBe([
            $"Several classes are the backend two-levels: ConnectorUnits.Plugins.Levels in ConnectorUnits.Plugins, {Here}Coffee in Patchbay.Sdk.Tests. Keep one."]);

    [TestMethod]
    public void A_unit_needs_a_backend_in_an_enabled_assembly()
    {
        const string error = "is a unit of ConnectorUnits.Plugins.OtherModel, which is no backend of this program. Declare it as one, or reference and enable its assembly.";

        new HandMadeConnectors().Unit<DrinkMapper, OtherModel>().Errors().ShouldBe([$"{Here}DrinkMapper {error}"]);
        Should.Throw<ConnectorCatalogException>(() => new ConnectorCatalog(ReferencedPlugins.Catalog.WithoutAssemblies("ConnectorUnits.Plugins")))
            .Errors.ShouldContain($"Patchbay.Sdk.Tests.Connectors.TwoAssemblies.OtherModelReplacer {error}");
    }

    [TestMethod]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var exception = Should.Throw<ConnectorCatalogException>(() => new HandMadeConnectors()
            .Backend<Coffee1900>("coffee", "1900")
            .Backend<Coffee2900>("coffee", "2900", typeof(string))
            .Unit<DrinkMapper, Coffee>()
            .Unit<NewDrinkMapper, Coffee1900>(typeof(NewDrinkMapper), typeof(DrinkMapper))
            .Catalog());

        exception.Errors.Count.ShouldBe(5);
        exception.Message.ShouldBe($"The connectors do not go together:\n  - {string.Join("\n  - ", exception.Errors)}");
    }

    [TestMethod]
    public void Validation_of_a_catalog_of_two_assemblies_tells_each_problem_once()
    {
        HandMadeConnectors wrong = new HandMadeConnectors().Unit<DrinkMapper, Levels>(typeof(DrinkMapper));
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();

        CatalogFactory.Create(OtherAssembly.Instance, wrong).Validate([], services).Problems.ShouldBe(wrong.Errors(OtherAssembly.Instance));
    }

    private static HandMadeConnectors Coffees() => new HandMadeConnectors().Backend<Coffee>("coffee").Backend<Coffee1900>("coffee", "1900");

    private abstract class Coffee;

    private class Coffee1900 : Coffee;

    private sealed class Coffee2900 : Coffee;

    private sealed class LevelsNew : Levels;

    private sealed class DrinkMapper(BackendEnvironment environment) : PlainMapper(environment);

    private sealed class NewDrinkMapper(BackendEnvironment environment) : PlainMapper(environment);
}
