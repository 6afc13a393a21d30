using Patchbay.Roslyn;
using Patchbay.Roslyn.Options;

namespace Patchbay.Generators.Model;

/// <summary>One property of an options type.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Key">The key in configurations.</param>
/// <param name="FormerKeys">The keys of <c>[RenamedFrom]</c>.</param>
/// <param name="Value">What is read.</param>
/// <param name="IsRequired">Whether the key must be there.</param>
/// <param name="MustBeSet">Whether C# demands a value: a <c>required</c> member.</param>
/// <param name="ConstructorParameter">The parameter of the constructor that sets it, if one does.</param>
/// <param name="HasDefault">Whether a constructor parameter has a default value.</param>
/// <param name="Constraints">What its value must satisfy.</param>
/// <param name="SafeToTrim">The property as a documentation comment refers to it, if the trimmer warns of its constraints without reason; else null.</param>
/// <param name="Prompt">How a person is asked for it; null if that is not said.</param>
/// <param name="Description">The summary of its documentation comment.</param>
/// <param name="Example">The example of its documentation comment.</param>
/// <param name="Default">Its default.</param>
internal sealed record OptionModel(
    string Name,
    string Key,
    EquatableArray<string> FormerKeys,
    OptionValue Value,
    bool IsRequired,
    bool MustBeSet,
    string? ConstructorParameter,
    bool HasDefault,
    EquatableArray<Constraint> Constraints,
    string? SafeToTrim,
    OptionPrompt? Prompt,
    string? Description,
    string? Example,
    OptionDefault? Default);

/// <summary>The value of an option, or of an entry of one that has several.</summary>
/// <param name="Type">How it is read.</param>
/// <param name="TypeName">The type in code, without <c>?</c>.</param>
/// <param name="IsValueType">Whether a missing value is a null of a nullable struct.</param>
/// <param name="IsArray">Whether a list is an array.</param>
/// <param name="Choices">The members of an enum.</param>
/// <param name="Element">The entries of a list or the values of a map.</param>
/// <param name="Section">The metadata name of nested options.</param>
/// <param name="Binder">The class that reads nested options, in code.</param>
internal sealed record OptionValue(
    OptionType Type,
    string TypeName,
    bool IsValueType,
    bool IsArray,
    EquatableArray<ChoiceModel> Choices,
    OptionValue? Element,
    string? Section,
    string? Binder);

/// <summary>A member of an enum and its name in configurations.</summary>
internal sealed record ChoiceModel(string Member, string Key);

/// <summary>What <c>[Prompt]</c> says.</summary>
internal sealed record OptionPrompt(string? Label, string? Help, string? Group, string? Placeholder, int Order);

/// <summary>The default of an option.</summary>
/// <param name="Json">As JSON; null if the compiler does not know its value.</param>
/// <param name="Code">As the author wrote it.</param>
internal sealed record OptionDefault(string? Json, string Code);
