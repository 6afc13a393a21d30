using Patchbay.Roslyn;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Model;

/// <summary>A plugin class under one contract: all that is generated for it follows from this.</summary>
internal sealed record PluginModel(
    PluginClass Class,
    ContractModel Contract,
    bool ImplementsContract,
    EquatableArray<PluginName> Names,
    EquatableArray<ConstructorParameter> Constructor,
    EquatableArray<string> ContractMembers,
    EquatableArray<MemberModel> Members,
    OptionsModel? Options);

/// <summary>The class that the author wrote.</summary>
internal sealed record PluginClass(
    string FullName, string MetadataName, string SimpleName, bool IsAbstract, GeneratedType Factory, bool IsDisposable, bool IsAsyncDisposable);

/// <summary>The contract, as far as generated code and JSON name it.</summary>
internal sealed record ContractModel(string FullName, string Kind, string Plural, EquatableArray<string> ReservedKeys);

/// <summary>One name of a plugin, from one attribute.</summary>
internal sealed record PluginName(string Name, string DisplayName, string? Description, EquatableArray<AttributeArgument> Arguments)
{
    public AttributeArgument? Argument(string name) =>
        Arguments.FirstOrDefault(argument => argument.Name.Equals(name, StringComparison.Ordinal));
}

/// <summary>An argument of a plugin attribute: what was set, in parentheses or by name, and type arguments.</summary>
/// <param name="Name">The property's or parameter's name.</param>
/// <param name="Json">The value as JSON.</param>
/// <param name="EnumMember">The name of the enum member that it is, if it is one.</param>
internal sealed record AttributeArgument(string Name, string Json, string? EnumMember, EquatableArray<NamedType> Types, EquatableArray<string> Texts)
{
    /// <summary>The text, if it is a single one.</summary>
    public string? Text => Texts.Count == 1 ? Texts[0] : null;
}

/// <summary>A type that an attribute names.</summary>
/// <param name="Code">In code; null if generated code cannot name it.</param>
/// <param name="MetadataName">As reflection writes it.</param>
/// <param name="SimpleName">Its name alone.</param>
internal sealed record NamedType(string? Code, string MetadataName, string SimpleName);

/// <summary>Where an argument of a plugin's constructor comes from.</summary>
internal enum ParameterSource
{
    Options,
    Descriptor,
    Service,
    OptionalService,
    KeyedService,
    OptionalKeyedService,

    /// <summary>Nowhere: it is a number or the like with a default value, which no service can be.</summary>
    Default,
}

/// <summary>A parameter of the plugin's constructor.</summary>
internal sealed record ConstructorParameter(string Name, ParameterSource Source, string Type, string? Key, string? Default);
