using Microsoft.CodeAnalysis;

namespace Patchbay.Roslyn.Symbols;

/// <summary>A task that a method returns.</summary>
/// <param name="IsValueTask">Whether it is a <c>ValueTask</c>, else a <c>Task</c>.</param>
/// <param name="Value">The type of its result; null for none.</param>
internal sealed record Awaitable(bool IsValueTask, ITypeSymbol? Value)
{
    public static Awaitable? Read(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        ITypeSymbol? value = named.TypeArguments.Length == 1 ? named.TypeArguments[0] : null;
        INamedTypeSymbol definition = named.OriginalDefinition;
        string suffix = value is null ? "" : "`1";
        return definition.IsNamed("System.Threading.Tasks.Task" + suffix) ? new Awaitable(IsValueTask: false, value)
            : definition.IsNamed("System.Threading.Tasks.ValueTask" + suffix) ? new Awaitable(IsValueTask: true, value)
            : null;
    }
}
