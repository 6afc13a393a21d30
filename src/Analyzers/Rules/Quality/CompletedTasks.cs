using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>
/// Recognizes tasks that earlier code has awaited, or checked for completion: reading the result of one does not block. In doubt
/// a task counts as complete.
/// </summary>
internal static class CompletedTasks
{
    /// <param name="task">The task that is waited for.</param>
    /// <param name="use">The operation that waits.</param>
    public static bool Contains(IOperation task, IOperation use)
    {
        if (IsBornComplete(task))
        {
            return true;
        }

        IOperation[] before = [.. Before(use)];
        foreach (ISymbol symbol in Tasks(task))
        {
            // Awaiting a list awaits the tasks that were added to it.
            var related = new HashSet<ISymbol>(
                before.Where(IsStatement).Select(Related).Where(together => together.Contains(symbol, SymbolEqualityComparer.Default)).SelectMany(together => together),
                SymbolEqualityComparer.Default) { symbol };
            int since = before.Where(operation => Evidence(operation).Any(related.Contains)).Select(operation => operation.Syntax.SpanStart).DefaultIfEmpty(-1).Max();
            if (since >= 0 && !before.Any(operation => operation.Syntax.SpanStart > since && Assigns(operation, symbol)))
            {
                return true;
            }
        }

        return task.DescendantsAndSelf().Any(IsAntecedent);
    }

    private static bool IsBornComplete(IOperation task) => task switch
    {
        IConversionOperation conversion => IsBornComplete(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "AsTask" or "ConfigureAwait", Instance: { } instance } => IsBornComplete(instance),
        IInvocationOperation { TargetMethod: { Name: "FromResult" or "FromException" or "FromCanceled", ContainingType: { } type } } => Awaitable.Read(type) is not null,
        IPropertyReferenceOperation { Property: { Name: "CompletedTask", ContainingType: { } type } } => Awaitable.Read(type) is not null,
        IAwaitOperation { Operation: { } awaited } => awaited.DescendantsAndSelf().Any(call => call is IInvocationOperation { TargetMethod.Name: "WhenAny" }),
        _ => false,
    };

    // Operations earlier in the text of the enclosing functions; loops are not followed.
    private static IEnumerable<IOperation> Before(IOperation use)
    {
        IOperation[] ancestors = [.. use.Ancestors()];
        return ancestors
            .Where(ancestor => Functions.OfLambda(ancestor) is not null)
            .Append(ancestors.LastOrDefault() ?? use)
            .SelectMany(function => function.WithoutLambdas())
            .Where(operation => operation.Syntax.Span.End <= use.Syntax.SpanStart
                || (operation is IForEachLoopOperation loop && loop.Body.Syntax.Span.Contains(use.Syntax.Span)));
    }

    private static IEnumerable<ISymbol> Evidence(IOperation operation) => operation switch
    {
        IAwaitOperation wait => Tasks(wait.Operation),
        IVariableDeclaratorOperation { Initializer.Value: { } value } declarator when IsBornComplete(value) => [declarator.Symbol],
        ISimpleAssignmentOperation assignment when IsBornComplete(assignment.Value) && assignment.Target.Referenced() is { } target => [target],
        IForEachLoopOperation { IsAsynchronous: true } loop => Tasks(loop.Collection).Concat(loop.Locals),
        IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully" or "Status", Instance: { } task } => Tasks(task),
        IIsPatternOperation { Pattern: IRecursivePatternOperation } pattern => Tasks(pattern.Value),
        _ => BlockingWait.Read(operation) is { Waited: { } waited } ? Tasks(waited) : [],
    };

    private static bool IsStatement(IOperation operation) =>
        operation is IExpressionStatementOperation or IVariableDeclaratorOperation or IForEachLoopOperation;

    private static IReadOnlyCollection<ISymbol> Related(IOperation statement) =>
        statement is IForEachLoopOperation loop ? [.. Tasks(loop.Collection), .. loop.Locals] : [.. Tasks(statement)];

    // The variables, fields and properties that are tasks, or hold some.
    private static IEnumerable<ISymbol> Tasks(IOperation operation) =>
        operation.DescendantsAndSelf()
            .Where(part => HoldsTasks(part is IVariableDeclaratorOperation { Symbol.Type: { } declared } ? declared : part.Type))
            .Select(part => part is IVariableDeclaratorOperation declarator ? declarator.Symbol : part.Referenced())
            .OfType<ISymbol>();

    private static bool HoldsTasks(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => HoldsTasks(array.ElementType),
        INamedTypeSymbol named => Awaitable.Read(named) is not null || named.TypeArguments.Any(HoldsTasks),
        _ => false,
    };

    private static bool Assigns(IOperation operation, ISymbol symbol) =>
        operation is ISimpleAssignmentOperation { Target: { } target } && SymbolEqualityComparer.Default.Equals(target.Referenced(), symbol);

    // The task that is passed to a continuation.
    private static bool IsAntecedent(IOperation operation) =>
        operation is IParameterReferenceOperation { Parameter: { } parameter }
        && operation.Ancestors().Any(ancestor => ancestor is IAnonymousFunctionOperation lambda
            && SymbolEqualityComparer.Default.Equals(lambda.Symbol, parameter.ContainingSymbol)
            && lambda.Ancestors().Take(3).OfType<IInvocationOperation>().Any(call => call.TargetMethod.Name is "ContinueWith"));
}
