using Build.Tests.Fixtures;
using Patchbay.Build;
using Patchbay.Build.Files;
using Patchbay.Build.Manifests;

namespace Build.Tests;

[TestClass]
public sealed class OutputTests : IDisposable
{
    private static readonly DateTime s_longAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void Equal_content_is_not_written_again()
    {
        AtomicFile.WriteIfDifferent(_folder["a/file"], "same"u8.ToArray()).ShouldBeTrue();
        File.SetLastWriteTimeUtc(_folder["a/file"], s_longAgo);

        AtomicFile.WriteIfDifferent(_folder["a/file"], "same"u8.ToArray()).ShouldBeFalse();

        File.GetLastWriteTimeUtc(_folder["a/file"]).ShouldBe(s_longAgo);
    }

    [TestMethod]
    [DataRow("like")]
    [DataRow("longer")]
    [DataRow("")]
    public void Other_content_replaces_the_file(string old)
    {
        File.WriteAllText(_folder["file"], old);

        AtomicFile.WriteIfDifferent(_folder["file"], "same"u8.ToArray()).ShouldBeTrue();

        File.ReadAllText(_folder["file"]).ShouldBe("same");
        Directory.GetFiles(_folder.Path).ShouldBe([_folder["file"]]);
    }

    [TestMethod]
    public void File_that_cannot_be_replaced_leaves_nothing_behind()
    {
        Directory.CreateDirectory(_folder["taken/below"]);

        Should.Throw<Exception>(() => AtomicFile.Write(_folder["taken"], "text"u8.ToArray())) // Which one depends on the system.
            .ShouldSatisfyAllConditions(exception => (exception is IOException or UnauthorizedAccessException).ShouldBeTrue());

        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }

    [TestMethod]
    public void Folder_holds_the_files_and_no_others()
    {
        var folder = new OutputFolder(_folder["out"]);
        folder.Replace(Files("a.json", "metadata/devices/Old.json", "metadata/sensors/Kept.json"));
        File.SetLastWriteTimeUtc(_folder["out/metadata/sensors/Kept.json"], s_longAgo);

        folder.Replace(Files("b.json", "metadata/sensors/Kept.json"));

        Directory.GetFileSystemEntries(_folder["out"], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder["out"], path)).Order(StringComparer.Ordinal)
            .ShouldBe(["b.json", "metadata", "metadata/sensors", "metadata/sensors/Kept.json"]);
        File.GetLastWriteTimeUtc(_folder["out/metadata/sensors/Kept.json"]).ShouldBe(s_longAgo);
    }

    [TestMethod]
    public void Folder_without_files_is_not_created()
    {
        new OutputFolder(_folder["out"]).Replace(Files());

        Directory.Exists(_folder["out"]).ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, byte[]> Files(params string[] names) =>
        names.ToDictionary(name => name, _ => "{}"u8.ToArray(), StringComparer.Ordinal);
}
