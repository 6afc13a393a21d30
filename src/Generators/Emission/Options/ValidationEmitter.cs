using System.Globalization;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes what validates options once they exist: validations across several of them, and attributes that Patchbay does not know.</summary>
internal static class ValidationEmitter
{
    private const string Annotations = "global::System.ComponentModel.DataAnnotations";
    private const string Describe = "global::Patchbay.Registration.OptionsReader.Describe";

    /// <summary>Writes the calls, given <c>options</c>.</summary>
    public static string Emit(OptionsModel options) => Paragraphs(Others(options).Select(Check).Concat(options.Validations.Select(Check)));

    /// <summary>Writes the members that the calls need, and those for regular expressions.</summary>
    public static string EmitMembers(OptionsModel options) => Paragraphs(
    [
        Others(options).Any() || options.Validations.Any(static validation => validation.NamesMembers) ? KeyOf(options) : "",
        .. Others(options).Select(static other => Holder(other.Holder, $"{Annotations}.ValidationAttribute Attribute", Creation(other.Constraint.Attribute))),
        .. options.Properties.SelectMany(Patterns),
    ]);

    private static string KeyOf(OptionsModel options) => Block($$"""
        private static string KeyOf(string member) => member switch
        {
            {{Lines(options.Properties.Select(static option => $"{CSharpText.Literal(option.Name)} => {CSharpText.Literal(option.Key)},"))}}
            _ => member,
        };
        """);

    // Created when it is first needed.
    private static string Holder(string name, string field, string value) => Block($$"""
        private static class {{name}}
        {
            internal static readonly {{field}} = {{value}};
        }
        """);

    private static string Creation(AttributeFacts attribute) =>
        $"new {attribute.Type}({string.Join(", ", attribute.Arguments)})"
        + (attribute.Members.Count == 0 ? "" : $" {{ {string.Join(", ", attribute.Members.Select(static member => $"{member.Name} = {member.Value}"))} }}");

    private static IEnumerable<string> Patterns(OptionModel option) => option.Constraints.OfType<PatternConstraint>().Take(1).Select(pattern => Holder(
        ConstraintCode.PatternClass(option),
        "global::System.Text.RegularExpressions.Regex Expression",
        $"global::Patchbay.Registration.OptionsReader.Expression({CSharpText.Literal(pattern.Pattern)}, ecmaScript: {(PatternDialect.IsPortable(pattern.Pattern) ? "true" : "false")})"));

    // An attribute is asked about the text of a secret, as about any text: of the object it can know nothing.
    private static string Check((OptionModel Option, OtherConstraint Constraint, string Holder) other)
    {
        string key = CSharpText.Literal(other.Option.Key);
        string property = $"options.{CSharpText.Identifier(other.Option.Name)}";
        string context = $"{Describe}(options, {CSharpText.Literal(other.Option.Name)}, {key})";
        string[] arguments = other.Option.Value.Type == OptionType.Secret
            ? [$"{other.Holder}.Attribute.GetValidationResult({property}?.Reveal(), {context})", "KeyOf", property]
            : [$"{other.Holder}.Attribute.GetValidationResult({property}, {context})", "KeyOf"];
        return Check(arguments, $"{CSharpText.Literal($"[{other.Constraint.Name}]")}, {key}");
    }

    private static string Check(OptionsValidation validation)
    {
        string call = validation.Form == ValidationForm.ValidatableObject
            ? $"(({Annotations}.IValidatableObject)options).{ValidateMethod.Name}({Describe}(options, member: null, name: \"\"))"
            : $"options.{ValidateMethod.Name}()";
        return Check(validation.NamesMembers ? [call, "KeyOf"] : [call], $"\"{ValidateMethod.Name}()\"");
    }

    // What the author's code throws must not end the search for other errors.
    private static string Check(string[] arguments, string whatFailed) => Block($$"""
        try
        {
            reader.Check{{Listed(arguments)}};
        }
        catch (global::System.Exception exception)
        {
            reader.Fail(exception, {{whatFailed}});
        }
        """);

    private static IEnumerable<(OptionModel Option, OtherConstraint Constraint, string Holder)> Others(OptionsModel options) =>
        options.Properties
            .SelectMany(static option => option.Constraints.OfType<OtherConstraint>(), static (option, constraint) => (option, constraint))
            .Select(static (pair, index) => (pair.option, pair.constraint, "Rule" + (index + 1).ToString(CultureInfo.InvariantCulture)));
}
