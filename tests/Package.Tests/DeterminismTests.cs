namespace Package.Tests;

/// <summary>The same sources give the same bytes, wherever they lie.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class DeterminismTests
{
    [TestMethod]
    public void Two_builds_in_two_folders_give_the_same_DLL_and_JSON()
    {
        string elsewhere = PackedSdk.NewFolder(Path.Combine("twice", "a much longer way", "there"));
        Repository.CopyTo(elsewhere);

        // The clone has the SDK already, built by the package's own command.
        Dictionary<string, byte[]> first = Build(PackedSdk.Clone);
        Dictionary<string, byte[]> second = Build(elsewhere);

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

    private static Dictionary<string, byte[]> Build(string folder)
    {
        Repository.Dotnet(folder, "build samples/SmartHome -c Release -m -p:RunAnalyzers=false");
        string output = Path.Combine(folder, "samples", "SmartHome", "bin", "Release", "net10.0");
        return Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".dll", StringComparison.Ordinal) || path.EndsWith("plugins.json", StringComparison.Ordinal) || path.Contains("metadata", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(output, path), File.ReadAllBytes, StringComparer.Ordinal);
    }
}
