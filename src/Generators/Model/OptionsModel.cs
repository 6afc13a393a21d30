using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Model;

/// <summary>A type with <c>[PluginOptions]</c>.</summary>
internal sealed record OptionsModel(
    string FullName, string MetadataName, GeneratedType Binder, bool IsPublic, string? Description, EquatableArray<OptionModel> Properties);

/// <summary>One property of an options type.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Key">The key in configurations.</param>
/// <param name="Type">How it is read.</param>
/// <param name="TypeName">The type in code, without <c>?</c>.</param>
/// <param name="IsValueType">Whether a missing value is a null of a nullable struct.</param>
/// <param name="IsRequired">Whether the key must be there.</param>
/// <param name="MustBeSet">Whether C# demands a value: a <c>required</c> member.</param>
/// <param name="ConstructorParameter">The parameter of the constructor that sets it, if one does.</param>
/// <param name="HasDefault">Whether a constructor parameter has a default value.</param>
/// <param name="Choices">The members of an enum.</param>
/// <param name="Label">The question from <c>[Prompt]</c>.</param>
/// <param name="Order">The order from <c>[Prompt]</c>.</param>
/// <param name="Description">The summary of its documentation comment.</param>
/// <param name="Default">The initialiser's value as JSON, if the compiler knows it.</param>
internal sealed record OptionModel(
    string Name,
    string Key,
    OptionType Type,
    string TypeName,
    bool IsValueType,
    bool IsRequired,
    bool MustBeSet,
    string? ConstructorParameter,
    bool HasDefault,
    EquatableArray<ChoiceModel> Choices,
    string? Label,
    int Order,
    string? Description,
    string? Default);

/// <summary>A member of an enum and its name in configurations.</summary>
internal sealed record ChoiceModel(string Member, string Key);
