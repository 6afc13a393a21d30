namespace FileSync.Tests;

[TestClass]
public sealed class ConfigurationMistakeTests
{
    [TestMethod]
    public async Task All_mistakes_are_printed_at_once_and_nothing_is_synchronised()
    {
        using TempFolder stick = new TempFolder().With("a.txt");
        using var target = new TempFolder();

        SampleRun run = await SyncProgram.RunAsync($$"""
            {
              "runs": "often",
              "target": "{{target.Path}}",
              "connections": {
                "stick": { "plugin": "folder", "path": "{{stick.Path}}" },
                "empty": { "plugin": "folder" },
                "slip": { "plugin": "webdaw" },
                "none": { "url": "http://127.0.0.1/" },
                "server": { "plugin": "webdav", "url": "127.0.0.1", "digest": "contents", "timeout": "5" }
              },
              "subjects": {
                "All": { "sources": [ { "connection": "stick" }, { "connection": "disc" }, { "remote_dir": "../.." }, { "connection": "stick", "local_dir": "/etc" } ] },
                "Nothing": {}
              }
            }
            """);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith("The configuration is wrong, so nothing was synchronised:\n");
        run.Errors.ShouldContain("runs: expected a whole number from 1 to 100, found \"often\".");
        run.Errors.ShouldContain("connections:empty:path: expected text, found nothing.");
        run.Errors.ShouldContain("connections:slip:plugin: expected the name of a sync-plugin, found \"webdaw\". It was looked for in the assemblies FileSync. Did you mean \"webdav\"?");
        run.Errors.ShouldContain("connections:none:_type: expected the name of a sync-plugin, found nothing. Add \"_type\" or \"plugin\". There are: folder, webdav.");
        run.Errors.ShouldContain("connections:server:url: expected an absolute URI, found \"127.0.0.1\".");
        run.Errors.ShouldContain("connections:server:digest: expected one of modified, content, found \"contents\".");
        run.Errors.ShouldContain("connections:server:timeout: expected a time span like 00:00:05, found \"5\".");
        run.Errors.ShouldContain("subjects:All:sources:1:connection: expected the name of a connection, found \"disc\".");
        run.Errors.ShouldContain("subjects:All:sources:2:connection: expected the name of a connection, found nothing.");
        run.Errors.ShouldContain("subjects:All:sources:2:remote_dir: expected a folder like photos/2024, found \"../..\".");
        run.Errors.ShouldContain("subjects:All:sources:3:local_dir: expected a folder like photos/2024, found \"/etc\".");
        run.Errors.ShouldContain("subjects:Nothing:sources: expected a list of sources, found nothing.");
        run.Output.ShouldNotContain("Run 1");
        target.Files.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task An_empty_configuration_is_a_mistake()
    {
        SampleRun run = await SyncProgram.RunAsync("{}");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("connections: expected connections by name, found nothing.");
        run.Errors.ShouldContain("subjects: expected subjects by name, found nothing.");
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("101")]
    [DataRow("-1")]
    public async Task The_number_of_runs_has_limits(string runs)
    {
        SampleRun run = await SyncProgram.RunAsync($$"""{ "runs": "{{runs}}" }""");

        run.Errors.ShouldContain($"runs: expected a whole number from 1 to 100, found \"{runs}\".");
    }
}
