using Microsoft.CodeAnalysis;
using Patchbay.Generators.Emission;
using Patchbay.Generators.Kinds;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Tests.Kinds;

/// <summary>The list of kinds in the generator against the attributes and contracts that the SDK has.</summary>
[TestClass]
public sealed class BuiltInKindsTests
{
    [TestMethod]
    public void Every_attribute_of_the_SDK_that_declares_a_plugin_is_in_the_list_and_no_other() =>
        BuiltInKinds.All.Attributes.ShouldBe(
            SdkTypes.Public().Where(IsPluginAttribute).Select(type => type.MetadataName()), ignoreOrder: true);

    [TestMethod]
    public void Every_kind_in_the_list_has_the_contract_of_its_attributes()
    {
        foreach (INamedTypeSymbol attribute in SdkTypes.Public().Where(IsPluginAttribute).Where(type => type.BaseType!.TypeArguments[0] is INamedTypeSymbol))
        {
            string contract = ((INamedTypeSymbol)attribute.BaseType!.TypeArguments[0]).Full();

            Kind kind = BuiltInKinds.All.Of(contract);

            kind.Contract.ShouldBe(contract);
            kind.Attributes.ShouldContain(attribute.MetadataName());
        }
    }

    private static bool IsPluginAttribute(INamedTypeSymbol type) => type is { IsAbstract: false, BaseType.Name: "PluginDeclarationAttribute" };
}
