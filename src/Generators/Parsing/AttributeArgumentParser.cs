using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Reads what an attribute says beside the plugin's name and how it is shown.</summary>
internal static class AttributeArgumentParser
{
    private const string ContractParameter = "TContract"; // Says the kind, which stands elsewhere.

    /// <summary>Type arguments of the attribute, then its constructor's arguments, then those by name.</summary>
    public static EquatableArray<AttributeArgument> Parse(AttributeData attribute, bool firstIsName) =>
        TypeArguments(attribute).Concat(Positional(attribute).Skip(firstIsName ? 1 : 0)).Concat(Named(attribute)).ToEquatableArray();

    private static IEnumerable<AttributeArgument> TypeArguments(AttributeData attribute) =>
        attribute.AttributeClass is { IsGenericType: true } type
            ? type.TypeParameters.Zip(type.TypeArguments, static (parameter, argument) => (parameter, argument))
                .Where(static pair => pair.argument is INamedTypeSymbol { TypeKind: not TypeKind.Error } && !pair.parameter.Name.Equals(ContractParameter, StringComparison.Ordinal))
                .Select(static pair => new AttributeArgument(
                    pair.parameter.Name.Substring(1),
                    JsonWriter.Quote(((INamedTypeSymbol)pair.argument).MetadataName()),
                    EnumMember: null,
                    new[] { Type((INamedTypeSymbol)pair.argument) }.ToEquatableArray(),
                    EquatableArray<string>.Empty))
            : [];

    private static IEnumerable<AttributeArgument> Positional(AttributeData attribute) =>
        attribute.AttributeConstructor is { } constructor
            ? constructor.Parameters.Zip(attribute.ConstructorArguments, static (parameter, argument) => Parse(parameter.Name, argument)).OfType<AttributeArgument>()
            : [];

    private static IEnumerable<AttributeArgument> Named(AttributeData attribute) =>
        attribute.NamedArguments
            .Where(static argument => argument.Key is not (PluginNameParser.DisplayName or PluginNameParser.Description))
            .Select(static argument => Parse(argument.Key, argument.Value)).OfType<AttributeArgument>();

    private static AttributeArgument? Parse(string name, TypedConstant value) =>
        !value.IsNull && ConstantJson.Of(value) is { } json ? new AttributeArgument(name, json, ConstantJson.EnumMember(value), Types(value), Texts(value)) : null;

    private static EquatableArray<string> Texts(TypedConstant value) =>
        All(value).Select(static constant => constant is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null)
            .OfType<string>().ToEquatableArray();

    private static EquatableArray<NamedType> Types(TypedConstant value) =>
        All(value)
            .Select(static constant => constant is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol { TypeKind: not TypeKind.Error, SpecialType: not SpecialType.System_Void } type } ? Type(type) : null)
            .OfType<NamedType>().ToEquatableArray();

    private static NamedType Type(INamedTypeSymbol type) =>
        new(type.IsNameable() ? type.WithNullableAnnotation(NullableAnnotation.None).Full() : null, type.MetadataName(), type.Name);

    private static IEnumerable<TypedConstant> All(TypedConstant value) =>
        value.Kind == TypedConstantKind.Array && !value.Values.IsDefault ? value.Values : new[] { value };
}
