using Patchbay.ConfigFiles.Cache;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Cache;

[TestClass]
public sealed class ContentCacheTests
{
    private static readonly ConfigFileName File = ConfigFileName.Parse("asterisk/sip.conf");

    [TestMethod]
    public void Content_is_at_resource_and_filename_below_the_folder()
    {
        using var folder = new TestFolder();
        var cache = new ContentCache(folder.Path, TimeProvider.System);

        cache.Store(File, "a"u8.ToArray()).ShouldBeTrue();
        cache.Store(File, "a"u8.ToArray()).ShouldBeFalse();
        cache.Store(File, "b"u8.ToArray()).ShouldBeTrue();

        System.IO.File.ReadAllText(folder["asterisk/sip.conf"]).ShouldBe("b");
        Directory.GetFiles(folder["asterisk"]).ShouldHaveSingleItem();
        cache.Drop(File);
        cache.Read(File).ShouldBeNull();
    }

    [TestMethod]
    public void Empty_content_is_refused()
    {
        using var folder = new TestFolder();
        var cache = new ContentCache(folder.Path, TimeProvider.System);
        cache.Store(File, "a"u8.ToArray());

        Should.Throw<ArgumentException>(() => cache.Store(File, []));

        cache.Read(File).ShouldBe("a"u8.ToArray());
    }

    [TestMethod]
    public void Others_cannot_read_what_holds_passwords()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("Windows has no modes.");
            return;
        }

        using var folder = new TestFolder();
        new ContentCache(folder.Path, TimeProvider.System).Store(File, "a"u8.ToArray());

        (System.IO.File.GetUnixFileMode(folder["asterisk/sip.conf"]) & (UnixFileMode.OtherRead | UnixFileMode.GroupWrite)).ShouldBe(UnixFileMode.None);
    }

    [TestMethod]
    public void What_was_left_while_writing_is_deleted_when_it_is_old_and_nothing_else()
    {
        using TestFolder folder = new TestFolder().Add("asterisk/sip.conf", "good").Add("asterisk/sip.conf 1.tmp", "half").Add("asterisk/queues.conf 2.tmp", "being written").Add("asterisk/x.tmp", "a file");
        System.IO.File.SetLastWriteTimeUtc(folder["asterisk/sip.conf 1.tmp"], DateTime.UnixEpoch);
        System.IO.File.SetLastWriteTimeUtc(folder["asterisk/x.tmp"], DateTime.UnixEpoch);

        new ContentCache(folder.Path, TimeProvider.System).Sweep();

        Directory.GetFiles(folder["asterisk"]).Select(Path.GetFileName).Order().ShouldBe(["queues.conf 2.tmp", "sip.conf", "x.tmp"]);
    }
}
