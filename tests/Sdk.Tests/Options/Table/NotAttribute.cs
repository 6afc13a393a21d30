using System.ComponentModel.DataAnnotations;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>A constraint of an author's own.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotAttribute(string refused) : ValidationAttribute
{
    public string Refused { get; } = refused;

    public override bool IsValid(object? value) => !ValueText.Of(value).Equals(Refused, StringComparison.Ordinal);

    public override string FormatErrorMessage(string name) => $"Give {name} another value.";
}
