using System.Text;
using Build.Tests.Fixtures;
using Microsoft.Build.Utilities;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;
using Patchbay.Build;

namespace Build.Tests;

/// <summary>The task that lists the published files, without a publish.</summary>
[TestClass]
public sealed class AddPublishedFilesTests : IDisposable
{
    private const string Manifest = "Lights.plugins.json";
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public AddPublishedFilesTests()
    {
        string assembly = new Compiler(_folder.Path).Compile("Lights", Entries.Usings + Entries.Device("wled", "Lamp") + "class Lamp;");
        _folder.Write("obj/" + Manifest, ManifestRun.Of(assembly).Text(Manifest));
        File.Copy(_folder["obj/" + Manifest], Directory.CreateDirectory(_folder["out"]).FullName + "/" + Manifest);
        _folder.Write("out/Lights.dll", "abc");
        _folder.Write("out/b/c.txt", "");
    }

    [TestMethod]
    public void Published_manifest_is_valid_and_sorted_and_says_what_is_in_the_files()
    {
        Execute("b/c.txt", "Lights.dll", Manifest).ShouldBeTrue();

        JObject manifest = Published();
        manifest.IsValid(JSchema.Parse(File.ReadAllText(Repository.ManifestSchema)), out IList<string> errors).ShouldBeTrue(string.Join('\n', errors));
        manifest["files"]!.ToString(Newtonsoft.Json.Formatting.None).ShouldBe(
            """[{"path":"Lights.dll","size":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},{"path":"b/c.txt","size":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}]""");
        File.ReadAllBytes(_folder["out/" + Manifest])[^1].ShouldBe((byte)'\n');
    }

    [TestMethod]
    public void Paths_are_those_in_the_folder_however_they_are_spelt_and_each_once()
    {
        _folder.Write("outside.txt", "");

        Execute("./Lights.dll", "b/../Lights.dll", "b\\c.txt", "../outside.txt", _folder["outside.txt"], "none.txt", "").ShouldBeTrue();

        Published()["files"]!.Select(file => (string)file["path"]!).ShouldBe(["Lights.dll", "b/c.txt"]);
    }

    [TestMethod]
    public void Changed_file_replaces_what_an_earlier_publish_wrote()
    {
        Execute("Lights.dll");
        _folder.Write("out/Lights.dll", "abcd");

        Execute("Lights.dll", "b/c.txt");

        Published()["files"]!.Select(file => (int)file["size"]!).ShouldBe([4, 0]);
    }

    [TestMethod]
    public void Manifest_that_is_not_published_is_not_made()
    {
        File.Delete(_folder["out/" + Manifest]);

        Execute("Lights.dll").ShouldBeTrue();

        File.Exists(_folder["out/" + Manifest]).ShouldBeFalse();
    }

    [TestMethod]
    public void File_that_cannot_be_read_is_named_and_the_manifest_stays()
    {
        byte[] before = File.ReadAllBytes(_folder["out/" + Manifest]);
        using var held = new FileStream(_folder["out/Lights.dll"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Execute("Lights.dll").ShouldBeFalse();

        _engine.Errors.ShouldHaveSingleItem().Code.ShouldBe("PB1013");
        _engine.Errors[0].Message.ShouldNotBeNull().ShouldContain("\"Lights.dll\"");
        File.ReadAllBytes(_folder["out/" + Manifest]).ShouldBe(before);
    }

    public void Dispose() => _folder.Dispose();

    private JObject Published() => JObject.Parse(File.ReadAllText(_folder["out/" + Manifest], Encoding.UTF8));

    private bool Execute(params string[] files) => new AddPublishedFiles
    {
        BuildEngine = _engine,
        Manifest = _folder["obj/" + Manifest],
        PublishFolder = _folder["out"],
        Files = [.. files.Select((file, index) => new TaskItem($"item{index}", new Dictionary<string, string> { ["RelativePath"] = file }))],
    }.Execute();
}
