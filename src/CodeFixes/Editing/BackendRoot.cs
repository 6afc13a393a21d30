using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Editing;

/// <summary>The root that a version of a backend lacks: an existing class, or a new one.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="FullName">Its full name, before names are simplified.</param>
/// <param name="Declaration">The declaration to add; null if the class exists.</param>
internal sealed record BackendRoot(string Name, string FullName, MemberDeclarationSyntax? Declaration)
{
    public static BackendRoot Of(BackendDeclaration version, AttributeSyntax attribute, SemanticModel model) =>
        Find(version.Service!, model.Compilation) is { } root ? new BackendRoot(root.Name, root.Full(), Declaration: null) : New(version, attribute, model);

    private static INamedTypeSymbol? Find(string service, Compilation compilation) =>
        PluginAssemblies.Candidates(compilation).Prepend(compilation.Assembly)
            .SelectMany(AssemblyTypes.Of)
            .FirstOrDefault(type => BackendDeclaration.Read(type) is { Version: null } root
                && service.Equals(root.Service, StringComparison.Ordinal)
                && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

    private static BackendRoot New(BackendDeclaration version, AttributeSyntax attribute, SemanticModel model)
    {
        string name = FreeName(NameCase.Pascal(version.Service!), attribute.SpanStart, model);
        TypeDeclarationSyntax type = attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        bool isPublic = PluginConstructor.SelfAndOuters(version.Class)
            .All(outer => outer.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal);
        bool isDocumented = type.GetLeadingTrivia().ToFullString().Contains("///");
        string text = (isDocumented ? $"/// <summary>The backend {new System.Xml.Linq.XText(version.Service!)}, of whatever version.</summary>\n" : "")
            + $"[{attribute.Name}({CSharpText.Literal(version.Service!)})]\n{(isPublic ? "public" : "internal")} abstract class {name}{Body(attribute)}\n";
        return new BackendRoot(name, name, SyntaxFactory.ParseMemberDeclaration(text)!.WithAdditionalAnnotations(Formatter.Annotation));
    }

    // A class with nothing but a semicolon is of C# 12.
    private static string Body(AttributeSyntax attribute) =>
        attribute.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 } ? ";" : "\n{\n}";

    private static string FreeName(string service, int position, SemanticModel model)
    {
        string plain = SyntaxFacts.IsValidIdentifier(service) ? service : "Backend" + service;
        return new[] { plain, plain + "Backend", plain + "Root" }
            .Concat(Enumerable.Range(2, int.MaxValue - 2).Select(number => plain + number.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .First(name => model.LookupNamespacesAndTypes(position, name: name).IsEmpty);
    }
}
