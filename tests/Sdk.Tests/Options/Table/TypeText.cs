using System.Reflection;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Writes types as C# does.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>The name without nullability and namespace.</summary>
    public static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        string outer = type is { IsNested: true, IsGenericParameter: false } ? Name(type.DeclaringType!) + "." : "";
        return type.IsArray ? Name(type.GetElementType()!) + "[]"
            : type.IsGenericType ? $"{outer}{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : outer + type.Name;
    }

    /// <summary>The name with the question marks of nullable references.</summary>
    public static string Of(Type type, NullabilityInfo nullability)
    {
        if (type.IsValueType && Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        bool mayBeNull = !type.IsValueType && (nullability.ReadState == NullabilityState.Nullable || nullability.WriteState == NullabilityState.Nullable);
        string name = type.IsArray && nullability.ElementType is { } element ? Of(type.GetElementType()!, element) + "[]"
            : type.IsGenericType && nullability.GenericTypeArguments.Length > 0
                ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Zip(nullability.GenericTypeArguments, Of))}>"
            : Name(type);
        return name + (mayBeNull ? "?" : "");
    }

    /// <summary>The constraints of type parameters, with a space before.</summary>
    public static string Constraints(IEnumerable<Type> parameters) =>
        string.Concat(parameters.Select(parameter => (parameter.Name, Constraints: Constraints(parameter)))
            .Where(parameter => parameter.Constraints.Length > 0)
            .Select(parameter => $" where {parameter.Name} : {string.Join(", ", parameter.Constraints)}"));

    private static string[] Constraints(Type parameter)
    {
        if (!parameter.IsGenericParameter)
        {
            return [];
        }

        GenericParameterAttributes special = parameter.GenericParameterAttributes;
        bool isValue = special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        string[] keyword = isValue ? ["struct"]
            : special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"]
            : IsNotNull(parameter) ? ["notnull"]
            : [];
        return [.. keyword, .. parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Name).Order(StringComparer.Ordinal)];
    }

    // The compiler marks a type parameter that may not be null with 1: itself, or by what holds for all of its method or type.
    private static bool IsNotNull(Type parameter) =>
        parameter.GetGenericParameterConstraints().Length == 0
        && (Flag(parameter, "NullableAttribute") ?? Flag(parameter.DeclaringMethod, "NullableContextAttribute") ?? Flag(parameter.DeclaringType, "NullableContextAttribute")) == 1;

    private static byte? Flag(MemberInfo? member, string attribute) =>
        member?.CustomAttributes.FirstOrDefault(candidate => candidate.AttributeType.Name == attribute)?.ConstructorArguments[0].Value as byte?;
}
