using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Options;

/// <summary>Writes attributes as C# expressions, so that generated code can create them without reflection.</summary>
internal static class AttributeCode
{
    /// <summary>Gets the expression; null if generated code cannot use it, as for a private attribute.</summary>
    public static string? Create(AttributeData attribute)
    {
        string?[] arguments = [.. attribute.ConstructorArguments.Select(ConstantCode.Of)];
        (string Name, string? Code)[] members = [.. attribute.NamedArguments.Select(argument => (CSharpText.Identifier(argument.Key), ConstantCode.Of(argument.Value)))];
        return attribute.AttributeClass!.IsNameable() && IsVisible(attribute.AttributeConstructor) && arguments.All(static code => code is not null) && members.All(static member => member.Code is not null)
            ? $"new {attribute.AttributeClass!.Full()}({string.Join(", ", arguments)})"
                + (members.Length == 0 ? "" : $" {{ {string.Join(", ", members.Select(static member => $"{member.Name} = {member.Code}"))} }}")
            : null;
    }

    private static bool IsVisible(IMethodSymbol? constructor) =>
        constructor?.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;
}
