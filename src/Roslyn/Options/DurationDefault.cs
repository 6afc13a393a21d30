using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Roslyn.Options;

/// <summary>Evaluates the usual expressions that create a <see cref="TimeSpan"/>.</summary>
internal static class DurationDefault
{
    private static readonly Dictionary<string, decimal> TicksOfPart = new(StringComparer.Ordinal)
    {
        ["ticks"] = 1,
        ["microseconds"] = 10,
        ["milliseconds"] = TimeSpan.TicksPerMillisecond,
        ["seconds"] = TimeSpan.TicksPerSecond,
        ["minutes"] = TimeSpan.TicksPerMinute,
        ["hours"] = TimeSpan.TicksPerHour,
        ["days"] = TimeSpan.TicksPerDay,
    };

    /// <summary>Gets the value; null if the expression is another one, or out of range.</summary>
    public static TimeSpan? Read(ExpressionSyntax code, SemanticModel model, CancellationToken cancellationToken)
    {
        ArgumentListSyntax? arguments = code switch
        {
            InvocationExpressionSyntax call => call.ArgumentList,
            BaseObjectCreationExpressionSyntax { Initializer: null } creation => creation.ArgumentList,
            _ => null,
        };
        return model.GetSymbolInfo(code, cancellationToken).Symbol switch
        {
            IFieldSymbol { Name: nameof(TimeSpan.Zero) } field when IsTimeSpan(field.ContainingType) => TimeSpan.Zero,
            IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: > 0 } constructor when arguments is not null && IsTimeSpan(constructor.ContainingType) =>
                Sum(constructor, arguments, static parameter => parameter.Name, model, cancellationToken),
            IMethodSymbol { IsStatic: true } method when arguments is not null && IsTimeSpan(method.ContainingType) && method.Name.StartsWith("From", StringComparison.Ordinal) =>
                Sum(method, arguments, parameter => parameter.Name is "value" ? method.Name.Substring("From".Length) : parameter.Name, model, cancellationToken),
            _ => null,
        };
    }

    // Arguments may be named, in any order; omitted ones are zero.
    private static TimeSpan? Sum(IMethodSymbol method, ArgumentListSyntax arguments, Func<IParameterSymbol, string> part, SemanticModel model, CancellationToken cancellationToken)
    {
        decimal ticks = 0;
        for (int position = 0; position < arguments.Arguments.Count; position++)
        {
            ArgumentSyntax argument = arguments.Arguments[position];
            IParameterSymbol? parameter = argument.NameColon is { } name
                ? method.Parameters.FirstOrDefault(candidate => candidate.Name.Equals(name.Name.Identifier.ValueText, StringComparison.Ordinal))
                : position < method.Parameters.Length ? method.Parameters[position] : null;
            if (parameter is null
                || !TicksOfPart.TryGetValue(part(parameter).ToLowerInvariant(), out decimal unit)
                || Number(argument.Expression, unit, model, cancellationToken) is not { } number)
            {
                return null;
            }

            ticks += Math.Truncate(number * unit);
        }

        // Out of range, the initializer throws.
        return ticks >= long.MinValue && ticks <= long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;
    }

    private static bool IsTimeSpan(INamedTypeSymbol type) => type is { Name: nameof(TimeSpan), ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static decimal? Number(ExpressionSyntax code, decimal unit, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetConstantValue(code, cancellationToken) is { HasValue: true, Value: { } value } && value is int or long or double or float
        && Math.Abs(Convert.ToDouble(value, CultureInfo.InvariantCulture)) * (double)unit <= long.MaxValue
            ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            : null;
}
