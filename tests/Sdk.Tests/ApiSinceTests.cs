using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Patchbay.Testing.PublicApi;

namespace Patchbay.Sdk.Tests;

/// <summary>The version that first had a member is written down when the member is added, and never changes.</summary>
[TestClass]
public sealed class ApiSinceTests
{
    private const string Removed = "removed";

    private static readonly string Current = typeof(PluginCatalog).Assembly.GetName().Version!.ToString(fieldCount: 3);

    [TestMethod]
    public void Every_public_member_has_the_version_that_first_had_it()
    {
        string[] comments = [.. Read().Where(IsComment)];
        (string Id, string Line)[] known = [.. Read().Where(line => !IsComment(line)).Select(line => (line.Split(' ')[0], line))];
        string[] ids = [.. Ids()];
        string[] missing = [.. ids.Except(known.Where(one => !IsRemoved(one.Line)).Select(one => one.Id), StringComparer.Ordinal)];
        if (Environment.GetEnvironmentVariable("AcceptSnapshots") is "1")
        {
            IEnumerable<string> lines = known.Select(one => one.Line).Concat(missing.Select(id => $"{id} {Current}")).Order(StringComparer.Ordinal);
            File.WriteAllText(Map(), string.Concat(comments.Concat(lines).Select(line => line + "\n")));
            return;
        }

        missing.ShouldBeEmpty($"'AcceptSnapshots=1' adds them to {Path.GetFileName(Map())}, with version {Current}");
        known.Where(one => !IsRemoved(one.Line)).Select(one => one.Id).Except(ids, StringComparer.Ordinal).ShouldBeEmpty($"these are gone; mark their lines with '{Removed}'");
        known.Select(one => one.Id).ShouldBeUnique();
        known.Select(one => one.Line).ShouldBe(known.Select(one => one.Line).Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public void No_version_is_later_than_that_of_the_package()
    {
        foreach (string[] parts in Read().Where(line => !IsComment(line)).Select(line => line.Split(' ')))
        {
            parts.Length.ShouldBe(parts[^1] is Removed ? 3 : 2, parts[0]);
            Version.Parse(parts[1]).ShouldBeLessThanOrEqualTo(Version.Parse(Current), parts[0]);
        }
    }

    private static IEnumerable<string> Ids() =>
        PublicSurface.Types(typeof(PluginCatalog).Assembly)
            .SelectMany(type => type.GetMembers().Where(IsReferable).Prepend(type))
            .Select(symbol => symbol.GetDocumentationCommentId()!);

    // What the metadata of another assembly can name: what the compiler adds to records too.
    private static bool IsReferable(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && member is IFieldSymbol or IMethodSymbol { MethodKind: not MethodKind.StaticConstructor, ExplicitInterfaceImplementations.IsEmpty: true }
        && member is not { IsImplicitlyDeclared: true, ContainingType.TypeKind: TypeKind.Struct or TypeKind.Enum };

    private static bool IsComment(string line) => line.StartsWith('#');

    private static bool IsRemoved(string line) => line.EndsWith(' ' + Removed, StringComparison.Ordinal);

    private static string[] Read() => File.ReadAllLines(Map());

    private static string Map([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "src", "Sdk", "ApiSince.txt");
}
