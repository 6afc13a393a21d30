using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Roslyn.Options;

/// <summary>The value of the usual expressions that make a time span.</summary>
internal static class DurationDefault
{
    public static TimeSpan? Read(ExpressionSyntax code, SemanticModel model, CancellationToken cancellation)
    {
        try
        {
            return code switch
            {
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(TimeSpan.Zero) } => TimeSpan.Zero,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name }, ArgumentList.Arguments: { Count: 1 } arguments }
                    when model.GetSymbolInfo(code, cancellation).Symbol is IMethodSymbol { ContainingType.Name: nameof(TimeSpan) }
                        && Number(arguments[0].Expression, model, cancellation) is { } number => From(name, number),
                BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: 3 or 4 } arguments } => Of(
                    [.. arguments.Select(argument => Number(argument.Expression, model, cancellation))]),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null; // The initialiser will say so when it runs.
        }
    }

    private static TimeSpan? From(string name, double number) => name switch
    {
        nameof(TimeSpan.FromDays) => TimeSpan.FromTicks(checked((long)(number * TimeSpan.TicksPerDay))),
        nameof(TimeSpan.FromHours) => TimeSpan.FromTicks(checked((long)(number * TimeSpan.TicksPerHour))),
        nameof(TimeSpan.FromMinutes) => TimeSpan.FromTicks(checked((long)(number * TimeSpan.TicksPerMinute))),
        nameof(TimeSpan.FromSeconds) => TimeSpan.FromTicks(checked((long)(number * TimeSpan.TicksPerSecond))),
        nameof(TimeSpan.FromMilliseconds) => TimeSpan.FromTicks(checked((long)(number * TimeSpan.TicksPerMillisecond))),
        nameof(TimeSpan.FromTicks) => TimeSpan.FromTicks((long)number),
        _ => null,
    };

    private static TimeSpan? Of(double?[] parts)
    {
        int[] whole = [.. parts.Select(part => (int)(part ?? 0))];
        return parts.Contains(null) ? null
            : whole.Length == 3 ? new TimeSpan(whole[0], whole[1], whole[2])
            : new TimeSpan(whole[0], whole[1], whole[2], whole[3]);
    }

    private static double? Number(ExpressionSyntax code, SemanticModel model, CancellationToken cancellation) =>
        model.GetConstantValue(code, cancellation) is { HasValue: true, Value: { } value } && value is int or long or double or float
            ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
            : null;
}
