namespace Package.Tests;

/// <summary>The same sources give the same bytes, wherever they lie.</summary>
[TestClass]
public sealed class DeterminismTests
{
    [TestMethod]
    public void Two_builds_in_two_folders_give_the_same_DLL_and_JSON()
    {
        Dictionary<string, byte[]> first = Build("here");
        Dictionary<string, byte[]> second = Build(Path.Combine("a much longer way", "there"));

        first.Keys.ShouldBe(second.Keys, ignoreOrder: true);
        first.Keys.ShouldContain("SmartHome.dll");
        first.Keys.ShouldContain("Patchbay.Sdk.dll");
        first.Keys.ShouldContain("SmartHome.plugins.json");
        first.Keys.ShouldContain(Path.Combine("metadata", "devices", "Wled.json"));
        foreach ((string file, byte[] bytes) in first)
        {
            bytes.AsSpan().SequenceEqual(second[file]).ShouldBeTrue($"{file} differs");
        }
    }

    private static Dictionary<string, byte[]> Build(string name)
    {
        string folder = PackedSdk.NewFolder(Path.Combine("twice", name));
        Repository.CopyTo(folder);
        Repository.Dotnet(folder, "build samples/SmartHome -m -p:RunAnalyzers=false");
        string output = Path.Combine(folder, "samples", "SmartHome", "bin", "Debug", "net10.0");
        return Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".dll", StringComparison.Ordinal) || path.EndsWith("plugins.json", StringComparison.Ordinal) || path.Contains("metadata", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(output, path), File.ReadAllBytes, StringComparer.Ordinal);
    }
}
