using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Testing.PublicApi;

/// <summary>Writes the public surface of an assembly for a snapshot, a line for each type, member and attribute.</summary>
internal static partial class SurfaceText
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: TypeFormat.GenericsOptions,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    // What the compiler adds for what the text shows anyway.
    private static readonly HashSet<string> Implied = new(
        ["NullableAttribute", "NullableContextAttribute", "CompilerGeneratedAttribute", "RequiredMemberAttribute", "CompilerFeatureRequiredAttribute", "AsyncStateMachineAttribute",
         "AsyncIteratorStateMachineAttribute", "IteratorStateMachineAttribute", "DebuggerStepThroughAttribute", "IsReadOnlyAttribute", "ParamCollectionAttribute", "ExtensionAttribute",
         "DefaultMemberAttribute", "ScopedRefAttribute", "GeneratedCodeAttribute", "NullablePublicOnlyAttribute", "PreserveBaseOverridesAttribute", "ParamArrayAttribute"],
        StringComparer.Ordinal);

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (INamedTypeSymbol type in PublicSurface.Types(assembly))
        {
            AppendAttributes(text, type.GetAttributes(), "");
            text.Append(Header(type)).Append('\n');
            foreach (ISymbol member in PublicSurface.Members(type).OrderBy(member => member.ToDisplayString(MemberFormat), StringComparer.Ordinal))
            {
                AppendAttributes(text, member.GetAttributes(), "    ");
                AppendAttributes(text, (member as IMethodSymbol)?.GetReturnTypeAttributes() ?? [], "    ", "return: ");
                text.Append("    ").Append(Member(member)).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Header(INamedTypeSymbol type)
    {
        string modifiers = type.TypeKind is not TypeKind.Class ? "" : type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        IEnumerable<INamedTypeSymbol> parents = type.Interfaces.Where(parent => parent.DeclaredAccessibility == Accessibility.Public && !(type.IsRecord && parent.Name == "IEquatable"))
            .OrderBy(parent => parent.ToDisplayString(), StringComparer.Ordinal);
        if (type.BaseType is { SpecialType: SpecialType.None } parentClass)
        {
            parents = parents.Prepend(parentClass);
        }

        string[] names = [.. parents.Select(parent => parent.ToDisplayString(MemberFormat))];
        return modifiers + type.ToDisplayString(TypeFormat) + (names.Length == 0 ? "" : " : " + string.Join(", ", names));
    }

    private static string Member(ISymbol member)
    {
        string text = member.ToDisplayString(MemberFormat).Replace($"{member.ContainingType.ToDisplayString(MemberFormat)}.", "", StringComparison.Ordinal);
        if (member is IPropertySymbol { SetMethod: { IsInitOnly: true, DeclaredAccessibility: Accessibility.Public } })
        {
            text = text.Replace(" set; }", " init; }", StringComparison.Ordinal);
        }

        // The attributes of parameters stand in front of them.
        foreach (IParameterSymbol parameter in (member as IMethodSymbol)?.Parameters ?? [])
        {
            string attributes = string.Concat(Shown(parameter.GetAttributes()).Select(attribute => $"[{Name(attribute)}] "));
            string shown = parameter.ToDisplayString(MemberFormat);
            text = attributes.Length == 0 ? text : text.Replace(shown, attributes + shown, StringComparison.Ordinal);
        }

        text = text.StartsWith("public ", StringComparison.Ordinal) ? text["public ".Length..] : text;
        return (member.ContainingType.TypeKind == TypeKind.Interface && !member.IsStatic ? member.IsAbstract ? "abstract " : "virtual " : "") + text;
    }

    private static void AppendAttributes(StringBuilder text, IEnumerable<AttributeData> attributes, string indentation, string target = "")
    {
        foreach (string attribute in Shown(attributes).Select(Name).Order(StringComparer.Ordinal))
        {
            text.Append(indentation).Append('[').Append(target).Append(attribute).Append("]\n");
        }
    }

    private static IEnumerable<AttributeData> Shown(IEnumerable<AttributeData> attributes) =>
        attributes.Where(attribute => attribute.AttributeClass is { } type && !Implied.Contains(type.Name)
            && !(type.Name == "ObsoleteAttribute" && attribute.ConstructorArguments.FirstOrDefault().Value is string message && message.StartsWith("Constructors of types with required members", StringComparison.Ordinal)));

    private static string Name(AttributeData attribute)
    {
        string name = Qualifier().Replace(attribute.ToString()!, "").Replace("Attribute(", "(", StringComparison.Ordinal);
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }

    [GeneratedRegex(@"(?<![""\w])(?:[A-Z]\w*\.)+(?=[A-Z]\w*Attribute)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Qualifier();
}
