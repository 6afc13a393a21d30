using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>Reads the options that a type describes, including those of nested types.</summary>
internal sealed class OptionReader(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly List<CurrentOption> _options = [];

    public static IReadOnlyList<CurrentOption> Read(INamedTypeSymbol options, Compilation compilation, CancellationToken cancellationToken)
    {
        var reader = new OptionReader(compilation, cancellationToken);
        reader.AddSection(options, [""], ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default, options));
        return reader._options;
    }

    private void AddSection(INamedTypeSymbol type, IReadOnlyList<string> prefixes, ImmutableHashSet<ISymbol> outer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IMethodSymbol? constructor = OptionsConstructor.Find(type, compilation);
        foreach (IPropertySymbol property in OptionsProperties.Of(type, constructor, compilation))
        {
            IParameterSymbol? parameter = OptionsConstructor.ParameterOf(property, constructor);
            string[] keys = [OptionKeys.Of(property), .. OptionKeys.FormerOf(property)];
            string[] paths = [.. keys.SelectMany(key => prefixes, (key, prefix) => prefix + PathSegment(key))];
            AddValue(
                new CurrentOption(paths, Form: null, property, type),
                property.Type,
                [.. ConstraintReader.Of(property, parameter)],
                OptionRequirement.IsRequired(property, parameter, cancellationToken),
                outer);
        }
    }

    private void AddValue(CurrentOption option, ITypeSymbol declared, Constraint[] constraints, bool isRequired, ImmutableHashSet<ISymbol> outer)
    {
        ITypeSymbol type = OptionTypes.Underlying(declared);
        OptionType? read = OptionTypes.Read(type);
        _options.Add(option with { Form = read is { } known ? Form(known, type, constraints, isRequired) : null });
        if (read is OptionType.List or OptionType.Map)
        {
            string entry = read is OptionType.List ? "[]" : "{}";
            AddValue(option with { Paths = [.. option.Paths.Select(path => path + entry)] }, OptionTypes.ElementOf(type), [], isRequired: false, outer);
        }
        else if (read is OptionType.Section && !outer.Contains(type))
        {
            // A type that contains itself has been listed where it came first.
            AddSection((INamedTypeSymbol)type, [.. option.Paths.Select(path => path + ".")], outer.Add(type));
        }
    }

    private static OptionForm Form(OptionType option, ITypeSymbol type, Constraint[] constraints, bool isRequired) => new(
        OptionTypeNames.Of(option, type),
        isRequired,
        constraints.OfType<RangeConstraint>().FirstOrDefault() is { } range ? new OptionRange(range.Min, range.Max, range.WithoutMin, range.WithoutMax) : null,
        LengthConstraint.Together(constraints) is { } length ? new OptionRange(Text(length.Min), length.Max is { } max ? Text(max) : null) : null,
        Allowed(option, type, constraints).ToEquatableArray(),
        option is OptionType.Choice ? EquatableArray<string>.Empty : Values(constraints, areAllowed: false).ToEquatableArray(),
        constraints.Select(Check).OfType<string>().ToEquatableArray());

    private static IEnumerable<string> Allowed(OptionType option, ITypeSymbol type, Constraint[] constraints) =>
        option is OptionType.Choice
            ? OptionChoices.Allowed(OptionChoices.Members(type).Select(OptionChoices.Key), constraints).Select(JsonWriter.Quote)
            : Values(constraints, areAllowed: true);

    private static IEnumerable<string> Values(Constraint[] constraints, bool areAllowed) =>
        constraints.OfType<ValuesConstraint>().Where(constraint => constraint.AreAllowed == areAllowed).SelectMany(constraint => constraint.Values).Select(value => value.Json);

    private static string? Check(Constraint constraint) => constraint switch
    {
        PatternConstraint pattern => "matches " + JsonWriter.Quote(pattern.Pattern),
        UrlConstraint => "url",
        EmailConstraint => "email",
        NotBlankConstraint => "not blank",
        OtherConstraint other => "checked by " + JsonWriter.Quote(other.Name),
        _ => null,
    };

    private static string PathSegment(string key) => key.All(character => char.IsLetterOrDigit(character) || character is '_' or '-') ? key : JsonWriter.Quote(key);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
