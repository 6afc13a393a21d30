using CoffeeConnector.Backends;
using CoffeeConnector.Tests.Machines;
using Patchbay.Connectors;

namespace CoffeeConnector.Tests;

[TestClass]
public sealed class UnitTests
{
    [TestMethod]
    [DataRow("1900", "drink", "CoffeeBinder", "DrinkMapper1900", "DrinkAdapter1900", "DrinkImporter")]
    [DataRow("1900", "order", "CoffeeBinder", "OrderMapper", "OrderAdapter1900", "OrderExporter")]
    [DataRow("2900", "drink", "CoffeeBinder", "DrinkMapper2900", "ResourceAdapter", "DrinkImporter")]
    [DataRow("2900", "order", "CoffeeBinder", "OrderMapper2900", "OrderAdapter2900", "OrderExporter")]
    public void Each_version_has_its_units(string version, string model, string binder, string mapper, string adapter, string synchronizer)
    {
        ConnectorBackend backend = Connected.Connectors.GetBackend(Coffee.Service, version);

        Unit<Binder>().ShouldBe(binder);
        Unit<Mapper>().ShouldBe(mapper);
        Unit<BackendAdapter>().ShouldBe(adapter);
        Unit<Synchronizer>().ShouldBe(synchronizer);

        string Unit<TUnit>()
            where TUnit : class => Connected.Connectors.GetUnit<TUnit>(backend, model).ClassName.Split('.')[^1];
    }

    [TestMethod]
    public void A_user_chooses_among_the_versions_in_order() =>
        Connected.Connectors.GetVersions(Coffee.Service).ShouldBe(["1900", "2900"]);
}
