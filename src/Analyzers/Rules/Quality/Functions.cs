using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>Navigates between members and the lambdas and local functions within them, each of which runs on its own.</summary>
internal static class Functions
{
    /// <summary>Gets the functions around an operation, from the innermost lambda or local function to the member.</summary>
    public static IEnumerable<IMethodSymbol> Around(IOperation operation, ISymbol member) =>
        operation.Ancestors().Select(OfLambda).OfType<IMethodSymbol>().Concat(member is IMethodSymbol method ? [method] : []);

    /// <summary>Gets the lambda or local function of an operation; null for any other operation.</summary>
    public static IMethodSymbol? OfLambda(IOperation operation) => operation switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation local => local.Symbol,
        _ => null,
    };

    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (IOperation? ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            yield return ancestor;
        }
    }

    /// <summary>Gets the operation and its descendants, except those within lambdas and local functions.</summary>
    public static IEnumerable<IOperation> WithoutLambdas(this IOperation operation)
    {
        var rest = new Stack<IOperation>([operation]);
        while (rest.Count > 0)
        {
            IOperation current = rest.Pop();
            yield return current;
            foreach (IOperation child in current.ChildOperations.Where(child => OfLambda(child) is null))
            {
                rest.Push(child);
            }
        }
    }

    /// <summary>Gets the variable, field or property that an operation refers to; null for any other operation.</summary>
    public static ISymbol? Referenced(this IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property.OriginalDefinition,
        _ => null,
    };

    /// <summary>Gets the name of a function for messages.</summary>
    public static string Name(IMethodSymbol function) =>
        function.MethodKind == MethodKind.AnonymousFunction ? "the lambda" : $"'{(function.AssociatedSymbol ?? function).Name}'";
}
