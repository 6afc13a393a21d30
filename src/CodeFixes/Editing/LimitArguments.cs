using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.CodeFixes.Editing;

/// <summary>The arguments of an attribute that limit rules.</summary>
internal static class LimitArguments
{
    public const string Min = "Min";
    public const string Max = "Max";

    public static AttributeArgumentSyntax? Find(AttributeArgumentListSyntax list, string name) =>
        list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText.Equals(name, StringComparison.Ordinal) == true);
}
