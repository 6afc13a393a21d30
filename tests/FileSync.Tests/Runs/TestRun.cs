using FileSync.Configuration;
using FileSync.Runs;
using Patchbay.FileSync;

namespace FileSync.Tests.Runs;

/// <summary>Runs once through some plugins, and gives what it printed of errors.</summary>
internal static class TestRun
{
    public static Task<string> Async(TempFolder target, params RecordingPlugin[] plugins) => Async(target, CancellationToken.None, plugins);

    public static Task<string> Async(TempFolder target, CancellationToken cancellationToken, params RecordingPlugin[] plugins) =>
        Async(target, plugins, RemotePath.Root, cancellationToken);

    public static async Task<string> Async(TempFolder target, RecordingPlugin[] plugins, RemotePath folder, CancellationToken cancellationToken)
    {
        using var errors = new StringWriter { NewLine = "\n" };
        var report = new SyncReport(TextWriter.Null);
        await new SyncRun(new LocalTree(target.Path), report).RunAsync(
            plugins.Select((plugin, index) => new Connection($"connection{index + 1}", "memory", plugin, [new Source("All", folder, RemotePath.Parse("All"))])),
            cancellationToken);
        bool isWell = await report.EndAsync(errors);
        isWell.ShouldBe(errors.ToString().Length == 0);
        return errors.ToString();
    }

    public static void Fail(string call, string failing)
    {
        if (call == failing)
        {
            throw new InvalidOperationException($"{call} failed");
        }
    }
}
