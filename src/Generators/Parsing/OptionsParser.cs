using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Reads a type with <c>[PluginOptions]</c>.</summary>
internal static class OptionsParser
{
    /// <summary>The options; null if they cannot be bound: then nothing is generated for them, nor for plugins that take them.</summary>
    public static OptionsModel? Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (!PluginConstructor.CanBeCreated(type, compilation) || FindConstructor(type, compilation) is not { } constructor)
        {
            return null;
        }

        GeneratedType binder = GeneratedNames.Binder(type);
        if (!HasBinder(type, binder, compilation))
        {
            return null;
        }

        var properties = new List<OptionModel>();
        foreach (IPropertySymbol property in Properties(type, constructor, compilation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (OptionParser.Parse(property, ParameterOf(property, constructor), compilation, cancellation) is not { } option)
            {
                return null;
            }

            properties.Add(option);
        }

        return new OptionsModel(
            type.Full(),
            type.MetadataName(),
            binder,
            IsPublic(type),
            DocumentationSummary.Of(type, cancellation),
            properties.ToEquatableArray());
    }

    // A type of this assembly gets its binder now; that of another must have got one when it was compiled.
    private static bool HasBinder(INamedTypeSymbol type, GeneratedType binder, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        || type.ContainingAssembly.GetTypeByMetadataName(binder.Namespace.Replace("@", "") + "." + binder.Name) is { DeclaredAccessibility: Accessibility.Public };

    // Without parameters if there is one; otherwise the primary constructor of a record, whose parameters are properties.
    private static IMethodSymbol? FindConstructor(INamedTypeSymbol type, Compilation compilation)
    {
        IMethodSymbol[] accessible = [.. type.InstanceConstructors.Where(candidate => compilation.IsSymbolAccessibleWithin(candidate, compilation.Assembly))];
        return accessible.FirstOrDefault(candidate => candidate.Parameters.IsEmpty)
            ?? accessible.FirstOrDefault(candidate => candidate.Parameters.All(parameter => IsPropertyOf(type, parameter)));
    }

    private static bool IsPropertyOf(INamedTypeSymbol type, IParameterSymbol parameter) =>
        type.GetMembers(parameter.Name).OfType<IPropertySymbol>().Any(property => SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));

    private static IParameterSymbol? ParameterOf(IPropertySymbol property, IMethodSymbol constructor) =>
        constructor.Parameters.FirstOrDefault(parameter => parameter.Name.Equals(property.Name, StringComparison.Ordinal));

    /// <summary>All properties that can be set, those of base types first; an override stands where the property was first declared.</summary>
    private static List<IPropertySymbol> Properties(INamedTypeSymbol type, IMethodSymbol constructor, Compilation compilation)
    {
        var properties = new List<IPropertySymbol>();
        foreach (INamedTypeSymbol declaring in SelfAndBases(type).Reverse())
        {
            foreach (IPropertySymbol property in declaring.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.IsStatic || property.IsIndexer || !IsReadable(property, compilation) || !(IsSettable(property, compilation) || ParameterOf(property, constructor) is not null))
                {
                    continue;
                }

                int hidden = properties.FindIndex(known => known.Name.Equals(property.Name, StringComparison.Ordinal));
                if (hidden < 0)
                {
                    properties.Add(property);
                }
                else
                {
                    properties[hidden] = property;
                }
            }
        }

        return properties;
    }

    private static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static bool IsReadable(IPropertySymbol property, Compilation compilation) =>
        property.GetMethod is { } getter && compilation.IsSymbolAccessibleWithin(getter, compilation.Assembly);

    private static bool IsSettable(IPropertySymbol property, Compilation compilation) =>
        property.SetMethod is { } setter && compilation.IsSymbolAccessibleWithin(setter, compilation.Assembly);

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
