using FileSync.Plugins;
using FileSync.Servers;
using Patchbay;
using Patchbay.FileSync;

namespace FileSync.Tests.Plugins;

[TestClass]
public sealed class WebDavRefusalTests
{
    [TestMethod]
    public async Task A_wrong_password_is_noticed_when_connecting()
    {
        using var folder = new TempFolder();
        await using DavServer server = await SharedFolder.StartAsync(folder);
        using var plugin = new WebDav(new WebDavOptions { Url = server.Url, User = "reader", Password = new Secret("wrong") });

        (await Should.ThrowAsync<RemoteException>(() => plugin.Connect(CancellationToken.None))).Message.ShouldBe($"{server.Url} wants another user or password.");
    }

    [TestMethod]
    public async Task A_folder_that_is_not_there_is_an_error()
    {
        using var folder = new TempFolder();
        await using DavServer server = await SharedFolder.StartAsync(folder);
        using WebDav plugin = SharedFolder.Plugin(server);
        await plugin.Connect(CancellationToken.None);

        Func<Task> list = () => plugin.ListPath(RemotePath.Parse("no where"), CancellationToken.None).ToListAsync().AsTask();

        (await list.ShouldThrowAsync<RemoteException>()).Message.ShouldBe($"{server.Url}no where is not there.");
    }

    [TestMethod]
    public async Task Nothing_can_be_asked_after_disconnecting()
    {
        using var folder = new TempFolder();
        await using DavServer server = await SharedFolder.StartAsync(folder);
        using WebDav plugin = SharedFolder.Plugin(server);
        await plugin.Connect(CancellationToken.None);
        plugin.Disconnect();

        await Should.ThrowAsync<InvalidOperationException>(() => plugin.RetrieveFile(RemotePath.Parse("a"), Stream.Null, CancellationToken.None));
    }
}
