using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the code that reads an options type from configuration.</summary>
internal static class OptionsBinderEmitter
{
    public static SourceText Emit(OptionsModel options)
    {
        SourceWriter writer = SourceWriter.Begin();
        writer.Open($"namespace {options.Binder.Namespace}");
        writer.Line($"/// <summary>Reads <see cref=\"{options.FullName}\"/> from configuration.</summary>");
        writer.Line(SourceWriter.GeneratedCode);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"{(options.IsPublic ? "public" : "internal")} static class {options.Binder.Name}");
        writer.Line("/// <summary>Reads the options; null if anything is wrong, which the reader then knows.</summary>");
        writer.Line("/// <param name=\"reader\">The configuration.</param>");
        writer.Line("/// <returns>The options, or null.</returns>");
        writer.Open($"public static {options.FullName}? Bind(global::Patchbay.Registration.OptionsReader reader)");
        EmitBody(writer, options);
        writer.Close();
        writer.Close();
        writer.Close();
        return writer.End();
    }

    private static void EmitBody(SourceWriter writer, OptionsModel options)
    {
        foreach (OptionModel option in options.Properties)
        {
            writer.Line($"{option.TypeName}? {Local(option)} = reader.{Read(option)};");
        }

        writer.Open("if (reader.HasErrors)");
        writer.Line("return null;");
        writer.Close();
        writer.Line();
        if (options.Properties.Any(option => !option.IsRequired))
        {
            writer.Line("// What is not configured keeps the value of its initialiser.");
            writer.Line($"var defaults = {New(options, options.Properties.Where(NeedsValue), option => option.IsRequired ? Value(option) : "default!")};");
            writer.Line();
        }

        writer.Line($"return {New(options, options.Properties, Value)};");
    }

    private static bool NeedsValue(OptionModel option) => option.MustBeSet || option is { ConstructorParameter: not null, HasDefault: false };

    private static string New(OptionsModel options, IEnumerable<OptionModel> properties, Func<OptionModel, string> value)
    {
        ILookup<bool, OptionModel> byPlace = properties.ToLookup(option => option.ConstructorParameter is not null);
        string arguments = string.Join(", ", byPlace[true].Select(option => $"{TypeNames.Identifier(option.ConstructorParameter!)}: {value(option)}"));
        string members = string.Join("\n", byPlace[false].Select(option => $"    {TypeNames.Identifier(option.Name)} = {value(option)},"));
        return $"new {options.FullName}({arguments})" + (members.Length == 0 ? "" : $"\n{{\n{members}\n}}");
    }

    private static string Value(OptionModel option) =>
        !option.IsRequired ? $"{Local(option)} ?? defaults.{TypeNames.Identifier(option.Name)}"
        : option.IsValueType ? $"{Local(option)}!.Value"
        : $"{Local(option)}!";

    // Property names are unique, and no C# keyword begins like this.
    private static string Local(OptionModel option) => "configured" + option.Name;

    private static string Read(OptionModel option)
    {
        string arguments = $"{TypeNames.Literal(option.Key)}, required: {(option.IsRequired ? "true" : "false")}";
        return option.Type switch
        {
            OptionType.Secret => $"Secret({arguments})",
            OptionType.Boolean => $"Boolean({arguments})",
            OptionType.Integer or OptionType.Float => $"Number<{option.TypeName}>({arguments})",
            OptionType.Duration => $"Duration({arguments})",
            OptionType.Uri => $"Address({arguments})",
            OptionType.IPAddress => $"IPAddress({arguments})",
            OptionType.Choice => $"Choice<{option.TypeName}>({arguments}, {Choices(option)})",
            _ => $"Text({arguments})",
        };
    }

    private static string Choices(OptionModel option)
    {
        // Two members may read the same in lower case; the first one wins, as for any reader of the list.
        IEnumerable<string> arms = option.Choices
            .GroupBy(choice => choice.Key.Replace("_", ""), StringComparer.Ordinal)
            .Select(same => $"{TypeNames.Literal(same.Key)} => {option.TypeName}.{TypeNames.Identifier(same.First().Member)}, ");
        string names = string.Join(", ", option.Choices.Select(choice => choice.Key));
        return $"static text => text switch {{ {string.Concat(arms)}_ => ({option.TypeName}?)null }}, {TypeNames.Literal(names)}";
    }
}
