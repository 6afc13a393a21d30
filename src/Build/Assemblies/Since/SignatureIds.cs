using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace Patchbay.Build.Assemblies.Since;

/// <summary>Writes the types of signatures as they stand in documentation ids.</summary>
internal sealed partial class SignatureIds : ISignatureTypeProvider<string, object?>
{
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => reader.FullName(handle).Replace('+', '.');

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.FullName(handle).Replace('+', '.');

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    // Each part of the name of a nested type has its own arguments.
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
    {
        int next = 0;
        return Arity().Replace(genericType, arity =>
        {
            int count = int.Parse(arity.Groups["count"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            next += count;
            return $"{{{string.Join(',', typeArguments.Skip(next - count).Take(count))}}}";
        });
    }

    public string GetGenericTypeParameter(object? genericContext, int index) => $"`{index}";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"``{index}";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{string.Join(',', Enumerable.Repeat("0:", shape.Rank))}]";

    public string GetByReferenceType(string elementType) => elementType + "@";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => $"=FUNC:{signature.ReturnType}({string.Join(',', signature.ParameterTypes)})";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

    [GeneratedRegex("`(?<count>[0-9]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arity();
}
