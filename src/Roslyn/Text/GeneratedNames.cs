using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Roslyn.Text;

/// <summary>
/// Creates the names of generated types, so that no two are the same and none is the name of a namespace. Types for the
/// author's types mirror their namespace below <c>Patchbay.Generated</c>; binders and registries are also found by
/// these names from other assemblies.
/// </summary>
/// <remarks>
/// A generated type has an underscore in its name, and a generated namespace has none or ends in one, so they never meet.
/// Names that could come from other parts too, as for <c>A.B</c> and <c>A_B</c>, end in a hash of the unique parts.
/// </remarks>
internal static class GeneratedNames
{
    private const string Root = "Patchbay.Generated";
    private const int Longest = 200; // Metadata allows 1,023 bytes for the whole, and file systems 255 for a file.

    /// <summary>Gets the class with the factory of a plugin.</summary>
    /// <param name="type">The plugin's class.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="kind">The name of the kind.</param>
    public static GeneratedType Factory(INamedTypeSymbol type, INamedTypeSymbol contract, string kind)
    {
        bool isPlain = IsPlain(type) && IsPlainKind(kind) && !contract.IsGenericType;
        string unique = isPlain ? "" : $"{type.MetadataName()}|{kind}|{contract.Full()}";
        return new(Namespace(type), Name(Outers(type) + "_" + (IsPlainKind(kind) ? NameCase.Pascal(kind) : Letters(kind)), unique));
    }

    /// <summary>Gets the name, with a hash if the author has a type of that name.</summary>
    public static GeneratedType Unused(GeneratedType type, Compilation compilation) =>
        compilation.Assembly.GetTypeByMetadataName(type.MetadataName) is null ? type : type with { Name = $"{type.Name}_{StableHash.Of(type.Name)}" };

    /// <summary>Gets the class that reads an options type.</summary>
    public static GeneratedType Binder(INamedTypeSymbol type) =>
        new(Namespace(type), Name(Outers(type) + "_Binder", IsPlain(type) ? "" : type.MetadataName()));

    /// <summary>Gets the class that decorates a contract.</summary>
    public static GeneratedType Decorator(INamedTypeSymbol contract) =>
        new(Namespace(contract), Name(Outers(contract) + "_Decorator", IsPlain(contract) ? "" : contract.MetadataName()));

    /// <summary>Gets the registry of an assembly.</summary>
    public static GeneratedType Registry(string assemblyName)
    {
        bool isPlain = assemblyName.Length > 0 && assemblyName.All(static character => character is '.' || char.IsLetterOrDigit(character)) && !char.IsDigit(assemblyName[0]);
        return new(Root, Name(Letters(assemblyName.Replace('.', '_')) + "_Registry", isPlain ? "" : assemblyName));
    }

    private static string Namespace(INamedTypeSymbol type)
    {
        string name = "";
        for (INamespaceSymbol space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            name = "." + (space.Name.IndexOf('_') < 0 ? CSharpText.Identifier(space.Name) : space.Name + "_") + name;
        }

        return Root + name;
    }

    private static string Outers(INamedTypeSymbol type) => type.ContainingType is { } outer ? Outers(outer) + "_" + type.Name : type.Name;

    // Parts that are joined by underscores can be told apart as long as none has one itself.
    private static bool IsPlain(INamedTypeSymbol type) =>
        type.Name.IndexOf('_') < 0 && type.Arity == 0 && (type.ContainingType is not { } outer || IsPlain(outer));

    // Two different kinds of this form have different names in PascalCase.
    private static bool IsPlainKind(string kind) =>
        kind.Split('-').All(static word => word.Length > 0 && word[0] is >= 'a' and <= 'z' && word.All(static character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9')));

    private static string Letters(string text) => string.Concat(text.Select(static character => SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_'));

    private static string Name(string readable, string unique)
    {
        if (unique.Length == 0 && readable.Length > Longest)
        {
            unique = readable;
        }

        string name = unique.Length == 0 ? readable : $"{(readable.Length > Longest ? readable.Substring(0, Longest) : readable)}_{StableHash.Of(unique)}";
        return SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name : "_" + name;
    }
}

/// <summary>A type that is generated for one of the author's.</summary>
internal sealed record GeneratedType(string Namespace, string Name)
{
    public string FullName => $"global::{Namespace}.{Name}";

    /// <summary>Gets the name as reflection writes it: without escaped keywords.</summary>
    public string MetadataName => $"{Namespace.Replace("@", "")}.{Name}";
}
