using System.Collections.ObjectModel;
using System.Globalization;
using System.Reflection;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Writes attributes as C# does.</summary>
internal static class AttributeText
{
    public static string Of(CustomAttributeData attribute)
    {
        string name = attribute.AttributeType.Name[..^"Attribute".Length];
        IEnumerable<string> arguments = attribute.ConstructorArguments.Select(argument => Of(argument.Value))
            .Concat(attribute.NamedArguments.Select(argument => $"{argument.MemberName} = {Of(argument.TypedValue.Value)}"));
        string all = string.Join(", ", arguments);
        return all.Length == 0 ? name : $"{name}({all})";
    }

    private static string Of(object? value) => value switch
    {
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Type type => $"typeof({TypeText.Name(type)})",
        ReadOnlyCollection<CustomAttributeTypedArgument> values => string.Join(", ", values.Select(one => Of(one.Value))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}
