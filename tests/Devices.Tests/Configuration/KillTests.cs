using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Patchbay.Devices.Tests.Configuration;

[TestClass]
[TestCategory("EndToEnd")]
[DoNotParallelize]
public sealed class KillTests
{
    [TestMethod]
    public async Task A_program_that_is_killed_while_it_saves_leaves_the_old_or_the_new_file()
    {
        int cut = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (run, cancellationToken) =>
        {
            using var file = new ConfigurationFile(KilledSaver.Document(1));
            using var saver = new Process { StartInfo = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false } };
            saver.StartInfo.Environment[KilledSaver.Variable] = file.FilePath;
            saver.Start();
            (await saver.StandardOutput.ReadLineAsync(cancellationToken)).ShouldBe(KilledSaver.Ready);
            Thread.SpinWait(run * 10_000); // For other moments than the one after a save.
            saver.Kill();
            await saver.WaitForExitAsync(cancellationToken);

            var read = (JsonObject)JsonNode.Parse(file.Text)!;
            int rule = read["device1"]!["default_rule"]!.GetValue<int>();
            file.Text.ShouldBe(KilledSaver.Document(rule));
            if (Directory.GetFiles(file.Folder).Length > 1)
            {
                Interlocked.Increment(ref cut);
            }
        });
        cut.ShouldBeGreaterThan(0); // Some were killed while they wrote.
    }
}
