using System.Globalization;
using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes what validates options once they exist: rules across several of them, and attributes that Patchbay does not know.</summary>
internal static class ValidationEmitter
{
    private const string Annotations = "global::System.ComponentModel.DataAnnotations.";

    public static bool HasOthers(OptionsModel options) => Others(options).Any();

    public static void EmitCalls(SourceWriter writer, OptionsModel options)
    {
        foreach ((OptionModel option, OtherConstraint constraint, string holder) in Others(options))
        {
            string key = CSharpText.Literal(option.Key);
            bool isSecret = option.Value.Type == OptionType.Secret;
            string property = $"options.{CSharpText.Identifier(option.Name)}";
            string context = $"global::Patchbay.Registration.OptionsReader.Describe(options, {CSharpText.Literal(option.Name)}, {key})";

            // An attribute is asked about the text of a secret, as about any text: of the object it can know nothing.
            EmitCheck(
                writer,
                $"{holder}.Attribute.GetValidationResult({property}{(isSecret ? "?.Reveal()" : "")}, {context}), KeyOf{(isSecret ? ", " + property : "")}",
                $"{CSharpText.Literal($"[{constraint.Name}]")}, {key}");
        }

        foreach (OptionsValidation rule in options.Rules)
        {
            EmitCheck(writer, $"{rule.Call}{(rule.NeedsKeys ? ", KeyOf" : "")}", "\"Validate()\"");
        }
    }

    // What the author's code throws must not end the search for other errors.
    private static void EmitCheck(SourceWriter writer, string check, string whatFailed)
    {
        writer.Open("try");
        writer.Line($"reader.Check({check});");
        writer.Close();
        writer.Open("catch (global::System.Exception exception)");
        writer.Line($"reader.Fail(exception, {whatFailed});");
        writer.Close();
        writer.Line();
    }

    public static void EmitMembers(SourceWriter writer, OptionsModel options)
    {
        if (HasOthers(options) || options.Rules.Any(rule => rule.NeedsKeys))
        {
            writer.Line();
            string arms = string.Concat(options.Properties.Select(option => $"{CSharpText.Literal(option.Name)} => {CSharpText.Literal(option.Key)}, "));
            writer.Line($"private static string KeyOf(string member) => member switch {{ {arms}_ => member }};");
        }

        foreach ((OptionModel _, OtherConstraint constraint, string holder) in Others(options))
        {
            writer.Line();
            writer.Open($"private static class {holder}");
            writer.Line($"internal static readonly {Annotations}ValidationAttribute Attribute = {constraint.Creation};");
            writer.Close();
        }

        foreach (OptionModel option in options.Properties)
        {
            foreach (PatternConstraint pattern in option.Constraints.OfType<PatternConstraint>().Take(1))
            {
                writer.Line();
                writer.Open($"private static class {ConstraintCode.PatternClass(option)}");
                writer.Line($"internal static readonly global::System.Text.RegularExpressions.Regex Expression = global::Patchbay.Registration.OptionsReader.Expression({CSharpText.Literal(pattern.Pattern)}, ecmaScript: {(PatternDialect.IsPortable(pattern.Pattern) ? "true" : "false")});");
                writer.Close();
            }
        }
    }

    private static IEnumerable<(OptionModel Option, OtherConstraint Constraint, string Holder)> Others(OptionsModel options)
    {
        int number = 0;
        foreach (OptionModel option in options.Properties)
        {
            foreach (OtherConstraint constraint in option.Constraints.OfType<OtherConstraint>())
            {
                yield return (option, constraint, "Rule" + (++number).ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
