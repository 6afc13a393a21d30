using System.Runtime.CompilerServices;

namespace CustomKind.Tests.ThreeAssemblies;

[TestClass]
public sealed class IndependenceTests
{
    private static readonly string[] Words = ["PaymentProvider", "\"payment\"", "courier"];

    [TestMethod]
    [DataRow("Generators")]
    [DataRow("Analyzers")]
    [DataRow("Build")]
    [DataRow("Roslyn")]
    public void Nothing_that_makes_plugins_knows_the_kinds(string folder)
    {
        string[] sources = [.. Directory.EnumerateFiles(Path.Combine(Source(), folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];

        sources.ShouldNotBeEmpty();
        sources.Where(file => File.ReadAllText(file) is var text && Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    [TestMethod]
    public void The_contract_assembly_is_compiled_without_the_generator() =>
        typeof(Contracts.ICourier).Assembly.GetTypes().ShouldNotContain(type => type.Namespace!.StartsWith("Patchbay", StringComparison.Ordinal));

    private static string Source([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../src"));
}
