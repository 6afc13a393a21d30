using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

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

    public static string Emit(OptionsModel options) => Paragraphs(
    [
        Field(Keys, options.Properties.Select(static option => option.Key)),
        .. options.Properties.Select(static option => Choice(option.Value) is { } choice ? Field(Of(option.Name), Choices(choice).Select(static one => one.Key)) : ""),
    ]);

    private static string Field(string name, IEnumerable<string> names) =>
        names.Any() ? $"private static readonly string[] {name} = new string[]{Elements(names.Select(CSharpText.Literal))};" : "";

    private static OptionValue? Choice(OptionValue value) =>
        value is { Type: OptionType.Choice, Choices.Count: > 0 } ? value : value.Element is { } element ? Choice(element) : null;
}
