using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>A call that could be passed a cancellation token, and is passed none.</summary>
/// <param name="Name">The method's name where it is called.</param>
/// <param name="Parameter">The parameter that takes the token.</param>
internal sealed record CancellableCall(SimpleNameSyntax Name, IParameterSymbol Parameter)
{
    // The same few methods are called again and again, and most have no token at all.
    private static readonly ConditionalWeakTable<IMethodSymbol, StrongBox<bool>> CanTakeToken = new();

    public static CancellableCall? Read(IInvocationOperation call, ISymbol member, Compilation compilation) =>
        CanTakeToken.GetValue(call.TargetMethod.OriginalDefinition, static method => new StrongBox<bool>(OverloadsOf(method).Any(overload => overload.Parameters.Any(IsToken)))).Value
        && CalledName.Of(call.Syntax) is { } name && !IsCleanUp(call) && !IsGivenUpOtherwise(call) && !IsOfTask(call.TargetMethod) && Token(call, member, compilation) is { } token
            ? new CancellableCall(name, token)
            : null;

    private static IParameterSymbol? Token(IInvocationOperation call, ISymbol member, Compilation compilation)
    {
        IArgumentOperation[] tokens = [.. call.Arguments.Where(argument => argument.Parameter is { } parameter && IsToken(parameter))];
        return tokens.Length > 0
            ? tokens.All(token => token.ArgumentKind == ArgumentKind.DefaultValue) ? tokens[0].Parameter : null
            : OverloadsOf(call.TargetMethod)
                .Where(overload => !SymbolEqualityComparer.Default.Equals(overload.OriginalDefinition, member.OriginalDefinition)
                    && compilation.IsSymbolAccessibleWithin(overload, member.ContainingType))
                .Select(overload => TokenAfter(overload, call))
                .FirstOrDefault(token => token is not null);
    }

    private static IEnumerable<IMethodSymbol> OverloadsOf(IMethodSymbol method) => method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>();

    // An overload that has the same parameters, and the token after them.
    private static IParameterSymbol? TokenAfter(IMethodSymbol overload, IInvocationOperation call)
    {
        IMethodSymbol called = call.TargetMethod;
        if (overload.Arity != called.Arity || overload.IsStatic != called.IsStatic || overload.Parameters.Length != called.Parameters.Length + 1
            || !IsToken(overload.Parameters[called.Parameters.Length])
            || overload.Has("System.ObsoleteAttribute"))
        {
            return null;
        }

        IMethodSymbol same = overload.Arity > 0 ? overload.Construct([.. called.TypeArguments]) : overload;
        return called.Parameters.Zip(same.Parameters, static (left, right) => left.RefKind == right.RefKind && SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(equal => equal)
            && IsSameResult(called.ReturnType, same.ReturnType, call)
                ? overload.Parameters[called.Parameters.Length]
                : null;
    }

    // For an await, a task is as good as a value task.
    private static bool IsSameResult(ITypeSymbol called, ITypeSymbol overload, IOperation call) =>
        SymbolEqualityComparer.Default.Equals(called, overload)
        || (IsAwaited(call) && Awaitable.Read(called) is { } task && Awaitable.Read(overload) is { } other && SymbolEqualityComparer.Default.Equals(task.Value, other.Value));

    private static bool IsAwaited(IOperation call) =>
        call.Parent is IAwaitOperation || (call.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Parent: IAwaitOperation } configured && configured.Instance == call);

    private static bool IsToken(IParameterSymbol parameter) => ContractMethod.IsCancellation(parameter.Type);

    // Cleaning up has to be completed, even more so after a cancellation.
    private static bool IsCleanUp(IOperation call) =>
        call.Ancestors().Any(ancestor => ancestor is ICatchClauseOperation || (ancestor.Parent is ITryOperation attempt && attempt.Finally == ancestor));

    // `Stream().WithCancellation(token)`, `SendAsync().WaitAsync(token)`.
    private static bool IsGivenUpOtherwise(IInvocationOperation call) =>
        call.Ancestors().TakeWhile(ancestor => ancestor is IInvocationOperation or IArgumentOperation or IConversionOperation)
            .Any(ancestor => ancestor is IInvocationOperation { TargetMethod.Name: "WithCancellation" or "WaitAsync" });

    // The token of Task.Run only prevents the start; methods that block are reported by another analyzer.
    private static bool IsOfTask(IMethodSymbol method) =>
        method is { Name: not ("Delay" or "WaitAsync"), ContainingType.Name: "Task" or "TaskFactory" }
        && method.ContainingNamespace.ToDisplayString() is "System.Threading.Tasks";
}
