using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Adds methods for members of a contract to a class.</summary>
internal static class MemberStubs
{
    public static async Task<Document> AddAsync(Document document, IReadOnlyCollection<MissingMembers> missing, CancellationToken cancellationToken)
    {
        var added = new SyntaxAnnotation();
        ILookup<TypeDeclarationSyntax, MissingMembers> byType = missing.ToLookup(members => members.Type);
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        Document changed = document.WithSyntaxRoot(root.ReplaceNodes(
            byType.Select(members => members.Key),
            (original, type) => WithBody(type).AddMembers([.. byType[original]
                .SelectMany(members => members.Methods)
                .Select((method, index) => SyntaxFactory.ParseMemberDeclaration(Separator(original, index) + Text(method, cancellationToken))!
                    .WithCleanup(added))])));
        return await changed.FinishAsync(added, cancellationToken).ConfigureAwait(false);
    }

    private static string Separator(TypeDeclarationSyntax type, int index) => index > 0 || type.Members.Count > 0 ? "\n" : "";

    // As authors write them: a task where the contract is asynchronous, and nothing that the compiler would warn of.
    private static string Text(ContractMethod method, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        if (DocumentationSummary.OfXml(method.Symbol.GetDocumentationCommentXml(cancellationToken: cancellationToken)) is { } summary)
        {
            text.Append("// ").Append(summary).Append('\n');
        }

        string parameters = string.Join(", ", method.Symbol.Parameters.Select(parameter => $"{parameter.Type.Full()} {CSharpText.Identifier(parameter.Name)}"));
        return text.Append($"public {Result(method)} {CSharpText.Identifier(method.ShortName)}({parameters})\n{{\nthrow new global::System.NotImplementedException();\n}}\n").ToString();
    }

    private static string Result(ContractMethod method)
    {
        string? value = method.Value?.Full();
        return method.Result switch
        {
            ContractResult.Synchronous => value ?? "void",
            ContractResult.Stream => method.Symbol.ReturnType.Full(),
            _ => "global::System.Threading.Tasks.Task" + (value is null ? "" : $"<{value}>"),
        };
    }

    // `class Lamp;` has no braces to put members between, and `class Lamp { }` no line.
    private static TypeDeclarationSyntax WithBody(TypeDeclarationSyntax type)
    {
        if (type.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            return type;
        }

        TypeDeclarationSyntax opened = type.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken) ? type
            : (TypeDeclarationSyntax)type
                .WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.SemicolonToken.TrailingTrivia));
        return (TypeDeclarationSyntax)opened
            .WithOpenBraceToken(opened.OpenBraceToken.WithTrailingTrivia(SyntaxFactory.ElasticEndOfLine("\n")))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
