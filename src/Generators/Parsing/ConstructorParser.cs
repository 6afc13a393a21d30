using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Decides where each argument of a plugin's constructor comes from.</summary>
internal static class ConstructorParser
{
    /// <summary>The parameters and the options among them; null if there are two options types, or one that cannot be bound.</summary>
    public static (EquatableArray<ConstructorParameter> Parameters, OptionsModel? Options)? Parse(
        IMethodSymbol constructor, Compilation compilation, CancellationToken cancellationToken)
    {
        OptionsModel? options = null;
        var parameters = new List<ConstructorParameter>();
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (parameter.Type is INamedTypeSymbol type && type.Has(KnownNames.PluginOptionsAttribute))
            {
                if (options is not null || OptionsParser.Parse(type, compilation, cancellationToken) is not { } parsed)
                {
                    return null;
                }

                options = parsed;
                parameters.Add(new ConstructorParameter(parameter.Name, ParameterSource.Options, parsed.FullName, Key: null, Default: null));
            }
            else
            {
                parameters.Add(Service(parameter));
            }
        }

        return (parameters.ToEquatableArray(), options);
    }

    private static ConstructorParameter Service(IParameterSymbol parameter)
    {
        string type = parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Full();
        if (parameter.Type is INamedTypeSymbol named && named.IsNamed(KnownNames.PluginDescriptor))
        {
            return new ConstructorParameter(parameter.Name, ParameterSource.Descriptor, type, Key: null, Default: null);
        }

        AttributeData? keyed = parameter.Find(KnownNames.FromKeyedServicesAttribute);
        string? key = keyed is { ConstructorArguments.Length: > 0 } ? KeyLiteral(keyed.ConstructorArguments[0]) : null;
        bool isOptional = PluginConstructor.IsOptional(parameter);
        ParameterSource source = (key, isOptional) switch
        {
            (null, true) when parameter.Type.IsValueType => ParameterSource.Default,
            (null, true) => ParameterSource.OptionalService,
            (null, false) => ParameterSource.Service,
            (_, true) => ParameterSource.OptionalKeyedService,
            _ => ParameterSource.KeyedService,
        };
        return new ConstructorParameter(parameter.Name, source, type, key, isOptional ? Default(parameter) : null);
    }

    private static string? KeyLiteral(TypedConstant key) =>
        key.IsNull ? null : ConstantCode.Of(key);

    private static string? Default(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue && parameter.ExplicitDefaultValue is { } value ? ConstantCode.Of(parameter.Type, value) : null;
}
