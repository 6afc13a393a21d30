using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Patchbay.Roslyn.Options;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>
/// Recognizes methods that return true after they have caught an exception, and do nothing in between except log or wait: then
/// nothing has succeeded after all.
/// </summary>
internal static class SuccessAfterCatch
{
    private enum Next
    {
        GoesOn,
        IsTrue,
        IsElse,
    }

    public static bool After(ICatchClauseOperation clause)
    {
        Next next = Run(clause.Handler.Operations);
        IOperation done = clause.Parent!;
        while (next == Next.GoesOn)
        {
            switch (done.Parent)
            {
                case IBlockOperation block:
                    next = Run(block.Operations.SkipWhile(statement => statement != done).Skip(1));
                    done = block;
                    break;
                case ITryOperation or ICatchClauseOperation or IUsingOperation or ILockOperation or IConditionalOperation or ILabeledOperation:
                    done = done.Parent;
                    break;
                default:
                    return false;
            }
        }

        return next == Next.IsTrue;
    }

    private static Next Run(IEnumerable<IOperation> statements) =>
        statements.Select(Run).FirstOrDefault(next => next != Next.GoesOn);

    private static Next Run(IOperation statement) => statement switch
    {
        IBlockOperation block => Run(block.Operations),
        IEmptyOperation or ILocalFunctionOperation => Next.GoesOn,
        IExpressionStatementOperation { Operation: { } expression } when IsIdle(expression) => Next.GoesOn,
        IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value } when IsTrue(value) => Next.IsTrue,
        _ => Next.IsElse,
    };

    private static bool IsTrue(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: true } } => true,
        IConversionOperation conversion => IsTrue(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "FromResult", Arguments: { Length: 1 } arguments } => IsTrue(arguments[0].Value),
        IObjectCreationOperation { Arguments: { Length: 1 } arguments } => IsTrue(arguments[0].Value),
        _ => false,
    };

    private static bool IsIdle(IOperation expression) => expression switch
    {
        IAwaitOperation wait => IsIdle(wait.Operation),
        IConditionalAccessOperation access => IsIdle(access.WhenNotNull),
        IInvocationOperation { TargetMethod: { Name: "ConfigureAwait" }, Instance: { } task } => IsIdle(task),
        IInvocationOperation { TargetMethod: { Name: "Delay" or "Sleep", ContainingType.Name: "Task" or "Thread" } } => true,
        IInvocationOperation { TargetMethod: { } method } => IsLog(method),
        _ => false,
    };

    private static bool IsLog(IMethodSymbol method) =>
        method.ContainingType.ToDisplayString() is "System.Console" or "System.Diagnostics.Debug" or "System.Diagnostics.Trace" or "System.IO.TextWriter"
        || method.ContainingNamespace.ToDisplayString() is "Microsoft.Extensions.Logging"
        || method.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "LoggerMessageAttribute" });
}
