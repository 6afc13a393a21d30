using FileSync.Plugins;
using Patchbay;
using Patchbay.FileSync;

namespace FileSync.Tests.Plugins;

[TestClass]
public sealed class FolderTests
{
    [TestMethod]
    public void All_files_below_a_folder_are_listed_in_order()
    {
        using TempFolder folder = new TempFolder().With("b/d.txt").With("b/c/e.txt").With("a.txt").With(".hidden");

        Plugin(folder).ListPath(RemotePath.Root).Select(path => path.ToString()).ShouldBe([".hidden", "a.txt", "b/c/e.txt", "b/d.txt"]);
        Plugin(folder).ListPath(RemotePath.Parse("b")).Select(path => path.ToString()).ShouldBe(["b/c/e.txt", "b/d.txt"]);
    }

    [TestMethod]
    public void Links_are_not_followed()
    {
        using TempFolder outside = new TempFolder().With("secret.txt");
        using TempFolder folder = new TempFolder().With("a.txt");
        Directory.CreateSymbolicLink(folder.PathOf("link"), outside.Path);
        Directory.CreateSymbolicLink(folder.PathOf("circle"), folder.Path);
        File.CreateSymbolicLink(folder.PathOf("file link"), outside.PathOf("secret.txt"));

        Plugin(folder).ListPath(RemotePath.Root).Select(path => path.ToString()).ShouldBe(["a.txt"]);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_name_that_other_systems_cannot_take_is_an_error()
    {
        using TempFolder folder = new TempFolder().With("a\\b.txt");

        Should.Throw<RemoteException>(() => Plugin(folder).ListPath(RemotePath.Root).ToList()).Message.ShouldContain("\"a\\b.txt\"");
    }

    [TestMethod]
    public void A_folder_that_is_not_there_is_an_error()
    {
        using var folder = new TempFolder();

        Should.Throw<RemoteException>(() => new Folder(new FolderOptions { Path = folder.PathOf("nowhere") }).Connect());
        Should.Throw<RemoteException>(() => Plugin(folder).ListPath(RemotePath.Parse("nowhere")).ToList());
    }

    [TestMethod]
    public async Task A_file_is_copied_with_its_time_and_has_its_digest()
    {
        using TempFolder folder = new TempFolder().With("a.txt", "content").With("same.txt", "content").With("other.txt", "Content");
        Folder plugin = Plugin(folder);
        using var content = new MemoryStream();

        DateTimeOffset? modified = await plugin.RetrieveFile(RemotePath.Parse("a.txt"), content, CancellationToken.None);

        content.ToArray().ShouldBe("content"u8.ToArray());
        modified.ShouldBe(new DateTimeOffset(File.GetLastWriteTimeUtc(folder.PathOf("a.txt"))));
        plugin.CreateRemoteDigest(RemotePath.Parse("a.txt")).ShouldBe(plugin.CreateLocalDigest(folder.PathOf("same.txt")));
        plugin.CreateRemoteDigest(RemotePath.Parse("a.txt")).ShouldNotBe(plugin.CreateLocalDigest(folder.PathOf("other.txt")));
    }

    private static Folder Plugin(TempFolder folder) => new(new FolderOptions { Path = folder.Path });
}
