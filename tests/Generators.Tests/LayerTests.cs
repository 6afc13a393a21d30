using System.Runtime.CompilerServices;

namespace Patchbay.Generators.Tests;

/// <summary>The folders of the generator depend on each other in one direction only.</summary>
[TestClass]
public sealed class LayerTests
{
    [TestMethod]
    [DataRow("Model", "Parsing", "Emission", "Writing", "Kinds")]
    [DataRow("Parsing", "Emission", "Writing", "Kinds")]
    [DataRow("Emission", "Parsing", "Kinds")]
    [DataRow("Writing", "Model", "Parsing", "Emission", "Kinds")]
    [DataRow("Kinds", "Parsing")]
    public void A_folder_does_not_use(string folder, params string[] others) =>
        Sources(folder)
            .Where(file => others.Any(other => File.ReadAllText(file).Contains("Patchbay.Generators." + other, StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [TestMethod]
    public void A_kind_does_not_use_another_kind() =>
        Sources("Kinds")
            .Where(file => Path.GetFileName(file) is not "BuiltInKinds.cs")
            .Where(file => Directory.EnumerateDirectories(Folder("Kinds")).Select(Path.GetFileName)
                .Any(kind => kind != Path.GetFileName(Path.GetDirectoryName(file)) && File.ReadAllText(file).Contains("Patchbay.Generators.Kinds." + kind, StringComparison.Ordinal)))
            .ShouldBeEmpty();

    private static string[] Sources(string folder)
    {
        string[] files = Directory.GetFiles(Folder(folder), "*.cs", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        return files;
    }

    private static string Folder(string name, [CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "src", "Generators", name);
}
