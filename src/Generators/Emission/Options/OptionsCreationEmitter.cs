using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes the creation of options that were read without an error, and the validations that are asked once they exist.</summary>
internal static class OptionsCreationEmitter
{
    public static string Emit(OptionsModel options)
    {
        string validation = ValidationEmitter.Emit(options);
        string creation = New(options, options.Properties, Value);
        return Block($$"""
            {{Defaults(options)}}
            {{(validation.Length == 0 ? $"return {creation};" : $"{options.FullName} options = {creation};")}}

            {{validation}}

            {{(validation.Length == 0 ? "" : "return reader.HasErrors ? null : options;")}}
            """);
    }

    private static string Defaults(OptionsModel options)
    {
        string[] conditions = [.. options.Properties.Where(static option => !option.IsRequired).Select(static option => $"{OptionReading.Local(option)} is not null")];
        return conditions.Length == 0 ? "" : Block($$"""
            // What is not configured keeps the value of its initialiser.
            bool isComplete = {{string.Join("\n    && ", conditions)}};
            {{options.FullName}}? defaults = isComplete ? null : {{New(options, options.Properties.Where(NeedsValue), static option => option.IsRequired ? Value(option) : "default!")}};

            reader.BeginCreation();
            """);
    }

    private static bool NeedsValue(OptionModel option) => option.MustBeSet || option is { ConstructorParameter: not null, HasDefault: false };

    private static string New(OptionsModel options, IEnumerable<OptionModel> properties, Func<OptionModel, string> value)
    {
        ILookup<bool, OptionModel> byPlace = properties.ToLookup(static option => option.ConstructorParameter is not null);
        string creation = $"new {options.FullName}{Listed(byPlace[true].Select(option => $"{CSharpText.Identifier(option.ConstructorParameter!)}: {value(option)}"))}";
        return !byPlace[false].Any() ? creation : Block($$"""
            {{creation}}
            {
                {{Lines(byPlace[false].Select(option => $"{CSharpText.Identifier(option.Name)} = {Assigned(option, value(option))},"))}}
            }
            """);
    }

    // If the setter throws, the reader knows which it was. A default has no type from which the compiler could infer one.
    private static string Assigned(OptionModel option, string value) =>
        value is "default!" ? value : $"reader.Assign({CSharpText.Literal(option.Key)}, {value})";

    private static string Value(OptionModel option)
    {
        string local = OptionReading.Local(option);
        string complete = option.Value is { Type: OptionType.List, IsArray: true } ? local + "?.ToArray()" : local;
        return !option.IsRequired ? $"{complete} ?? defaults!.{CSharpText.Identifier(option.Name)}"
            : option.Value.IsValueType ? $"{complete}!.Value"
            : $"{complete}!";
    }
}
