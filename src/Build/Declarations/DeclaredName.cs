using System.Reflection.Metadata;
using Patchbay.Build.Assemblies;
using Patchbay.Roslyn.Text;

namespace Patchbay.Build.Declarations;

/// <summary>Reads the name of a plugin from the attribute that declares it, in the format of the attribute's constructor.</summary>
/// <param name="metadata">The assembly with the plugin.</param>
/// <param name="attributeClass">The class of the attribute.</param>
internal sealed class DeclaredName(MetadataReader metadata, ResolvedType attributeClass)
{
    private const string Format = "Patchbay.PluginNameAttribute";
    private readonly MetadataReader _sdk = attributeClass.Metadata;

    /// <summary>Reads the name; null if the attribute has none.</summary>
    public string? Read(CustomAttribute attribute, MemberReference constructor, TypeDefinitionHandle type)
    {
        CustomAttributeValue<string> arguments;
        try
        {
            arguments = attribute.DecodeValue(new AttributeTypes(_sdk));
        }
        catch (Exception exception) when (exception is BadImageFormatException or UnreadableAssemblyException)
        {
            return null;
        }

        var shape = MethodShape.Of(metadata, constructor);
        MethodDefinition[] candidates = [.. attributeClass.Definition.GetMethods().Where(method => MethodShape.Of(_sdk, method) == shape).Select(_sdk.GetMethodDefinition)];
        return candidates is not [var definition] ? null
            : FormatOf(definition) is { } format ? PluginNameFormat.Fill(format, part => Part(part, definition, arguments, type))
            : arguments.FixedArguments is [{ Value: string { Length: > 0 } name }, ..] ? name
            : null;
    }

    private string? FormatOf(MethodDefinition constructor)
    {
        foreach (CustomAttributeHandle handle in constructor.GetCustomAttributes().Where(handle => _sdk.AttributeName(handle).Equals(Format, StringComparison.Ordinal)))
        {
            BlobReader value = _sdk.GetBlobReader(_sdk.GetCustomAttribute(handle).Value);
            value.ReadUInt16();
            return value.ReadSerializedString();
        }

        return null;
    }

    private string? Part(string placeholder, MethodDefinition constructor, CustomAttributeValue<string> arguments, TypeDefinitionHandle type)
    {
        if (placeholder.Equals(PluginNameFormat.FullClassName, StringComparison.Ordinal))
        {
            return metadata.FullName(type);
        }

        foreach (Parameter parameter in constructor.GetParameters().Select(_sdk.GetParameter).Where(parameter => _sdk.StringComparer.Equals(parameter.Name, placeholder)))
        {
            return arguments.FixedArguments[parameter.SequenceNumber - 1].Value as string;
        }

        return arguments.NamedArguments.FirstOrDefault(argument => placeholder.Equals(argument.Name, StringComparison.Ordinal)).Value as string
            ?? NameCase.Kebab(metadata.GetString(metadata.GetTypeDefinition(type).Name).Split('`')[0]);
    }
}
