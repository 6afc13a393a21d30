using System.Reflection;
using Patchbay.Registration;

namespace Patchbay.Sdk.Tests.Registration;

/// <summary>The library's own contracts have decorators, as all contracts.</summary>
[TestClass]
public sealed class DecoratorTests
{
    private static readonly Assembly Sdk = typeof(PluginCatalog).Assembly;

    [TestMethod]
    public void Every_contract_has_a_decorator() =>
        Sdk.GetCustomAttributes<PluginContractAttribute>().Select(decorated => decorated.Contract)
            .ShouldBe(Sdk.GetExportedTypes().Where(type => type.IsInterface && type.IsDefined(typeof(PluginKindAttribute))), ignoreOrder: true);

    [TestMethod]
    public void A_decorator_is_its_contract_and_is_created_with_a_boundary()
    {
        foreach (PluginContractAttribute decorated in Sdk.GetCustomAttributes<PluginContractAttribute>())
        {
            decorated.Decorator.IsAssignableTo(decorated.Contract).ShouldBeTrue();
            decorated.Decorator.GetConstructors().Single().GetParameters().Select(parameter => parameter.ParameterType)
                .ShouldBe([typeof(PluginCallBoundary<>).MakeGenericType(decorated.Contract)]);
        }
    }
}
