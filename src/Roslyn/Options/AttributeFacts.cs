using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Options;

/// <summary>An attribute as far as generated code needs to know it to create one without reflection.</summary>
/// <param name="Type">The type in code.</param>
/// <param name="Arguments">The constructor's arguments, as constants in code.</param>
/// <param name="Members">What is set by name.</param>
internal sealed record AttributeFacts(string Type, EquatableArray<string> Arguments, EquatableArray<AttributeMember> Members)
{
    /// <summary>The facts; null if generated code cannot write the attribute, as one that is private.</summary>
    public static AttributeFacts? Of(AttributeData attribute)
    {
        string?[] arguments = [.. attribute.ConstructorArguments.Select(ConstantCode.Of)];
        (string Name, string? Value)[] members = [.. attribute.NamedArguments.Select(argument => (CSharpText.Identifier(argument.Key), ConstantCode.Of(argument.Value)))];
        return attribute.AttributeClass!.IsNameable() && IsVisible(attribute.AttributeConstructor) && arguments.All(static code => code is not null) && members.All(static member => member.Value is not null)
            ? new AttributeFacts(
                attribute.AttributeClass!.Full(),
                arguments.Select(static code => code!).ToEquatableArray(),
                members.Select(static member => new AttributeMember(member.Name, member.Value!)).ToEquatableArray())
            : null;
    }

    private static bool IsVisible(IMethodSymbol? constructor) =>
        constructor?.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;
}

/// <summary>A property or field that an attribute sets by name.</summary>
/// <param name="Name">The member, in code.</param>
/// <param name="Value">The constant, in code.</param>
internal sealed record AttributeMember(string Name, string Value);
