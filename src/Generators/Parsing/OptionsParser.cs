using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Reads a type with <c>[PluginOptions]</c>.</summary>
internal static class OptionsParser
{
    /// <summary>The options; null if they cannot be bound: then nothing is generated for them, nor for plugins that take them.</summary>
    public static OptionsModel? Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (!PluginConstructor.CanBeCreated(type, compilation)
            || OptionsConstructor.Find(type, compilation) is not { } constructor
            || !OptionsConstructor.HasBinder(type, compilation))
        {
            return null;
        }

        IReadOnlyList<IPropertySymbol> settable = OptionsProperties.Of(type, constructor, compilation);
        if (OptionsProperties.UnreadRequired(type, constructor, settable) is not null)
        {
            return null;
        }

        var properties = new List<OptionModel>();
        foreach (IPropertySymbol property in settable)
        {
            cancellation.ThrowIfCancellationRequested();
            if (OptionParser.Parse(property, OptionsConstructor.ParameterOf(property, constructor), compilation, cancellation) is not { } option)
            {
                return null;
            }

            properties.Add(option);
        }

        return new OptionsModel(
            type.Full(),
            type.MetadataName(),
            GeneratedNames.Binder(type),
            IsPublic(type),
            DocumentationSummary.Of(type, cancellation),
            properties.ToEquatableArray());
    }

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }
}
