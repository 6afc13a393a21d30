using System.Globalization;
using System.Text;
using FileSync.Plugins;
using FileSync.Servers;
using FileSync.Tests.Servers;
using Patchbay;
using Patchbay.FileSync;

namespace FileSync.Tests.Plugins;

[TestClass]
public sealed class WebDavTests
{
    [TestMethod]
    public async Task All_files_below_a_folder_are_listed()
    {
        using TempFolder folder = new TempFolder().With("a.txt").With("b/c.txt").With("b/d/e.txt").With("b/d/f/g.txt");
        Directory.CreateDirectory(folder.PathOf("empty"));
        await using DavServer server = await SharedFolder.StartAsync(folder);
        using WebDav plugin = SharedFolder.Plugin(server);

        (await plugin.ListAllAsync()).ShouldBe(["a.txt", "b/c.txt", "b/d/e.txt", "b/d/f/g.txt"]);
        (await plugin.ListPath(RemotePath.Parse("b/d"), CancellationToken.None).Select(path => path.ToString()).ToListAsync())
            .ShouldBe(["b/d/e.txt", "b/d/f/g.txt"], ignoreOrder: true);
    }

    [TestMethod]
    [DataRow("100% sure #1.txt")]
    [DataRow("a+b&c=d;e,f.txt")]
    [DataRow("Größe 漢字 🎵.txt")]
    [DataRow("%41.txt")]
    [DataRow("[x]{y}^~`'.txt")]
    [DataRow("sp ace /ends with space .txt")]
    public async Task A_file_with_any_name_is_listed_and_fetched(string name)
    {
        using TempFolder folder = new TempFolder().With(name, $"content of {name}");
        await using DavServer server = await SharedFolder.StartAsync(folder);
        using WebDav plugin = SharedFolder.Plugin(server);

        string listed = (await plugin.ListAllAsync()).ShouldHaveSingleItem();

        listed.ShouldBe(name);
        using var content = new MemoryStream();
        await plugin.RetrieveFile(RemotePath.Parse(listed), content, CancellationToken.None);
        Encoding.UTF8.GetString(content.ToArray()).ShouldBe($"content of {name}");
    }

    [TestMethod]
    [DataRow(WebDavDigest.Modified)]
    [DataRow(WebDavDigest.Content)]
    public async Task Digests_agree_exactly_until_the_file_changes(WebDavDigest digest)
    {
        using TempFolder folder = new TempFolder().With("a.txt", "first");
        using var local = new TempFolder();
        await using DavServer server = await SharedFolder.StartAsync(folder);
        using WebDav plugin = SharedFolder.Plugin(server, digest);
        await plugin.Connect(CancellationToken.None);
        RemotePath path = RemotePath.Parse("a.txt");
        await using (FileStream stream = File.Create(local.PathOf("a.txt")))
        {
            DateTimeOffset? modified = await plugin.RetrieveFile(path, stream, CancellationToken.None);
            stream.Close();
            File.SetLastWriteTimeUtc(local.PathOf("a.txt"), modified!.Value.UtcDateTime);
        }

        plugin.CreateLocalDigest(local.PathOf("a.txt")).ShouldBe(await plugin.CreateRemoteDigest(path, CancellationToken.None));

        folder.With("a.txt", "second");
        plugin.CreateLocalDigest(local.PathOf("a.txt")).ShouldNotBe(await plugin.CreateRemoteDigest(path, CancellationToken.None));
    }

    [TestMethod]
    public async Task A_file_comes_with_the_time_of_its_modification()
    {
        using TempFolder folder = new TempFolder().With("a.txt");
        var modified = DateTimeOffset.Parse("2024-03-01T12:30:15Z", CultureInfo.InvariantCulture);
        File.SetLastWriteTimeUtc(folder.PathOf("a.txt"), modified.UtcDateTime);
        await using DavServer server = await SharedFolder.StartAsync(folder);
        using WebDav plugin = SharedFolder.Plugin(server);
        await plugin.Connect(CancellationToken.None);

        (await plugin.RetrieveFile(RemotePath.Parse("a.txt"), Stream.Null, CancellationToken.None)).ShouldBe(modified);
    }
}
