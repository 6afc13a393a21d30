using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>
/// Reads the default of an option out of its initialiser, for schemas and documents. Binding does not depend on it:
/// that runs the initialiser itself.
/// </summary>
internal static class OptionDefaultParser
{
    /// <summary>The default; null if there is none, or none but that of its type.</summary>
    public static OptionDefault? Parse(
        ITypeSymbol type, OptionValue value, IParameterSymbol? parameter, ExpressionSyntax? initialiser, Compilation compilation, CancellationToken cancellationToken)
    {
        if (HoldsSecrets(value))
        {
            return null;
        }

        if (parameter is { HasExplicitDefaultValue: true })
        {
            return parameter.ExplicitDefaultValue is { } constant && Constant(type, constant) is { } json ? new OptionDefault(json, JsonWriter.Unquote(json)) : null;
        }

        if (initialiser is null || !compilation.ContainsSyntaxTree(initialiser.SyntaxTree))
        {
            return null;
        }

        SemanticModel model = compilation.GetSemanticModel(initialiser.SyntaxTree);
        string? known = Json(initialiser, type, value, model, cancellationToken);
        return model.GetConstantValue(initialiser, cancellationToken) is { HasValue: true, Value: null } || (known is null && HoldsSections(value))
            ? null
            : new OptionDefault(known, string.Join(" ", initialiser.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static bool HoldsSecrets(OptionValue value) => value.Type == OptionType.Secret || (value.Element is { } element && HoldsSecrets(element));

    // The code of nested options may show a secret.
    private static bool HoldsSections(OptionValue value) => value.Type == OptionType.Section || (value.Element is { } element && HoldsSections(element));

    private static string? Json(ExpressionSyntax code, ITypeSymbol declared, OptionValue value, SemanticModel model, CancellationToken cancellationToken)
    {
        ITypeSymbol type = OptionTypes.Underlying(declared);
        if (model.GetConstantValue(code, cancellationToken) is { HasValue: true } constant)
        {
            return constant.Value is { } known ? Constant(type, known) : null;
        }

        return value.Type switch
        {
            OptionType.List => Entries(code, model, cancellationToken) is { } entries ? List(entries, OptionTypes.ElementOf(type), value.Element!, model, cancellationToken) : null,
            OptionType.Map or OptionType.Section => IsEmptyCreation(code) ? "{}" : null,
            OptionType.Duration => DurationDefault.Read(code, model, cancellationToken) is { } span ? JsonWriter.Quote(span.ToString("c", CultureInfo.InvariantCulture)) : null,
            OptionType.Uri or OptionType.IPAddress or OptionType.Identifier or OptionType.Date or OptionType.TimeOfDay => ParsedText(code, type, model, cancellationToken),
            _ => null,
        };
    }

    private static string? Constant(ITypeSymbol declared, object value) =>
        OptionTypes.Underlying(declared) is INamedTypeSymbol { TypeKind: TypeKind.Enum } choice
            ? OptionChoices.Key(choice, value) is { } key ? JsonWriter.Quote(key) : null
            : ConstantJson.Of(value);

    private static IEnumerable<ExpressionSyntax>? Entries(ExpressionSyntax code, SemanticModel model, CancellationToken cancellationToken) => code switch
    {
        CollectionExpressionSyntax collection when collection.Elements.All(static element => element is ExpressionElementSyntax) =>
            collection.Elements.Cast<ExpressionElementSyntax>().Select(static element => element.Expression),
        ArrayCreationExpressionSyntax { Initializer.Expressions: { } expressions } => expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: { } expressions } => expressions,
        BaseObjectCreationExpressionSyntax { Initializer.Expressions: { } expressions, ArgumentList: null or { Arguments.Count: 0 } } => expressions,
        BaseObjectCreationExpressionSyntax when IsEmptyCreation(code) => [],
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } when IsEmpty(model.GetSymbolInfo(code, cancellationToken).Symbol) => [],
        _ => null,
    };

    private static string? List(IEnumerable<ExpressionSyntax> entries, ITypeSymbol type, OptionValue value, SemanticModel model, CancellationToken cancellationToken)
    {
        var list = new JsonWriter().BeginArray();
        foreach (ExpressionSyntax entry in entries)
        {
            if (Json(entry, type, value, model, cancellationToken) is not { } json)
            {
                return null;
            }

            list.Element(json);
        }

        return list.EndArray().ToString();
    }

    private static bool IsEmptyCreation(ExpressionSyntax code) => code switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: null or { Expressions.Count: 0 }, ArgumentList: null or { Arguments.Count: 0 } } => true,
        CollectionExpressionSyntax { Elements.Count: 0 } => true,
        _ => false,
    };

    private static bool IsEmpty(ISymbol? method) =>
        method is IMethodSymbol { Name: "Empty", ContainingType: { } type } && (type.IsNamed("System.Array") || type.IsNamed("System.Linq.Enumerable"));

    // new Uri("…"), IPAddress.Parse("…") and the like: the text is the value.
    private static string? ParsedText(ExpressionSyntax code, ITypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        ArgumentListSyntax? arguments = code switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: null } creation => creation.ArgumentList,
            InvocationExpressionSyntax call => call.ArgumentList,
            _ => null,
        };
        return model.GetSymbolInfo(code, cancellationToken).Symbol is IMethodSymbol maker
            && (maker.MethodKind == MethodKind.Constructor || maker.Name is "Parse")
            && SymbolEqualityComparer.Default.Equals(maker.ContainingType, type)
            && arguments is { Arguments.Count: >= 1 } && model.GetConstantValue(arguments.Arguments[0].Expression, cancellationToken) is { HasValue: true, Value: string text }
            ? JsonWriter.Quote(text)
            : null;
    }
}
