using Patchbay.Connectors;

namespace Patchbay.Sdk.Tests.Connectors;

[TestClass]
public sealed class ConnectorCatalogTests
{
    private static readonly ConnectorCatalog Coffees = HandMadeConnectors.Versions("2900", "1900");

    [TestMethod]
    public void Versions_are_in_the_order_in_which_people_count()
    {
        string[] inOrder = ["1.9", "1.10", "9", "9a", "10", "010-a", "10-beta", "1900", "2900", "v1", "v2"];

        HandMadeConnectors.Versions(inOrder.Reverse()).GetVersions("coffee").ShouldBe(inOrder);
        HandMadeConnectors.Versions(inOrder).GetVersions("coffee").ShouldBe(inOrder);
    }

    [TestMethod]
    public void Backends_are_in_order_roots_first() =>
        Coffees.Backends.Select(backend => backend.ToString()).ShouldBe(["coffee", "coffee 1900", "coffee 2900"]);

    [TestMethod]
    public void A_backend_knows_its_place()
    {
        ConnectorBackend version = new ConnectorCatalog(ReferencedPlugins.Catalog).GetBackend("two-levels", "2");

        (version.Service, version.Version).ShouldBe(("two-levels", "2"));
        version.Parent.ShouldNotBeNull().Version.ShouldBe("1");
        version.Parent.Parent.ShouldNotBeNull().Version.ShouldBeNull();
        version.Parent.Parent.Parent.ShouldBeNull();
        version.Plugin.ToString().ShouldBe("connector-backend \"two-levels/2\"");
    }

    [TestMethod]
    public void Another_version_does_not_stand_in()
    {
        var error = Should.Throw<PluginNotFoundException>(() => Coffees.GetBackend("coffee", "3000"));

        error.Message.ShouldBe("No backend found for coffee 3000. There are the versions 1900, 2900.");
        (error.Kind, error.Name).ShouldBe(("connector-backend", "coffee/3000"));
        Should.Throw<PluginNotFoundException>(() => Coffees.GetBackend("coffee", "01900"));
        Should.Throw<PluginNotFoundException>(() => Coffees.GetBackend("Coffee", "1900"));
    }

    [TestMethod]
    [DataRow("cofee", "1900", "No backend found for cofee 1900. Did you mean \"coffee\"?")]
    [DataRow("cofee", null, "No backend found for cofee. Did you mean \"coffee\"?")]
    [DataRow("telephone", "1/2", "No backend found for telephone 1/2. There is no such service.")]
    public void A_service_that_is_unknown_is_answered_with_near_ones(string service, string? version, string message) =>
        Should.Throw<PluginNotFoundException>(() => Coffees.GetBackend(service, version)).Message.ShouldBe(message);

    [TestMethod]
    public void A_service_without_versions_says_so() =>
        Should.Throw<PluginNotFoundException>(() => HandMadeConnectors.Versions().GetBackend("coffee", "1900")).Message
            .ShouldBe("No backend found for coffee 1900. The service has no versions.");

    [TestMethod]
    public void A_service_that_is_unknown_has_no_versions() => Coffees.GetVersions("tea").ShouldBeEmpty();

    [TestMethod]
    public void Arguments_are_required()
    {
        ConnectorBackend coffee = Coffees.GetBackend("coffee", "1900");

        Should.Throw<ArgumentNullException>(() => new ConnectorCatalog(null!)).ParamName.ShouldBe("plugins");
        Should.Throw<ArgumentNullException>(() => Coffees.GetUnit<Mapper>(null!, "drink")).ParamName.ShouldBe("backend");
        Should.Throw<ArgumentNullException>(() => Coffees.GetUnit<Mapper>(coffee, null!)).ParamName.ShouldBe("model");
    }
}
