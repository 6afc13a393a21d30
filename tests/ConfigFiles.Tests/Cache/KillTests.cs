using System.Diagnostics;
using System.Reflection;
using Patchbay.ConfigFiles.Cache;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Cache;

/// <summary>A program that is killed while it writes.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class KillTests
{
    private const int Kills = 200;

    private static readonly string Writer = typeof(KillTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Writer").Value!;

    [TestMethod]
    public async Task A_file_that_was_being_written_when_the_program_was_killed_is_the_old_or_the_new_one()
    {
        using var folder = new TestFolder();
        var file = ConfigFileName.Parse("test/large.conf");
        var cache = new ContentCache(folder.Path, TimeProvider.System);
        int left = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process writer = Process.Start(new ProcessStartInfo("dotnet", [Writer, folder.Path, file.ToString()]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            (await writer.StandardOutput.ReadLineAsync()).ShouldBe("writing");
            await Task.Delay(TimeSpan.FromMilliseconds(kill % 10));
            writer.Kill();
            await writer.WaitForExitAsync();

            byte[] content = cache.Read(file).ShouldNotBeNull();
            content.Length.ShouldBe(1_000_000);
            content.AsSpan().Count(content[0]).ShouldBe(1_000_000);
            string[] temporary = Directory.GetFiles(folder["test"], "*.tmp");
            left += temporary.Length;
            Array.ForEach(temporary, File.Delete);
        }

        left.ShouldBeGreaterThan(0, "Kills have to come while the file is written.");
    }
}
