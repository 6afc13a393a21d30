using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Options;

/// <summary>Decides which options are prompted for, and in which order: those are in the template of a configuration.</summary>
internal static class AskedOptions
{
    /// <summary>The key of the name that people know the plugin by. An option with it is always prompted for.</summary>
    public const string Nickname = "nickname";

    /// <summary>The key of the option that clients prompt for by a list of choices.</summary>
    public const string Mode = "mode";

    /// <summary>Whether a template has the option. Others keep their default.</summary>
    public static bool IsAsked(string key, bool isRequired, bool hasPrompt) =>
        isRequired || hasPrompt || key.Equals(Nickname, StringComparison.Ordinal);

    /// <summary>Gets the position of the prompt, lower numbers first.</summary>
    /// <param name="key">The key of the option.</param>
    /// <param name="order">The <c>Order</c> of <c>[Prompt]</c>; 0 for none.</param>
    public static int Order(string key, int order) =>
        order == 0 && key.Equals(Nickname, StringComparison.Ordinal) ? PromptOrders.Nickname : order;

    /// <summary>Gets the options of a type that are prompted for, in the order of declaration.</summary>
    public static IEnumerable<AskedOption> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        IMethodSymbol? constructor = OptionsConstructor.Find(type, compilation);
        foreach (IPropertySymbol property in OptionsProperties.Of(type, constructor, compilation))
        {
            string key = OptionKeys.Of(property);
            IParameterSymbol? parameter = OptionsConstructor.ParameterOf(property, constructor);
            AttributeData? prompt = property.Find(KnownNames.PromptAttribute);
            if (IsAsked(key, OptionRequirement.IsRequired(property, parameter, cancellationToken), prompt?.FirstText() is not null))
            {
                yield return new AskedOption(property, parameter, key, Order(key, prompt?.Named("Order")?.Value as int? ?? 0));
            }
        }
    }
}

/// <summary>An option that is prompted for. Holds symbols: for use within one step only.</summary>
/// <param name="Property">The property.</param>
/// <param name="Parameter">The parameter that sets it, if one does.</param>
/// <param name="Key">Its key.</param>
/// <param name="Order">The position of the prompt.</param>
internal sealed record AskedOption(IPropertySymbol Property, IParameterSymbol? Parameter, string Key, int Order);
