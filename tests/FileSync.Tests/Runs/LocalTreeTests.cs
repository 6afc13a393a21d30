using FileSync.Runs;
using Patchbay.FileSync;

namespace FileSync.Tests.Runs;

[TestClass]
public sealed class LocalTreeTests
{
    [TestMethod]
    public void Unusual_characters_become_underscores()
    {
        using var folder = new TempFolder();

        new LocalTree(folder.Path).PathOf(RemotePath.Parse("ab:c/*what?\"<x>|.txt")).ShouldBe(folder.PathOf(Path.Combine("ab_c", "_what___x__.txt")));
    }

    [TestMethod]
    [DataRow("link/a.txt")]
    [DataRow("sub/link/b/a.txt")]
    [DataRow("dangling")]
    public void A_link_on_the_way_is_refused(string path)
    {
        using TempFolder outside = new TempFolder().With("a.txt");
        using TempFolder folder = new TempFolder().With("sub/x");
        Directory.CreateSymbolicLink(folder.PathOf("link"), outside.Path);
        Directory.CreateSymbolicLink(folder.PathOf("sub/link"), outside.Path);
        File.CreateSymbolicLink(folder.PathOf("dangling"), outside.PathOf("nowhere"));

        Should.Throw<IOException>(() => new LocalTree(folder.Path).PathOf(RemotePath.Parse(path))).Message.ShouldContain("is a link");
    }

    [TestMethod]
    public void A_folder_where_a_file_should_go_is_refused()
    {
        using TempFolder folder = new TempFolder().With("a/b.txt");

        Should.Throw<IOException>(() => new LocalTree(folder.Path).PathOf(RemotePath.Parse("a"))).Message.ShouldContain("is a folder");
    }

    [TestMethod]
    public void Former_files_get_the_next_free_number()
    {
        using TempFolder folder = new TempFolder().With("a.tar.gz", "third").With("a.tar_edited_01.gz", "first").With("a.tar_edited_02.gz/x");

        EditedFile.SetAside(folder.PathOf("a.tar.gz")).ShouldBe("a.tar_edited_03.gz");

        folder.Read("a.tar_edited_01.gz").ShouldBe("first");
        folder.Read("a.tar_edited_03.gz").ShouldBe("third");
        File.Exists(folder.PathOf("a.tar.gz")).ShouldBeFalse();
    }
}
