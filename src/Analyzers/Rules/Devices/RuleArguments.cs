using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>The arguments of a device's or sensor's attribute that are about its rules.</summary>
/// <param name="Name">The plugin's name.</param>
/// <param name="Prompt">Which rules it accepts.</param>
/// <param name="Rule">The argument that says so; null if the default applies.</param>
/// <param name="Min">The argument with the lowest rule, if there is one.</param>
/// <param name="Max">The argument with the highest rule, if there is one.</param>
internal sealed record RuleArguments(string Name, RulePrompts Prompt, AttributeArgumentSyntax? Rule, RuleLimit? Min, RuleLimit? Max)
{
    private const string RulePromptType = "Patchbay.Devices.RulePrompt";

    /// <summary>Reads the arguments of each attribute that has a prompt, except those that the compiler cannot read completely.</summary>
    public static IEnumerable<RuleArguments> Read(PluginDeclaration declaration, CancellationToken cancellationToken)
    {
        foreach (AttributeData attribute in declaration.Attributes)
        {
            if (HasPrompt(attribute)
                && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax syntax
                && Arguments(syntax).All(argument => attribute.Named(NameOf(argument)) is not null)
                && FindPrompt(attribute) is { } prompt)
            {
                yield return new RuleArguments(
                    PluginNames.Of(attribute, declaration.Class) ?? declaration.Class.Name,
                    prompt,
                    Arguments(syntax).FirstOrDefault(argument => NameOf(argument) is nameof(Rule)),
                    Limit(nameof(Min), attribute, syntax),
                    Limit(nameof(Max), attribute, syntax));
            }
        }
    }

    private static bool HasPrompt(AttributeData attribute) =>
        attribute.AttributeClass!.GetMembers(nameof(Rule)).Any(member => member is IPropertySymbol { Type: INamedTypeSymbol type } && type.IsNamed(RulePromptType));

    private static RulePrompts? FindPrompt(AttributeData attribute) =>
        attribute.Named(nameof(Rule)) is not { } value ? RulePrompts.Default
        : value.Type is INamedTypeSymbol type
            ? RulePrompts.Find(type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, value.Value))?.Name)
            : null;

    private static RuleLimit? Limit(string name, AttributeData attribute, AttributeSyntax syntax) =>
        attribute.Named(name) is { Value: double value } && !double.IsNaN(value) && !double.IsInfinity(value)
            ? new RuleLimit(value, Arguments(syntax).First(argument => NameOf(argument).Equals(name, StringComparison.Ordinal)))
            : null;

    private static IEnumerable<AttributeArgumentSyntax> Arguments(AttributeSyntax syntax) =>
        syntax.ArgumentList?.Arguments.Where(argument => argument.NameEquals is not null) ?? [];

    private static string NameOf(AttributeArgumentSyntax argument) => argument.NameEquals!.Name.Identifier.ValueText;
}

/// <summary>A finite limit of numeric rules, with its syntax.</summary>
internal sealed record RuleLimit(double Value, AttributeArgumentSyntax Argument);
