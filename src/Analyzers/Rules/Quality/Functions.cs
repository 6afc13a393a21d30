using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>Members, and the lambdas and local functions within them, each of which runs when somebody calls it.</summary>
internal static class Functions
{
    /// <summary>The functions around an operation, from the innermost lambda or local function to the member.</summary>
    public static IEnumerable<IMethodSymbol> Around(IOperation operation, ISymbol member) =>
        operation.Ancestors().Select(OfLambda).OfType<IMethodSymbol>().Concat(member is IMethodSymbol method ? [method] : []);

    /// <summary>The lambda or local function that the operation is; null for all else.</summary>
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

    /// <summary>The operation and all within it, but not what is within lambdas and local functions.</summary>
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

    /// <summary>What is referred to by name; null if it is something else.</summary>
    public static ISymbol? Referenced(this IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property.OriginalDefinition,
        _ => null,
    };

    /// <summary>For messages.</summary>
    public static string Name(IMethodSymbol function) =>
        function.MethodKind == MethodKind.AnonymousFunction ? "the lambda" : $"'{(function.AssociatedSymbol ?? function).Name}'";
}
