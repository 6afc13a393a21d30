using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Generators.Caching;

/// <summary>
/// Collects the sources with attributes, initialisers and comments that say something about a class: those of the class itself, of
/// what it is derived from, of its attributes and what they name, of its options and of what these consist of.
/// </summary>
internal sealed class DescribingSources
{
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxTree> _sources = [];
    private readonly Stack<INamedTypeSymbol> _rest = new();

    private DescribingSources()
    {
    }

    public static ImmutableArray<SyntaxTree> Of(INamedTypeSymbol type)
    {
        var sources = new DescribingSources();
        sources.Add(type);
        while (sources._rest.Count > 0)
        {
            sources.Visit(sources._rest.Pop());
        }

        return sources._sources.ToImmutableArray();
    }

    private void Visit(INamedTypeSymbol type)
    {
        Add(type.BaseType);
        Add(type.ContainingType);
        foreach (INamedTypeSymbol implemented in type.Interfaces)
        {
            Add(implemented);
        }

        AddAttributes(type);

        // A type that is no options needs no more than to stay none.
        foreach (IParameterSymbol parameter in type.InstanceConstructors.SelectMany(static constructor => constructor.Parameters))
        {
            AddAttributes(parameter);
            AddOptions(parameter.Type);
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol property)
            {
                AddOptions(property.Type);
            }

            AddAttributes(member);
        }
    }

    private void AddOptions(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                AddOptions(array.ElementType);
                break;
            case INamedTypeSymbol named:
                foreach (ITypeSymbol argument in named.TypeArguments)
                {
                    AddOptions(argument);
                }

                if (named.Has(KnownNames.PluginOptionsAttribute))
                {
                    Add(named);
                }
                else
                {
                    AddSources(named);
                }

                break;
        }
    }

    private void AddAttributes(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            Add(attribute.AttributeClass);
            foreach (TypedConstant argument in attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static named => named.Value)))
            {
                AddNamed(argument);
            }
        }
    }

    private void AddNamed(TypedConstant argument)
    {
        if (argument.Kind == TypedConstantKind.Type)
        {
            Add(argument.Value as INamedTypeSymbol);
        }
        else if (argument is { Kind: TypedConstantKind.Array, Values: { IsDefault: false } values })
        {
            foreach (TypedConstant value in values)
            {
                AddNamed(value);
            }
        }
    }

    // What is declared elsewhere does not change without being another reference; what it is made of may be declared here. Definitions
    // are visited, because a generic type can be derived from ever longer forms of itself.
    private void Add(INamedTypeSymbol? type)
    {
        if (type is null)
        {
            return;
        }

        foreach (INamedTypeSymbol argument in type.TypeArguments.OfType<INamedTypeSymbol>())
        {
            Add(argument);
        }

        if (!_visited.Add(type.OriginalDefinition))
        {
            return;
        }

        if (AddSources(type))
        {
            _rest.Push(type.OriginalDefinition);
        }
        else
        {
            Add(type.OriginalDefinition.BaseType);
        }
    }

    private bool AddSources(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            _sources.Add(reference.SyntaxTree);
        }

        return !type.DeclaringSyntaxReferences.IsEmpty;
    }
}
