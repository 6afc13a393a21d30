using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>PB0051: a plugin's code does not pass its cancellation token to a call that could take it.</summary>
internal sealed class CancellationNotPassedOnAnalyzer() : PluginCodeAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.CancellationNotPassedOn, DiagnosticCategories.Quality, DiagnosticSeverity.Warning,
        "A plugin does not pass the cancellation on",
        "'{0}' can be cancelled, but gets no cancellation token. {1}.");

    private protected override void Check(PluginCode code, SymbolAnalysisContext context)
    {
        foreach ((IMethodSymbol method, IOperation body) in code.MethodBodies)
        {
            Check(context, method, body, code.Classes);
        }
    }

    private void Check(SymbolAnalysisContext context, IMethodSymbol method, IOperation body, PluginClasses classes)
    {
        var without = new List<CancellableCall>();
        foreach (IInvocationOperation call in body.DescendantsAndSelf().OfType<IInvocationOperation>())
        {
            if (CancellableCall.Read(call, method, context.Compilation) is not { } cancellable)
            {
                continue;
            }

            if (TokenFor(call, method) is { } token)
            {
                Report(context, cancellable.Name.Identifier.GetLocation(), $"Pass '{token.Name}' on to it", token, [cancellable]);
            }
            else if (Functions.Around(call, method).All(function => !function.IsStatic))
            {
                without.Add(cancellable);
            }
        }

        // One mistake, however many calls there are.
        if (without.Count > 0 && NotTaken(method, classes, context.CancellationToken) is ({ } name, { } offered))
        {
            Report(context, name, $"Let '{method.Name}' take the contract's 'CancellationToken {offered.Name}', and pass it on", offered, without);
        }
    }

    private void Report(SymbolAnalysisContext context, Location location, string suggestion, IParameterSymbol token, IReadOnlyList<CancellableCall> calls) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            location,
            calls.Select(call => call.Name.Identifier.GetLocation()),
            ImmutableDictionary<string, string?>.Empty
                .Add(PassedToken.Name, token.Name)
                .Add(PassedToken.Parameters, string.Join(",", calls.Select(call => call.Parameter.Name))),
            calls[0].Name.Identifier.ValueText,
            suggestion));

    // The innermost one; a static function does not see those around it.
    private static IParameterSymbol? TokenFor(IOperation call, IMethodSymbol method)
    {
        foreach (IMethodSymbol function in Functions.Around(call, method))
        {
            if (function.Parameters.FirstOrDefault(parameter => ContractMethod.IsCancellation(parameter.Type) && parameter.RefKind == RefKind.None) is { } token)
            {
                return token;
            }

            if (function.IsStatic)
            {
                return null;
            }
        }

        return null;
    }

    // The token that the contract offers and the method leaves out, and the method's name; not where others say what it takes.
    private static (Location? Name, IParameterSymbol? Offered) NotTaken(IMethodSymbol method, PluginClasses classes, CancellationToken cancellationToken) =>
        !method.IsOverride
        && !ImplementsInterface(method)
        && !method.Parameters.Any(parameter => ContractMethod.IsCancellation(parameter.Type))
        && classes.ContractOf(method)?.Symbol.Parameters.FirstOrDefault(parameter => ContractMethod.IsCancellation(parameter.Type)) is { } offered
        && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is MethodDeclarationSyntax syntax
            ? (syntax.Identifier.GetLocation(), offered)
            : (null, null);

    private static bool ImplementsInterface(IMethodSymbol method) =>
        !method.ExplicitInterfaceImplementations.IsEmpty
        || method.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
