using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes the code that reads an options type from configuration and validates it.</summary>
internal static class OptionsBinderEmitter
{
    public static SourceText Emit(OptionsModel options)
    {
        SourceWriter writer = SourceWriter.Begin();
        foreach (string property in options.Properties.Select(option => option.SafeToTrim).OfType<string>())
        {
            writer.Line($"[assembly: global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(\"Trimming\", \"IL2026\", Scope = \"member\", Target = \"{property}\", Justification = \"Generated code checks the constraint without reflection.\")]");
        }

        writer.Open($"namespace {options.Binder.Namespace}");
        writer.Line($"/// <summary>Reads <see cref=\"{options.FullName}\"/> from configuration and validates it.</summary>");
        writer.Line(SourceWriter.GeneratedCode);
        writer.Line(SourceWriter.MayUseObsolete);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"{(options.IsPublic ? "public" : "internal")} static class {options.Binder.Name}");
        writer.Line("/// <summary>Reads the options; null if anything is wrong, which the reader then knows.</summary>");
        writer.Line("/// <param name=\"reader\">The configuration.</param>");
        writer.Line("/// <returns>The options, or null.</returns>");
        writer.Open($"public static {options.FullName}? Bind(global::Patchbay.Registration.OptionsReader reader)");
        writer.Open("try");
        EmitReading(writer, options);
        EmitCreation(writer, options);
        EmitRules(writer, options);
        writer.Close();
        writer.Open("catch (global::System.Exception exception)");
        writer.Line("// An initialiser, a constructor or the setter of a property has thrown.");
        writer.Line("reader.Fail(exception);");
        writer.Line("return null;");
        writer.Close();
        writer.Close();
        OptionNames.Emit(writer, options);
        ValidationEmitter.EmitMembers(writer, options);
        writer.Close();
        writer.Close();
        return writer.End();
    }

    private static void EmitReading(SourceWriter writer, OptionsModel options)
    {
        foreach (OptionModel option in options.Properties)
        {
            foreach (string former in option.FormerKeys)
            {
                writer.Line($"reader.AcceptFormerKey({CSharpText.Literal(option.Key)}, {CSharpText.Literal(former)});");
            }

            writer.Line($"{OptionReading.TypeOf(option.Value)}? {Local(option)} = {OptionReading.Of(option)};");
            ConstraintCode.Emit(writer, option, Local(option));
        }

        writer.Line($"reader.WarnOfUnknownKeys({(options.Properties.Count == 0 ? "default" : OptionNames.Keys)});");
        writer.Open("if (reader.HasErrors)");
        writer.Line("return null;");
        writer.Close();
        writer.Line();
    }

    private static void EmitCreation(SourceWriter writer, OptionsModel options)
    {
        OptionModel[] optional = [.. options.Properties.Where(option => !option.IsRequired)];
        if (optional.Length > 0)
        {
            writer.Line("// What is not configured keeps the value of its initialiser.");
            writer.Line($"{options.FullName}? defaults = {string.Join(" && ", optional.Select(option => $"{Local(option)} is not null"))} ? null : {New(options, options.Properties.Where(NeedsValue), option => option.IsRequired ? Value(option) : "default!")};");
            writer.Line("reader.BeginCreation();");
        }

        writer.Line($"{(options.Rules.Count == 0 && !ValidationEmitter.HasOthers(options) ? "return" : options.FullName + " options =")} {New(options, options.Properties, Value)};");
    }

    private static void EmitRules(SourceWriter writer, OptionsModel options)
    {
        if (options.Rules.Count == 0 && !ValidationEmitter.HasOthers(options))
        {
            return;
        }

        writer.Line();
        ValidationEmitter.EmitCalls(writer, options);
        writer.Line("return reader.HasErrors ? null : options;");
    }

    private static bool NeedsValue(OptionModel option) => option.MustBeSet || option is { ConstructorParameter: not null, HasDefault: false };

    private static string New(OptionsModel options, IEnumerable<OptionModel> properties, Func<OptionModel, string> value)
    {
        ILookup<bool, OptionModel> byPlace = properties.ToLookup(option => option.ConstructorParameter is not null);
        string arguments = string.Join(", ", byPlace[true].Select(option => $"{CSharpText.Identifier(option.ConstructorParameter!)}: {value(option)}"));
        string members = string.Join("\n", byPlace[false].Select(option => $"    {CSharpText.Identifier(option.Name)} = {Assigned(option, value(option))},"));
        return $"new {options.FullName}({arguments})" + (members.Length == 0 ? "" : $"\n{{\n{members}\n}}");
    }

    // If the setter throws, the reader knows which it was. A default has no type from which the compiler could infer one.
    private static string Assigned(OptionModel option, string value) =>
        value is "default!" ? value : $"reader.Assign({CSharpText.Literal(option.Key)}, {value})";

    private static string Value(OptionModel option)
    {
        string complete = option.Value is { Type: OptionType.List, IsArray: true } ? Local(option) + "?.ToArray()" : Local(option);
        return !option.IsRequired ? $"{complete} ?? defaults!.{CSharpText.Identifier(option.Name)}"
            : option.Value.IsValueType ? $"{complete}!.Value"
            : $"{complete}!";
    }

    // Property names are unique, and no C# keyword begins like this.
    private static string Local(OptionModel option) => "configured" + option.Name;
}
