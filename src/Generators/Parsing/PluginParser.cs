using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>
/// Reads a class with plugin attributes. What is declared wrongly yields no model: the analyzers say why, and the rest
/// of the assembly still works.
/// </summary>
internal static class PluginParser
{
    /// <summary>
    /// One model for each contract of which this attribute is the class's first. An exception takes this class away and no other.
    /// </summary>
    public static ParsedPlugins Parse(GeneratorAttributeSyntaxContext context, Action<INamedTypeSymbol> observe, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || !SourceLanguage.IsSupported(context.TargetNode.SyntaxTree))
        {
            return ParsedPlugins.None;
        }

        try
        {
            observe(type);
            Compilation compilation = context.SemanticModel.Compilation;
            var models = new List<PluginModel>();
            foreach (PluginDeclaration declaration in PluginDeclaration.Read(type, type.GetAttributes()).Where(declaration => IsFirst(declaration, context)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Parse(declaration, compilation, cancellationToken) is { } model)
                {
                    models.Add(model);
                }
            }

            return new ParsedPlugins(models.ToEquatableArray(), Failure: null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ParsedPlugins(EquatableArray<PluginModel>.Empty, GenerationFailure.Of(type.MetadataName(), exception));
        }
    }

    private static PluginModel? Parse(PluginDeclaration declaration, Compilation compilation, CancellationToken cancellationToken)
    {
        (INamedTypeSymbol type, Contract contract, ImmutableArray<AttributeData> attributes) = declaration;
        EquatableArray<PluginName> names = PluginNameParser.Parse(type, attributes, cancellationToken);
        if (names.Count == 0
            || !PluginConstructor.CanBeNamed(type, compilation)
            || contract.Interface.HasDynamic() // The compiler refuses it in an attribute.
            || ContractObstacle.Find(contract.Interface, compilation) is not null
            || DeclarationObstacle.Find(declaration, compilation) is not null)
        {
            return null;
        }

        if (declaration.IsDescribedOnly)
        {
            return ParseAbstract(declaration, names, compilation);
        }

        if (PluginConstructor.Find(type, compilation) is not { } constructor
            || ConstructorParser.Parse(constructor, compilation, cancellationToken) is not { } parameters)
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        bool implementsContract = declaration.ImplementsContract;
        EquatableArray<MemberModel> members = EquatableArray<MemberModel>.Empty;
        if (!implementsContract)
        {
            if (!contract.CanBeAdapted || MemberParser.Parse(contract, type, compilation) is not { } fitting)
            {
                return null;
            }

            members = fitting;
        }

        return new PluginModel(
            Describe(declaration, compilation),
            Describe(contract),
            implementsContract,
            names,
            parameters.Parameters,
            implementsContract ? MemberParser.Implemented(contract, type) : members.Select(member => member.Name.TrimStart('@')).ToEquatableArray(),
            members,
            parameters.Options);
    }

    // Only described: it has no instances, so nothing is required of it.
    private static PluginModel ParseAbstract(PluginDeclaration declaration, EquatableArray<PluginName> names, Compilation compilation) => new(
        Describe(declaration, compilation),
        Describe(declaration.Contract),
        ImplementsContract: false,
        names,
        EquatableArray<ConstructorParameter>.Empty,
        EquatableArray<string>.Empty,
        EquatableArray<MemberModel>.Empty,
        Options: null);

    private static ContractModel Describe(Contract contract) => new(contract.Interface.Full(), contract.Kind, contract.Plural, contract.ReservedKeys.ToEquatableArray());

    // A class is visited for each kind of attribute and each of its parts; a contract belongs to the first that declares it.
    private static bool IsFirst(PluginDeclaration declaration, GeneratorAttributeSyntaxContext context)
    {
        AttributeData first = declaration.Attributes[0];
        return SymbolEqualityComparer.Default.Equals(first.AttributeClass?.OriginalDefinition, context.Attributes[0].AttributeClass?.OriginalDefinition)
            && first.ApplicationSyntaxReference is { } syntax
            && syntax.SyntaxTree == context.TargetNode.SyntaxTree
            && context.TargetNode.Span.Contains(syntax.Span);
    }

    private static PluginClass Describe(PluginDeclaration declaration, Compilation compilation)
    {
        INamedTypeSymbol type = declaration.Class;
        return new(
            type.Full(),
            type.MetadataName(),
            type.Name,
            type.IsAbstract,
            GeneratedNames.Unused(GeneratedNames.Factory(type, declaration.Contract.Interface, declaration.Contract.Kind), compilation),
            type.AllInterfaces.Any(candidate => candidate.SpecialType == SpecialType.System_IDisposable),
            type.AllInterfaces.Any(candidate => candidate.IsNamed("System.IAsyncDisposable")));
    }
}
