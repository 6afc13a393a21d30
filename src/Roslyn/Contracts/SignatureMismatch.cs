using Microsoft.CodeAnalysis;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Says in words why a member does not fit a method of the contract.</summary>
internal static class SignatureMismatch
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Gets the mismatch, and what would fit instead.</summary>
    public static string Describe(ContractMethod contract, ISymbol member, INamedTypeSymbol plugin, Compilation compilation) => member switch
    {
        IPropertySymbol => "it is a property",
        IFieldSymbol => "it is a field",
        IEventSymbol => "it is an event",
        IMethodSymbol method => Describe(contract, method, plugin, compilation),
        _ => "it is no method",
    };

    private static string Describe(ContractMethod contract, IMethodSymbol method, INamedTypeSymbol plugin, Compilation compilation) =>
        method.IsStatic ? "it is static"
        : method.IsGenericMethod ? "it is generic"
        : !compilation.IsSymbolAccessibleWithin(method, compilation.Assembly) ? "it is neither public nor internal"
        : Parameter(contract, method, plugin, compilation) is { } parameter ? parameter
        : method.ReturnsByRef || method.ReturnsByRefReadonly ? "it returns a reference"
        : ResultMatching.Match(contract, method.ReturnType, compilation) is { IsAsynchronous: true } && contract.HasStackParameters
            ? $"it returns '{method.ReturnType.ToDisplayString(Format)}', which would have to be awaited, and the contract passes a type that lives on the stack"
        : $"it returns '{(method is { IsAsync: true, ReturnsVoid: true } ? "async " : "")}{method.ReturnType.ToDisplayString(Format)}' instead of {Results(contract)}";

    // The first parameter without an argument, or the first of the contract that no parameter takes.
    private static string? Parameter(ContractMethod contract, IMethodSymbol method, INamedTypeSymbol plugin, Compilation compilation)
    {
        if (ParameterMatching.Match(contract.Symbol, method, plugin, compilation) is not null)
        {
            return null;
        }

        int next = 0;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None)
            {
                return $"its parameter '{parameter.Name}' is '{parameter.RefKind.ToString().ToLowerInvariant()}', and arguments are passed by value";
            }

            int taken = next;
            while (taken < contract.Symbol.Parameters.Length && !ParameterMatching.Fits(contract.Symbol.Parameters[taken], parameter, plugin, compilation))
            {
                taken++;
            }

            IParameterSymbol? skipped = contract.Symbol.Parameters.Skip(next).Take(taken - next).FirstOrDefault(static candidate => !ContractMethod.MayOmit(candidate));
            if (taken == contract.Symbol.Parameters.Length || skipped is not null)
            {
                string[] passed = [.. contract.Symbol.Parameters.Skip(next).Take((skipped?.Ordinal ?? taken) - next + (skipped is null ? 0 : 1)).Select(Text)];
                return $"it takes '{Text(parameter)}'" + (passed.Length == 0 ? ", and the contract passes no more" : $" where the contract passes {Alternatives(passed)}");
            }

            next = taken + 1;
        }

        return contract.Symbol.Parameters.Skip(next).FirstOrDefault(static candidate => !ContractMethod.MayOmit(candidate)) is { } missing
            ? $"it does not take '{Text(missing)}'"
            : "its parameters differ";
    }

    private static string Text(IParameterSymbol parameter) => $"{parameter.Type.ToDisplayString(Format)} {parameter.Name}";

    private static string Results(ContractMethod contract)
    {
        string? value = contract.Value?.ToDisplayString(Format);
        string[] types = contract.Result switch
        {
            ContractResult.Synchronous => [value ?? "void"],
            ContractResult.Stream => [$"IAsyncEnumerable<{value}>", $"IEnumerable<{value}>"],
            _ when value is null => ["void", "Task", "ValueTask"],
            _ => [value, $"Task<{value}>", $"ValueTask<{value}>"],
        };
        string[] all = [.. types, .. contract.MayOmitResult && contract.Result != ContractResult.Stream ? new[] { "void" } : []];
        return Alternatives([.. all.Distinct(StringComparer.Ordinal)]);
    }

    private static string Alternatives(string[] texts)
    {
        string[] quoted = [.. texts.Select(static text => $"'{text}'")];
        return quoted.Length == 1 ? quoted[0] : string.Join(", ", quoted.Take(quoted.Length - 1)) + " or " + quoted[quoted.Length - 1];
    }
}
