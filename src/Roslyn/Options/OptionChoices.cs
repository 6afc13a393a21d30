using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Options.Constraints;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Options;

/// <summary>The names of an enum's members in configurations.</summary>
internal static class OptionChoices
{
    /// <summary>The constants of an enum, in the order of their declaration; none of another type.</summary>
    public static IEnumerable<IFieldSymbol> Members(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ? type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue) : [];

    /// <summary>The name of a member in configurations.</summary>
    public static string Key(IFieldSymbol member) => NameCase.Snake(member.Name);

    /// <summary>Those that constraints leave.</summary>
    public static IEnumerable<string> Allowed(IEnumerable<string> choices, IEnumerable<Constraint> constraints)
    {
        choices = choices.Distinct(StringComparer.Ordinal);
        foreach (ValuesConstraint constraint in constraints.OfType<ValuesConstraint>().Where(constraint => constraint.Values.Count > 0))
        {
            string[] named = [.. constraint.Values.Select(one => one.Json.Trim('"'))];
            choices = choices.Where(choice => named.Contains(choice, StringComparer.Ordinal) == constraint.AreAllowed);
        }

        return choices;
    }
}
