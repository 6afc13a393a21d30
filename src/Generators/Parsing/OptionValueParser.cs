using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Reads the type of an option.</summary>
internal static class OptionValueParser
{
    /// <summary>The value; null if its type cannot be bound.</summary>
    public static OptionValue? Parse(ITypeSymbol declared, Compilation compilation)
    {
        ITypeSymbol type = OptionTypes.Underlying(declared);
        if (OptionTypes.Read(type) is not { } option)
        {
            return null;
        }

        bool isSection = option == OptionType.Section;
        OptionValue? element = null;
        if (option is OptionType.List or OptionType.Map)
        {
            element = Parse(OptionTypes.ElementOf(type), compilation);
            if (element is null)
            {
                return null;
            }
        }
        else if (isSection && !OptionsConstructor.HasBinder((INamedTypeSymbol)type, compilation))
        {
            return null;
        }

        return new OptionValue(
            option,
            type.WithNullableAnnotation(NullableAnnotation.None).Full(),
            type.IsValueType,
            type is IArrayTypeSymbol,
            OptionChoices.Members(type).Select(member => new ChoiceModel(member.Name, OptionChoices.Key(member))).ToEquatableArray(),
            element,
            isSection ? ((INamedTypeSymbol)type).MetadataName() : null,
            isSection ? GeneratedNames.Binder((INamedTypeSymbol)type).FullName : null);
    }
}
