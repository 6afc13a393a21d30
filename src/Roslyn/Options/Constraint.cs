using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Options;

/// <summary>A constraint on the value of an option, from one of the framework's attributes.</summary>
/// <param name="Message">The author's <c>ErrorMessage</c>; null for the default message.</param>
internal abstract record Constraint(string? Message);

/// <summary><c>[Range]</c>.</summary>
/// <param name="Min">The least value, as the invariant culture writes it; null for none.</param>
/// <param name="Max">The greatest value; null for none.</param>
/// <param name="WithoutMin">Whether the least value itself is forbidden.</param>
/// <param name="WithoutMax">Whether the greatest value itself is forbidden.</param>
internal sealed record RangeConstraint(string? Min, string? Max, bool WithoutMin, bool WithoutMax, string? Message) : Constraint(Message);

/// <summary><c>[StringLength]</c>, <c>[MinLength]</c>, <c>[MaxLength]</c>, <c>[Length]</c>: of characters, entries or keys.</summary>
/// <param name="NamesMaxFirst">Whether <c>{1}</c> of the author's message is the greatest length.</param>
internal sealed record LengthConstraint(int Min, int? Max, bool NamesMaxFirst, string? Message) : Constraint(Message)
{
    /// <summary>Combines several of them; null if there is none.</summary>
    public static LengthConstraint? Together(IEnumerable<Constraint> constraints)
    {
        LengthConstraint[] lengths = [.. constraints.OfType<LengthConstraint>()];
        return lengths.Length == 0 ? null : new LengthConstraint(lengths.Max(length => length.Min), lengths.Min(length => length.Max), NamesMaxFirst: false, Message: null);
    }
}

/// <summary><c>[RegularExpression]</c>: the whole text matches, or is empty.</summary>
internal sealed record PatternConstraint(string Pattern, string? Message) : Constraint(Message);

/// <summary><c>[AllowedValues]</c> or <c>[DeniedValues]</c>.</summary>
internal sealed record ValuesConstraint(bool AreAllowed, EquatableArray<ConstantValue> Values, string? Message) : Constraint(Message);

/// <summary><c>[Url]</c>: begins with http://, https:// or ftp://.</summary>
internal sealed record UrlConstraint(string? Message) : Constraint(Message);

/// <summary><c>[EmailAddress]</c>: one @, neither first nor last, and no line break.</summary>
internal sealed record EmailConstraint(string? Message) : Constraint(Message);

/// <summary><c>[Required]</c> on text: more than white space.</summary>
internal sealed record NotBlankConstraint(string? Message) : Constraint(Message);

/// <summary>Any other validation attribute: it is called at run time.</summary>
/// <param name="Name">The attribute without its suffix, for people: <c>EvenNumber</c>.</param>
/// <param name="Attribute">The attribute that is called.</param>
internal sealed record OtherConstraint(string Name, AttributeFacts Attribute, string? Message) : Constraint(Message);
