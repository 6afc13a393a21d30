using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Reads a type with <c>[PluginOptions]</c>.</summary>
internal static class OptionsParser
{
    /// <summary>The options of a declaration; null if they cannot be bound, or if reading them fails, which a plugin that takes them will say.</summary>
    public static OptionsModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        try
        {
            return context.TargetSymbol is INamedTypeSymbol type && SourceLanguage.IsSupported(context.TargetNode.SyntaxTree)
                ? Parse(type, context.SemanticModel.Compilation, cancellationToken)
                : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The options; null if they cannot be bound: then nothing is generated for them, nor for plugins that take them.</summary>
    public static OptionsModel? Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (ParseOne(type, compilation, cancellationToken) is not { } model)
        {
            return null;
        }

        var nested = new Dictionary<string, OptionsModel>(StringComparer.Ordinal);
        return AddNested(type, model.MetadataName, nested, compilation, cancellationToken) ? model with { Nested = nested.Values.ToEquatableArray() } : null;
    }

    // Nested options may contain themselves, as a menu its submenus: each type is read once.
    private static bool AddNested(
        INamedTypeSymbol type, string root, Dictionary<string, OptionsModel> known, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (INamedTypeSymbol section in OptionsProperties.Of(type, OptionsConstructor.Find(type, compilation), compilation).Select(property => Section(property.Type)).OfType<INamedTypeSymbol>())
        {
            string name = section.MetadataName();
            if (known.ContainsKey(name) || name.Equals(root, StringComparison.Ordinal))
            {
                continue;
            }

            if (ParseOne(section, compilation, cancellationToken) is not { } model)
            {
                return false;
            }

            known.Add(name, model);
            if (!AddNested(section, root, known, compilation, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private static INamedTypeSymbol? Section(ITypeSymbol type) => OptionTypes.Read(type) switch
    {
        OptionType.Section => (INamedTypeSymbol)type,
        OptionType.List or OptionType.Map => Section(OptionTypes.ElementOf(type)),
        _ => null,
    };

    private static OptionsModel? ParseOne(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
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
            cancellationToken.ThrowIfCancellationRequested();
            if (OptionParser.Parse(property, OptionsConstructor.ParameterOf(property, constructor), compilation, cancellationToken) is not { } option)
            {
                return null;
            }

            properties.Add(option);
        }

        return new OptionsModel(
            type.WithNullableAnnotation(NullableAnnotation.None).Full(),
            type.MetadataName(),
            GeneratedNames.Binder(type),
            IsPublic(type),
            DocumentationSummary.Of(type, cancellationToken),
            properties.ToEquatableArray(),
            OptionsValidationParser.Parse(type, compilation, cancellationToken).ToEquatableArray(),
            EquatableArray<OptionsModel>.Empty);
    }

    private static bool IsPublic(INamedTypeSymbol type) =>
        PluginConstructor.SelfAndOuters(type).All(outer => outer.DeclaredAccessibility == Accessibility.Public);
}
