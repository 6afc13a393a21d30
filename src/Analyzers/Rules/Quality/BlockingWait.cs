using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>A call or property that holds the thread until something has happened.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Waited">The task that is waited for; null for a length of time.</param>
/// <param name="Instead">The code to write instead.</param>
internal sealed record BlockingWait(SimpleNameSyntax Name, IOperation? Waited, string Instead)
{
    private const string Await = "await";

    public static BlockingWait? Read(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } result when IsTask(result.Property.ContainingType) =>
            Create(operation, task, Await),
        IInvocationOperation invocation => Read(invocation),
        _ => null,
    };

    private static BlockingWait? Read(IInvocationOperation invocation) => (invocation.TargetMethod.Name, invocation.TargetMethod.ContainingType) switch
    {
        ("Wait", { } type) when IsTask(type) && !IsZero(invocation) => Create(invocation, invocation.Instance, Await),
        ("WaitAll", { } type) when IsTask(type) => Create(invocation, invocation, "await Task.WhenAll(…)"),
        ("WaitAny", { } type) when IsTask(type) => Create(invocation, invocation, "await Task.WhenAny(…)"),
        ("GetResult", { } type) when IsAwaiter(type) && Awaited(invocation.Instance) is { } task => Create(invocation, task, Await),
        ("Sleep", { } type) when type.IsNamed("System.Threading.Thread") && !IsZero(invocation) => Create(invocation, null, "await Task.Delay(…)"),
        _ => null,
    };

    private static BlockingWait? Create(IOperation operation, IOperation? waited, string instead) =>
        operation.Parent is not INameOfOperation && waited is not IInstanceReferenceOperation && CalledName.Of(operation.Syntax) is { } name
            ? new BlockingWait(name, waited, instead)
            : null;

    // A time-out of zero does not block.
    private static bool IsZero(IInvocationOperation invocation) =>
        invocation.Arguments.Length > 0 && invocation.Arguments[0].Value is { ConstantValue: { HasValue: true, Value: 0 } } or IFieldReferenceOperation { Field.Name: "Zero" };

    private static bool IsTask(INamedTypeSymbol type) => Awaitable.Read(type) is not null;

    private static bool IsAwaiter(INamedTypeSymbol type) =>
        type.OriginalDefinition.MetadataName is "TaskAwaiter" or "TaskAwaiter`1" or "ValueTaskAwaiter" or "ValueTaskAwaiter`1"
            or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter"
        && type.ContainingNamespace.ToDisplayString() is "System.Runtime.CompilerServices";

    private static IOperation? Awaited(IOperation? awaiter) =>
        awaiter is IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } awaited }
            ? awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured } ? configured : awaited
            : null;
}
