using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Options;

/// <summary>The names of an enum's members in configurations.</summary>
internal static class OptionChoices
{
    /// <summary>Gets the members of an enum, in the order of declaration; none for another type.</summary>
    public static IEnumerable<IFieldSymbol> Members(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ? type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue) : [];

    /// <summary>Gets the name of a member in configurations: its name in snake_case, unless <c>[JsonStringEnumMemberName]</c> says another.</summary>
    public static string Key(IFieldSymbol member) =>
        member.Find(KnownNames.JsonStringEnumMemberNameAttribute)?.FirstText() is { } name && PluginNames.IsUsable(name) ? name.Trim() : NameCase.Snake(member.Name);

    /// <summary>Gets the name of the member with a value; null if no member has it, or if the type is no enum.</summary>
    public static string? Key(ITypeSymbol type, object? value) =>
        Members(type).FirstOrDefault(member => Equals(member.ConstantValue, value)) is { } found ? Key(found) : null;

    /// <summary>Gets the values that a person can choose from, each as JSON: the members of an enum, or the allowed values of a text; none for free input.</summary>
    public static IEnumerable<string> Offered(OptionType? type, IEnumerable<string> members, IReadOnlyCollection<Constraint> constraints) => type switch
    {
        OptionType.Choice => Allowed(members, constraints).Select(JsonWriter.Quote),
        OptionType.Text => constraints.OfType<ValuesConstraint>().FirstOrDefault(constraint => constraint.AreAllowed) is not { } allowed ? []
            : allowed.Values.Select(value => value.Json).Distinct(StringComparer.Ordinal).Where(value => constraints.OfType<ValuesConstraint>()
                .All(constraint => constraint.Values.Any(one => one.Json.Equals(value, StringComparison.Ordinal)) == constraint.AreAllowed)),
        _ => [],
    };

    /// <summary>Gets the choices that constraints allow.</summary>
    public static IEnumerable<string> Allowed(IEnumerable<string> choices, IEnumerable<Constraint> constraints)
    {
        choices = choices.Distinct(StringComparer.Ordinal);
        foreach (ValuesConstraint constraint in constraints.OfType<ValuesConstraint>().Where(constraint => constraint.Values.Count > 0))
        {
            string[] named = [.. constraint.Values.Select(one => one.Json)];
            choices = choices.Where(choice => named.Contains(JsonWriter.Quote(choice), StringComparer.Ordinal) == constraint.AreAllowed);
        }

        return choices;
    }
}
