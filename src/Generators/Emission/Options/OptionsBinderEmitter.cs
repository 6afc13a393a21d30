using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes the code that reads an options type from configuration and validates it.</summary>
internal static class OptionsBinderEmitter
{
    public static SourceText Emit(OptionsModel options) => File($$"""
        {{Lines(options.Properties.Select(static option => option.SafeToTrim).OfType<string>().Select(SafeToTrim))}}

        namespace {{options.Binder.Namespace}}
        {
            /// <summary>Reads <see cref="{{options.FullName}}"/> from configuration and validates it.</summary>
            {{GeneratedCode}}
            {{MayUseObsolete}}
            [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
            {{(options.IsPublic ? "public" : "internal")}} static class {{options.Binder.Name}}
            {
                /// <summary>Reads the options; null if anything is wrong, which the reader then knows.</summary>
                /// <param name="reader">The configuration.</param>
                /// <returns>The options, or null.</returns>
                public static {{options.FullName}}? Bind(global::Patchbay.Registration.OptionsReader reader)
                {
                    try
                    {
                        {{Statements([.. options.Properties.Select(Reading), $"reader.WarnOfUnknownKeys({(options.Properties.Count == 0 ? "default" : OptionNames.Keys)});"])}}

                        if (reader.HasErrors)
                        {
                            return null;
                        }

                        {{OptionsCreationEmitter.Emit(options)}}
                    }
                    catch (global::System.Exception exception)
                    {
                        // An initialiser, a constructor or the setter of a property has thrown.
                        reader.Fail(exception);
                        return null;
                    }
                }

                {{OptionNames.Emit(options)}}

                {{ValidationEmitter.EmitMembers(options)}}
            }
        }
        """);

    private static string SafeToTrim(string property) =>
        $"[assembly: global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(\"Trimming\", \"IL2026\", Scope = \"member\", Target = \"{property}\", Justification = \"Generated code checks the constraint without reflection.\")]";

    private static string Reading(OptionModel option) => Block($$"""
        {{Lines(option.FormerKeys.Select(former => $"reader.AcceptFormerKey({CSharpText.Literal(option.Key)}, {CSharpText.Literal(former)});"))}}
        {{OptionReading.TypeOf(option.Value)}}? {{OptionReading.Local(option)}} = {{OptionReading.Of(option)}};
        {{ConstraintCode.Of(option)}}
        """);
}
