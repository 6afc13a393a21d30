using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Patchbay.Sdk.Tests;

/// <summary>Renders what users of an assembly can see: types and members with nullability, sorted, without attributes.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Render(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Header(type)}\n");
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {member}\n");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Header(Type type)
    {
        if (type.IsEnum)
        {
            return $"enum {type.Namespace}.{TypeText.Name(type)} : {TypeText.Name(Enum.GetUnderlyingType(type))}";
        }

        string form = type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : IsRecord(type) ? (type.IsAbstract ? "abstract record" : type.IsSealed ? "sealed record" : "record")
            : (type.IsAbstract, type.IsSealed) switch
            {
                (true, true) => "static class",
                (true, _) => "abstract class",
                (_, true) => "sealed class",
                _ => "class",
            };
        Type[] inherited = type.BaseType?.GetInterfaces() ?? [];
        IEnumerable<string> parents = type.GetInterfaces().Except(inherited)
            .Where(parent => parent.IsVisible && !(IsRecord(type) && parent == typeof(IEquatable<>).MakeGenericType(type)))
            .Select(TypeText.Name).Order(StringComparer.Ordinal);
        if (type.BaseType is { } @base && @base != typeof(object) && @base != typeof(ValueType))
        {
            parents = parents.Prepend(TypeText.Name(@base));
        }

        return $"{form} {type.Namespace}.{TypeText.Name(type)}" + (parents.Any() ? " : " + string.Join(", ", parents) : "") + TypeText.Constraints(type.GetGenericArguments());
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"));
        }

        return [
            .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(Field),
            .. type.GetConstructors(Declared).Where(constructor => IsVisible(constructor) && !IsOfRecord(constructor)).Select(Method),
            .. type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(accessor => IsVisible(accessor) && !IsOfRecord(accessor))).Select(Property),
            .. type.GetMethods(Declared).Where(method => IsVisible(method) && !IsAccessor(method) && !IsOfRecord(method)).Select(Method),
        ];
    }

    private static string Field(FieldInfo field) =>
        $"{(field.IsStatic ? "static " : "")}{TypeText.Of(field.FieldType, new NullabilityInfoContext().Create(field))} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        MethodInfo accessor = property.GetAccessors(nonPublic: true).First(IsVisible);
        bool isRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        string set = property.SetMethod is { } setter && IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        string get = property.GetMethod is { } getter && IsVisible(getter) ? " get;" : "";
        return $"{Modifiers(accessor)}{(isRequired ? "required " : "")}{TypeText.Of(property.PropertyType, new NullabilityInfoContext().Create(property))} {property.Name} {{{get}{set} }}";
    }

    private static string Method(MethodBase method)
    {
        var nullability = new NullabilityInfoContext();
        string parameters = string.Join(", ", method.GetParameters().Select(parameter => Parameter(parameter, nullability)));
        if (method is not MethodInfo { ReturnParameter: { } result } function)
        {
            return $"{Modifiers(method)}{TypeText.Name(method.DeclaringType!).Split('<')[0]}({parameters})";
        }

        Type[] generics = function.GetGenericArguments();
        string typeParameters = generics.Length == 0 ? "" : $"<{string.Join(", ", generics.Select(generic => generic.Name))}>";
        return $"{Modifiers(method)}{TypeText.Of(result.ParameterType, nullability.Create(result))} {method.Name}{typeParameters}({parameters}){TypeText.Constraints(generics)}";
    }

    private static string Parameter(ParameterInfo parameter, NullabilityInfoContext nullability)
    {
        // Compiled for .NET 8, the assembly brings the attribute of collections itself.
        bool isParams = parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name is nameof(ParamArrayAttribute) or nameof(ParamCollectionAttribute));
        string collection = isParams ? "params " : "";
        string reference = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        Type type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        string otherwise = parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "default") : "";
        return $"{collection}{reference}{TypeText.Of(type, nullability.Create(parameter))} {parameter.Name}{otherwise}";
    }

    private static string Modifiers(MethodBase method)
    {
        string access = method.IsPublic ? "" : "protected ";
        bool isOverride = method is MethodInfo function && function.GetBaseDefinition() != function;
        string form = method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true } when isOverride => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
        return access + form;
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    // What the compiler writes for every record says nothing that "record" would not.
    private static bool IsOfRecord(MethodBase method) =>
        IsRecord(method.DeclaringType!)
        && method.IsDefined(typeof(CompilerGeneratedAttribute))
        && (method.IsConstructor || method.Name is "<Clone>$" or "PrintMembers" or "ToString" or "Equals" or "GetHashCode" or "get_EqualityContract" or "op_Equality" or "op_Inequality");
}
