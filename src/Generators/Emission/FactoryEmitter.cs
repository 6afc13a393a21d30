using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the method that reads a plugin's options, or checks them, and creates the plugin.</summary>
internal static class FactoryEmitter
{
    private const string Refusal =
        "throw new global::Patchbay.PluginException($\"The {activation.Descriptor} is an abstract class, which cannot be created. Create a plugin that derives from it.\");";

    public static string Emit(PluginModel plugin) => Block($$"""
        internal static {{plugin.Contract.FullName}} Create(global::Patchbay.Registration.PluginActivation activation)
        {
            {{(plugin.Class.IsAbstract ? Refusal : Creation(plugin))}}
        }
        """);

    private static string Creation(PluginModel plugin)
    {
        string reservedKeys = plugin.Contract.ReservedKeys.Count == 0 ? "default" : $"new string[]{Elements(plugin.Contract.ReservedKeys.Select(CSharpText.Literal))}";
        string instance = $"new {plugin.Class.FullName}{Listed(plugin.Constructor.Select(Argument))}";
        string creation = $"return {(plugin.ImplementsContract ? instance : $"new {plugin.Class.Factory.Name}({instance})")};";
        string expectations = Lines(plugin.Constructor.Select(Expectation));
        return plugin.Options is { } options
            ? Block($$"""
                global::Patchbay.Registration.OptionsReader reader = activation.ReadOptions({{reservedKeys}});
                {{options.FullName}}? options = {{options.Binder.FullName}}.Bind(reader);
                if (activation.OnlyChecks)
                {
                    {{expectations}}
                    return null!;
                }

                reader.ThrowIfInvalid();
                activation.Options = options;
                {{creation}}
                """)
            : Block($$"""
                if (!activation.BeginWithoutOptions({{reservedKeys}}))
                {
                    {{expectations}}
                    return null!;
                }

                {{creation}}
                """);
    }

    // Whether a service is there can be asked without the plugin.
    private static string Expectation(ConstructorParameter parameter) => parameter.Source switch
    {
        ParameterSource.Service => $"activation.Expect<{parameter.Type}>({CSharpText.Literal(parameter.Name)});",
        ParameterSource.KeyedService => $"activation.ExpectKeyed<{parameter.Type}>({parameter.Key}, {CSharpText.Literal(parameter.Name)});",
        _ => "",
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
