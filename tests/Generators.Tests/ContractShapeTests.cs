using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Tests;

/// <summary>
/// Every shape that fits, for every method of every contract in the SDK. Contracts and methods are found, not listed:
/// a new kind is tested as soon as it is there.
/// </summary>
[TestClass]
public sealed class ContractShapeTests
{
    public static IEnumerable<object[]> Methods =>
        Contracts().SelectMany(contract => contract.Methods.Select(method => new object[] { contract.Interface.Name, method.Symbol.Name }));

    [TestMethod]
    public void All_kinds_are_found() =>
        Contracts().Select(contract => contract.Kind).ShouldBe(
            SdkTypes.Public()
                .Where(type => type.BaseType is { Name: "PluginDeclarationAttribute" } && type.BaseType.TypeArguments[0] is INamedTypeSymbol)
                .Select(type => ((INamedTypeSymbol)type.BaseType!.TypeArguments[0]).Find("Patchbay.PluginKindAttribute")!.FirstText()!).Distinct(),
            ignoreOrder: true);

    [TestMethod]
    [TestCategory("EndToEnd")]
    [DynamicData(nameof(Methods))]
    public void Every_shape_of_the_method_fits(string contractName, string methodName)
    {
        Contract contract = Contracts().Single(candidate => candidate.Interface.Name == contractName);
        ContractMethod method = contract.Methods.Single(candidate => candidate.Symbol.Name == methodName);
        string others = string.Concat(contract.Methods.Where(other => other != method && IsNeededWith(method, other)).Select(Canonical));
        string[] shapes = [.. Shapes(method).Distinct()];
        shapes.Length.ShouldBeGreaterThan(1);

        GeneratorRun run = GeneratorRun.Of(string.Concat(shapes.Select((shape, index) =>
            $"[Plugin<{contract.Interface.Full()}>(\"p{index}\")] public class P{index} {{ {shape} {others} }}\n")));

        shapes.Where((_, index) => !run.HintNames.Contains($"P{index}.{contract.Kind}.g.cs")).ShouldBeEmpty();
        for (int index = 0; index < shapes.Length; index++)
        {
            run.Generated($"P{index}.{contract.Kind}.g.cs").ShouldContain($".{methodName}(", Case.Sensitive, shapes[index]);
        }
    }

    private static IEnumerable<Contract> Contracts() =>
        SdkTypes.Public().Select(Contract.Read).OfType<Contract>();

    private static bool IsNeededWith(ContractMethod method, ContractMethod other) =>
        other.IsRequired || (other.Group is not null && (method.Group is null || other.Group == method.Group));

    private static string Canonical(ContractMethod method) =>
        $"public {method.Symbol.ReturnType.Full()} {method.Symbol.Name}({Parameters(method.Symbol.Parameters)}) => throw new NotImplementedException(); ";

    private static IEnumerable<string> Shapes(ContractMethod method) =>
        from name in new[] { method.ShortName, method.ShortName + ContractMethod.AsyncSuffix }
        from result in Results(method)
        from parameters in ParameterLists(method.Symbol)
        select $"public {result} {name}({parameters}) => throw new NotImplementedException();";

    private static IEnumerable<string> Results(ContractMethod method)
    {
        string? value = method.Value?.Full();
        string[] results = method.Result switch
        {
            ContractResult.Stream => [$"IAsyncEnumerable<{value}>", $"IEnumerable<{value}>", $"List<{value}>", $"Task<IEnumerable<{value}>>", $"ValueTask<IAsyncEnumerable<{value}>>"],
            ContractResult.Synchronous => [value ?? "void"],
            _ when value is null => ["void", "Task", "ValueTask"],
            _ => [value, $"Task<{value}>", $"ValueTask<{value}>"],
        };
        return method.MayOmitResult ? [.. results, "void", "Task", "ValueTask"] : results;
    }

    private static IEnumerable<string> ParameterLists(IMethodSymbol method) =>
    [
        Parameters(method.Parameters),
        Parameters(method.Parameters.Where(parameter => !ContractMethod.IsCancellation(parameter.Type))),
        Parameters(method.Parameters.Where(parameter => ContractMethod.IsCancellation(parameter.Type) || !ContractMethod.MayOmit(parameter))),
        Parameters(method.Parameters.Where(parameter => !ContractMethod.MayOmit(parameter))),
    ];

    private static string Parameters(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"{parameter.Type.Full()} {CSharpText.Identifier(parameter.Name)}"));
}
