using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing.Decorators;

/// <summary>Reads an interface with <c>[PluginKind]</c> as what its decorator is written from.</summary>
internal static class ContractParser
{
    /// <summary>Reads a contract of this compilation. What does not compile by itself has no decorator yet.</summary>
    public static ParsedContract Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is INamedTypeSymbol contract && SourceLanguage.IsSupported(context.TargetNode.SyntaxTree)
            ? Parse(contract, context.SemanticModel.Compilation, HasErrors, cancellationToken)
            : ParsedContract.None;

    /// <summary>Reads a contract of another assembly.</summary>
    public static ParsedContract ParseReferenced(INamedTypeSymbol contract, Compilation compilation, CancellationToken cancellationToken) =>
        Parse(contract, compilation, static (_, _, _) => false, cancellationToken);

    private static ParsedContract Parse(INamedTypeSymbol contract, Compilation compilation, Func<INamedTypeSymbol, Compilation, CancellationToken, bool> hasErrors, CancellationToken cancellationToken)
    {
        try
        {
            return CanBeDecorated(contract, compilation) && !hasErrors(contract, compilation, cancellationToken)
                ? new ParsedContract(Describe(contract, compilation, cancellationToken), Failure: null)
                : ParsedContract.None;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ParsedContract(Decorator: null, GenerationFailure.Of(contract.MetadataName(), exception));
        }
    }

    private static bool CanBeDecorated(INamedTypeSymbol contract, Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownNames.PluginCallBoundary) is { } boundary
        && NameableTypes.OnlyAlias(boundary.ContainingAssembly, compilation) is null
        && compilation.GetTypeByMetadataName(KnownNames.PluginContractAttribute) is not null
        && Contract.Read(contract) is not null
        && contract.AllInterfaces.Prepend(contract).All(type => DecoratedTypes.CanBeNamed(type, compilation) && !type.HasDynamic())
        && PluginConstructor.SelfAndOuters(contract).All(static type => !IsObsoleteError(type.Find("System.ObsoleteAttribute")))
        && !ContractMembers.HasStatic(contract)
        && TypeParameterNames.All(contract).All(parameter => parameter.ConstraintTypes.All(type => DecoratedTypes.CanBeNamed(type, compilation)));

    // The errors of a declaration would be errors of the decorator too, where their author cannot mend them.
    private static bool HasErrors(INamedTypeSymbol contract, Compilation compilation, CancellationToken cancellationToken) =>
        contract.AllInterfaces.Prepend(contract)
            .SelectMany(static type => type.DeclaringSyntaxReferences)
            .Where(source => compilation.ContainsSyntaxTree(source.SyntaxTree))
            .Any(source => compilation.GetSemanticModel(source.SyntaxTree).GetDeclarationDiagnostics(source.Span, cancellationToken)
                .Any(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error));

    // An attribute of the assembly names the contract, and nothing can allow it to.
    private static bool IsObsoleteError(AttributeData? obsolete) => obsolete?.ConstructorArguments.Length > 1 && obsolete.ConstructorArguments[1].Value is true;

    private static DecoratorModel? Describe(INamedTypeSymbol contract, Compilation compilation, CancellationToken cancellationToken)
    {
        var names = TypeParameterNames.Of(contract);
        var parser = new DecoratedMemberParser(contract, names, compilation);
        var members = new List<DecoratedMember>();
        foreach ((ISymbol member, bool isRequired) in ContractMembers.Of(contract))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (parser.Parse(member) is { } decorated)
            {
                members.Add(decorated);
            }
            else if (isRequired)
            {
                return null;
            }
        }

        return new DecoratorModel(
            names.Write(contract),
            (contract.IsGenericType ? contract.ConstructUnboundGenericType() : contract).Full(),
            contract.MetadataName(),
            GeneratedNames.Unused(GeneratedNames.Decorator(contract), compilation),
            SymbolEqualityComparer.Default.Equals(contract.ContainingAssembly, compilation.Assembly) && PluginConstructor.SelfAndOuters(contract).All(static type => type.DeclaredAccessibility == Accessibility.Public),
            TypeParameterNames.All(contract).Select(names.Constrain).ToEquatableArray(),
            members.ToEquatableArray());
    }
}
