using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;
using Patchbay.Roslyn;

namespace Patchbay.Generators.Parsing;

/// <summary>
/// Reads a class with plugin attributes. What is declared wrongly yields no model: the analyzers say why, and the rest
/// of the assembly still works.
/// </summary>
internal static class PluginParser
{
    /// <summary>One model for each contract under which the class is a plugin by this attribute.</summary>
    public static EquatableArray<PluginModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || !IsFirstDeclaration(context))
        {
            return EquatableArray<PluginModel>.Empty;
        }

        Compilation compilation = context.SemanticModel.Compilation;
        var models = new List<PluginModel>();
        foreach (PluginDeclaration declaration in PluginDeclaration.Read(type, Declarations(context, type)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Parse(declaration, compilation, cancellation) is { } model)
            {
                models.Add(model);
            }
        }

        return models.ToEquatableArray();
    }

    private static PluginModel? Parse(PluginDeclaration declaration, Compilation compilation, CancellationToken cancellation)
    {
        (INamedTypeSymbol type, Contract contract, ImmutableArray<AttributeData> attributes) = declaration;
        EquatableArray<PluginName> names = PluginNameParser.Parse(type, attributes, cancellation);
        if (names.Count > 0 && declaration.IsDescribedOnly && PluginConstructor.CanBeNamed(type, compilation))
        {
            return ParseAbstract(type, contract, names);
        }

        if (!PluginConstructor.CanBeCreated(type, compilation)
            || !compilation.IsSymbolAccessibleWithin(contract.Interface, compilation.Assembly)
            || PluginConstructor.Find(type, compilation) is not { } constructor
            || ConstructorParser.Parse(constructor, compilation, cancellation) is not { } parameters)
        {
            return null;
        }

        bool implementsContract = declaration.ImplementsContract;
        if (names.Count == 0 || !(implementsContract || contract.CanBeAdapted))
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        EquatableArray<MemberModel> members = EquatableArray<MemberModel>.Empty;
        if (!implementsContract)
        {
            if (MemberParser.Parse(contract, type, compilation) is not { } fitting)
            {
                return null;
            }

            members = fitting;
        }

        return new PluginModel(
            Describe(type, contract),
            Describe(contract),
            implementsContract,
            names,
            parameters.Parameters,
            implementsContract ? MemberParser.Implemented(contract, type) : members.Select(member => member.Name.TrimStart('@')).ToEquatableArray(),
            members,
            parameters.Options);
    }

    // Only described: it has no instances, so nothing is required of it.
    private static PluginModel ParseAbstract(INamedTypeSymbol type, Contract contract, EquatableArray<PluginName> names) => new(
        Describe(type, contract),
        Describe(contract),
        ImplementsContract: false,
        names,
        EquatableArray<ConstructorParameter>.Empty,
        EquatableArray<string>.Empty,
        EquatableArray<MemberModel>.Empty,
        Options: null);

    private static ContractModel Describe(Contract contract) => new(contract.Interface.Full(), contract.Kind, contract.Plural, contract.HostKeys.ToEquatableArray());

    private static IEnumerable<AttributeData> Declarations(GeneratorAttributeSyntaxContext context, INamedTypeSymbol type)
    {
        ISymbol? attributeClass = context.Attributes[0].AttributeClass?.OriginalDefinition;
        return type.GetAttributes().Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.OriginalDefinition, attributeClass));
    }

    // A partial class may carry attributes on several of its parts, and is visited for each of them.
    private static bool IsFirstDeclaration(GeneratorAttributeSyntaxContext context) =>
        Declarations(context, (INamedTypeSymbol)context.TargetSymbol).FirstOrDefault()?.ApplicationSyntaxReference is { } first
        && first.SyntaxTree == context.TargetNode.SyntaxTree
        && context.TargetNode.Span.Contains(first.Span);

    private static PluginClass Describe(INamedTypeSymbol type, Contract contract) => new(
        type.Full(),
        type.MetadataName(),
        type.Name,
        type.IsAbstract,
        GeneratedNames.Factory(type, contract.Kind),
        type.AllInterfaces.Any(candidate => candidate.SpecialType == SpecialType.System_IDisposable),
        type.AllInterfaces.Any(candidate => candidate.IsNamed("System.IAsyncDisposable")));
}
