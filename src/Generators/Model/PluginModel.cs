using Patchbay.Roslyn.Text;
using Patchbay.Roslyn;

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
internal sealed record ContractModel(string FullName, string Kind, string Plural, EquatableArray<string> HostKeys);

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
/// <param name="Types">The types that it is, in code, if it is a type or an array of them.</param>
internal sealed record AttributeArgument(string Name, string Json, string? EnumMember, EquatableArray<string> Types)
{
    /// <summary>The text that it is, or the texts, if it is an array of them; without those that are null.</summary>
    public EquatableArray<string> Texts { get; init; } = EquatableArray<string>.Empty;
}

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
