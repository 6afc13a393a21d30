using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Editing.Signatures;

/// <summary>The treatment of the value of a <c>return</c>.</summary>
internal enum Returned
{
    /// <summary>It is returned.</summary>
    Stays,

    /// <summary>It is a task that is awaited.</summary>
    IsAwaited,

    /// <summary>It is computed, and not returned.</summary>
    IsDropped,
}

/// <summary>The change that makes a method return the result of its contract.</summary>
/// <param name="Type">The type in full, or <c>void</c>; null if it stays.</param>
/// <param name="Returned">The treatment of the values that it returns now.</param>
/// <param name="GivesTrue">Whether it returns true at the end, as it had no result before.</param>
internal sealed record ResultChange(string? Type, Returned Returned, bool GivesTrue)
{
    private const string Tasks = "global::System.Threading.Tasks.";
    private const string Void = "void";
    private const string Sequences = "global::System.Collections.Generic.";

    /// <summary>Whether the method becomes asynchronous.</summary>
    public bool MakesAsync => Returned == Returned.IsAwaited;

    /// <summary>Writes the type; that of the method if it stays.</summary>
    public TypeSyntax Write(TypeSyntax own, SyntaxAnnotation written) => Type switch
    {
        null => own,
        Void => SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.VoidKeyword)).WithTriviaFrom(own),
        _ => SyntaxFactory.ParseTypeName(Type).WithTriviaFrom(own).WithCleanup(written),
    };

    /// <summary>Finds the change; null if there is no obvious one.</summary>
    public static ResultChange? Find(ContractMethod contract, IMethodSymbol method, Compilation compilation)
    {
        if (!method.ReturnsByRef && !method.ReturnsByRefReadonly && ResultMatching.Match(contract, method.ReturnType, compilation) is not null)
        {
            return new ResultChange(Type: null, Returned.Stays, GivesTrue: false);
        }

        Awaitable? task = Awaitable.Read(method.ReturnType);
        bool isTask = task is not null || (method.IsAsync && method.ReturnsVoid);
        bool hasValue = task is null ? !method.ReturnsVoid : task.Value is not null;
        if (contract.Result == ContractResult.Stream)
        {
            return hasValue ? new ResultChange(Stream(contract.Value!.Full(), method, isTask), Returned.Stays, GivesTrue: false) : null;
        }

        // A synchronous contract cannot await, and a method without a result can only stand for success.
        bool givesTrue = contract.Value is not null && !hasValue;
        if ((contract.Result == ContractResult.Synchronous && isTask) || (givesTrue && contract.Value!.SpecialType != SpecialType.System_Boolean))
        {
            return null;
        }

        Returned returned = isTask && !method.IsAsync && (givesTrue || (contract.Value is null && task!.IsValueTask)) ? Returned.IsAwaited
            : contract.Value is null && hasValue && (!isTask || method.IsAsync) ? Returned.IsDropped
            : Returned.Stays;
        return new ResultChange(isTask ? Task(task, contract.Value?.Full()) : contract.Value?.Full() ?? Void, returned, givesTrue);
    }

    private static string Task(Awaitable? task, string? value) =>
        Tasks + (task is { IsValueTask: true } ? "ValueTask" : "Task") + (value is null ? "" : $"<{value}>");

    private static string Stream(string element, IMethodSymbol method, bool isTask) =>
        isTask ? $"{Tasks}Task<{Sequences}IEnumerable<{element}>>"
        : method.ReturnType.Name.StartsWith("IAsync", StringComparison.Ordinal) ? $"{Sequences}IAsyncEnumerable<{element}>"
        : $"{Sequences}IEnumerable<{element}>";
}
