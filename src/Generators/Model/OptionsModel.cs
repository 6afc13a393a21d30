using Patchbay.Roslyn;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Model;

/// <summary>A type with <c>[PluginOptions]</c>.</summary>
/// <param name="FullName">The type in code.</param>
/// <param name="MetadataName">The type as reflection writes it.</param>
/// <param name="Binder">The class that reads it.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="Description">The summary of its documentation comment.</param>
/// <param name="Properties">Its options, those of base types first.</param>
/// <param name="Validations">The validations across several options.</param>
/// <param name="Nested">The types of nested options, those within them too; nothing is nested in these models themselves.</param>
internal sealed record OptionsModel(
    string FullName,
    string MetadataName,
    GeneratedType Binder,
    bool IsPublic,
    string? Description,
    EquatableArray<OptionModel> Properties,
    EquatableArray<OptionsValidation> Validations,
    EquatableArray<OptionsModel> Nested)
{
    /// <summary>The nested options of a type.</summary>
    public OptionsModel NestedOf(OptionValue value) =>
        MetadataName.Equals(value.Section, StringComparison.Ordinal) ? this
        : Nested.First(model => model.MetadataName.Equals(value.Section, StringComparison.Ordinal));
}

/// <summary>A validation across several options.</summary>
/// <param name="Form">What the author has written.</param>
/// <param name="NamesMembers">Whether its results name properties.</param>
/// <param name="Description">What it demands, if the author says so in a documentation comment.</param>
internal sealed record OptionsValidation(ValidationForm Form, bool NamesMembers, string? Description);

/// <summary>What a rule across several options is written as.</summary>
internal enum ValidationForm
{
    /// <summary>The interface <c>IValidatableObject</c>.</summary>
    ValidatableObject,

    /// <summary>A method <c>Validate()</c>.</summary>
    Method,
}
