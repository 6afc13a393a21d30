using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes the names that a binder looks for, each list once and not at every reading.</summary>
internal static class OptionNames
{
    /// <summary>The field with the keys of all options.</summary>
    public const string Keys = "Keys";

    /// <summary>The field with the choices of an option.</summary>
    public static string Of(string option) => "ChoicesOf" + option;

    /// <summary>The members of an enum by their names. Where two have one name the first one wins, as for any reader of the list.</summary>
    public static IEnumerable<ChoiceModel> Choices(OptionValue value) =>
        value.Choices.GroupBy(choice => choice.Key, StringComparer.Ordinal).Select(same => same.First());

    public static void Emit(SourceWriter writer, OptionsModel options)
    {
        if (options.Properties.Count > 0)
        {
            Emit(writer, Keys, options.Properties.Select(option => option.Key));
        }

        foreach (OptionModel option in options.Properties)
        {
            if (Choice(option.Value) is { } choice)
            {
                Emit(writer, Of(option.Name), Choices(choice).Select(one => one.Key));
            }
        }
    }

    private static void Emit(SourceWriter writer, string field, IEnumerable<string> names)
    {
        writer.Line();
        writer.Line($"private static readonly string[] {field} = new string[] {{ {string.Join(", ", names.Select(CSharpText.Literal))} }};");
    }

    private static OptionValue? Choice(OptionValue value) =>
        value is { Type: OptionType.Choice, Choices.Count: > 0 } ? value : value.Element is { } element ? Choice(element) : null;
}
