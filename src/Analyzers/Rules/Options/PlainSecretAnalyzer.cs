using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0032: an option is a secret by its name, and plain text by its type.</summary>
internal sealed class PlainSecretAnalyzer() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.PlainSecret, DiagnosticCategories.Options, DiagnosticSeverity.Warning,
        "A secret option is plain text",
        "'{0}' looks like a secret. Take 'Secret', which shows its value in no log and no error.");

    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        "password", "passwd", "secret", "token", "apikey", "passphrase", "privatekey", "credential", "credentials",
    };

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (IPropertySymbol property in OptionsProperties.Of(type, OptionsConstructor.Find(type, context.Compilation), context.Compilation))
        {
            if (IsDeclaredIn(property, type)
                && property.Type.SpecialType == SpecialType.System_String
                && (IsSecret(NameCase.Snake(property.Name)) || IsSecret(OptionKeys.Of(property)))
                && TypeOf(property, context.CancellationToken) is { } location)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, property.Name));
            }
        }
    }

    // Judged by the last words of the name: a password file is a file.
    private static bool IsSecret(string snake)
    {
        string[] words = snake.ToLowerInvariant().TrimEnd("0123456789".ToCharArray()).Split(['_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            && (Secrets.Contains(words[words.Length - 1]) || (words.Length > 1 && Secrets.Contains(words[words.Length - 2] + words[words.Length - 1])));
    }
}
