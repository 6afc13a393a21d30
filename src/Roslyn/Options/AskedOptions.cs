using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Options;

/// <summary>Decides which options a person is asked for, and in which order: those stand in the template of a configuration.</summary>
internal static class AskedOptions
{
    /// <summary>The key by which people know the plugin. Where an option has it, it is always asked for.</summary>
    public const string Nickname = "nickname";

    /// <summary>The key of what clients ask for by a list of choices.</summary>
    public const string Mode = "mode";

    /// <summary>Whether a template has the option. What nobody needs to be asked for stays out and keeps its default.</summary>
    public static bool IsAsked(string key, bool isRequired, bool hasPrompt) =>
        isRequired || hasPrompt || key.Equals(Nickname, StringComparison.Ordinal);

    /// <summary>Where the question stands, lower numbers first.</summary>
    /// <param name="key">The key of the option.</param>
    /// <param name="order">What <c>[Prompt]</c> says; 0 for nothing.</param>
    public static int Order(string key, int order) =>
        order == 0 && key.Equals(Nickname, StringComparison.Ordinal) ? PromptOrders.Nickname : order;

    /// <summary>Those of an options type, in the order of declaration.</summary>
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

/// <summary>An option that a person is asked for. Holds symbols: for use within one step only.</summary>
/// <param name="Property">The property.</param>
/// <param name="Parameter">The parameter that sets it, if one does.</param>
/// <param name="Key">Its key.</param>
/// <param name="Order">Where the question stands.</param>
internal sealed record AskedOption(IPropertySymbol Property, IParameterSymbol? Parameter, string Key, int Order);
