using Microsoft.CodeAnalysis;

namespace Patchbay.Roslyn.Contracts;

/// <summary>The signature of a contract's method as a plugin declares it, for messages.</summary>
internal static class ContractSignature
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>For example <c>Task&lt;bool&gt; Send(bool on, Rule currentRule, CancellationToken cancellationToken)</c>.</summary>
    public static string Of(ContractMethod method) =>
        $"{Result(method)} {method.ShortName}({string.Join(", ", method.Symbol.Parameters.Select(parameter => $"{parameter.Type.ToDisplayString(TypeFormat)} {parameter.Name}"))})";

    /// <summary>Gets the end of the message, <c>(currentRule and cancellationToken may be left out)</c>; empty if no parameter may.</summary>
    public static string MayOmit(ContractMethod method)
    {
        string[] names = [.. method.Symbol.Parameters.Where(ContractMethod.MayOmit).Select(parameter => parameter.Name)];
        return names.Length == 0 ? "" : $" ({string.Join(" and ", names)} may be left out)";
    }

    // Authors write Task where the contract has ValueTask.
    private static string Result(ContractMethod method)
    {
        string? value = method.Value?.ToDisplayString(TypeFormat);
        return method.Result switch
        {
            ContractResult.Synchronous => value ?? "void",
            ContractResult.Stream => $"IAsyncEnumerable<{value}>",
            _ => value is null ? "Task" : $"Task<{value}>",
        };
    }
}
