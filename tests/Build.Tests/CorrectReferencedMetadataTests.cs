using Build.Tests.Fixtures;
using Patchbay.Build;

namespace Build.Tests;

[TestClass]
public sealed class CorrectReferencedMetadataTests : IDisposable
{
    private const string File1 = "metadata/devices/Lamp.json";
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public CorrectReferencedMetadataTests()
    {
        foreach (string folder in new[] { "from", "dest" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[$"{folder}/{File1}"])!);
            File.WriteAllText(_folder[$"{folder}/{File1}"], folder);
        }
    }

    [TestMethod]
    public void What_references_have_brought_is_corrected_and_nothing_is_added()
    {
        File.WriteAllText(_folder["from/metadata/devices/Other.json"], "other");

        Execute().ShouldBeTrue();

        File.ReadAllText(_folder[$"dest/{File1}"]).ShouldBe("from");
        File.Exists(_folder["dest/metadata/devices/Other.json"]).ShouldBeFalse();
    }

    [TestMethod]
    public void A_file_that_is_held_is_PB1007_with_its_name()
    {
        using FileStream held = File.Open(_folder[$"dest/{File1}"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Execute().ShouldBeFalse();

        _engine.Errors.Single().Code.ShouldBe("PB1007");
        _engine.Errors.Single().Message!.ShouldContain($"\"{File1}\"");
    }

    public void Dispose() => _folder.Dispose();

    private bool Execute() => new CorrectReferencedMetadata { BuildEngine = _engine, SourceFolder = _folder["from"], TargetFolder = _folder["dest"] }.Execute();
}
