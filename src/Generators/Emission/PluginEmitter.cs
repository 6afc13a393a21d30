using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the file of a plugin: its manifest entries, its factory and, if need be, its adapter.</summary>
internal static class PluginEmitter
{
    public static SourceText Emit(PluginModel plugin, Kind kind)
    {
        SourceWriter writer = SourceWriter.Begin();
        foreach (PluginName name in plugin.Names)
        {
            writer.Line($"[assembly: global::Patchbay.Registration.PluginManifestEntry({CSharpText.Literal(plugin.Contract.Kind)}, {CSharpText.Literal(name.Name)}, \"\"\"{ManifestEntry.Write(plugin, name, kind)}\"\"\")]");
        }

        writer.Line();
        writer.Open($"namespace {plugin.Class.Factory.Namespace}");
        writer.Line($"/// <summary>Makes <see cref=\"{plugin.Class.FullName}\"/> a plugin of kind <c>{CSharpText.Comment(plugin.Contract.Kind)}</c>.</summary>");
        writer.Line(SourceWriter.GeneratedCode);
        writer.Line(SourceWriter.MayUseObsolete);
        writer.Open($"internal static class {plugin.Class.Factory.Name}");
        EmitFactory(writer, plugin);
        if (!plugin.ImplementsContract && !plugin.Class.IsAbstract)
        {
            writer.Line();
            AdapterEmitter.Emit(writer, plugin);
        }

        writer.Close();
        writer.Close();
        return writer.End();
    }

    private static void EmitFactory(SourceWriter writer, PluginModel plugin)
    {
        writer.Open($"internal static {plugin.Contract.FullName} Create(global::Patchbay.Registration.PluginActivation activation)");
        if (plugin.Class.IsAbstract)
        {
            writer.Line("throw new global::Patchbay.PluginException($\"The {activation.Descriptor} is an abstract class, which cannot be created. Create a plugin that derives from it.\");");
            writer.Close();
            return;
        }

        string reservedKeys = string.Join(", ", plugin.Contract.ReservedKeys.Select(CSharpText.Literal));
        writer.Line($"global::Patchbay.Registration.OptionsReader reader = activation.ReadOptions({(reservedKeys.Length == 0 ? "default" : $"new string[] {{ {reservedKeys} }}")});");
        writer.Line(plugin.Options is { } options ? $"{options.FullName}? options = {options.Binder.FullName}.Bind(reader);" : "reader.WarnOfUnknownKeys(default);");
        writer.Open("if (activation.OnlyChecks)");
        foreach (string expectation in plugin.Constructor.Select(Expectation).OfType<string>())
        {
            writer.Line(expectation);
        }

        writer.Line("return null!;");
        writer.Close();
        writer.Line();
        writer.Line("reader.ThrowIfInvalid();");
        if (plugin.Options is not null)
        {
            writer.Line("activation.Options = options;");
        }

        string arguments = string.Join(", ", plugin.Constructor.Select(Argument));
        string instance = $"new {plugin.Class.FullName}({arguments})";
        writer.Line($"return {(plugin.ImplementsContract ? instance : $"new {AdapterEmitter.Name}({instance})")};");
        writer.Close();
    }

    // Whether a service is there can be asked without the plugin.
    private static string? Expectation(ConstructorParameter parameter) => parameter.Source switch
    {
        ParameterSource.Service => $"activation.Expect<{parameter.Type}>({CSharpText.Literal(parameter.Name)});",
        ParameterSource.KeyedService => $"activation.ExpectKeyed<{parameter.Type}>({parameter.Key}, {CSharpText.Literal(parameter.Name)});",
        _ => null,
    };

    private static string Argument(ConstructorParameter parameter)
    {
        string name = CSharpText.Literal(parameter.Name);
        string otherwise = parameter.Default is null ? "" : " ?? " + parameter.Default;
        return parameter.Source switch
        {
            ParameterSource.Options => "options!",
            ParameterSource.Descriptor => "activation.Descriptor",
            ParameterSource.Service => $"activation.GetService<{parameter.Type}>({name})",
            ParameterSource.OptionalService => $"activation.GetOptionalService<{parameter.Type}>(){otherwise}",
            ParameterSource.KeyedService => $"activation.GetKeyedService<{parameter.Type}>({parameter.Key}, {name})",
            ParameterSource.OptionalKeyedService => $"activation.GetOptionalKeyedService<{parameter.Type}>({parameter.Key}){otherwise}",
            _ => parameter.Default ?? "default",
        };
    }
}
