using System.Net;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Commands;

[TestClass]
public sealed class CommandTests
{
    private const string Whole = "greeting: hello\n";

    [TestMethod]
    public async Task Generate_prints_one_file_alone()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "test.own.conf: {greeting: hi}");

        (await CommandRun.OfAsync(folder, "generate", "test/own.conf")).ShouldBe(new(0, "hi\n", ""));
        Directory.GetFileSystemEntries(folder.Path).ShouldHaveSingleItem();
    }

    [TestMethod]
    public async Task Generate_says_why_there_is_no_file()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "");

        (await CommandRun.OfAsync(folder, "generate", "test/foreign.conf")).ShouldBe(new(1, "", "No handler found for test/foreign.conf\n"));
    }

    [TestMethod]
    public async Task Generate_prints_what_the_next_driver_makes_and_ends_with_1()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "plugins: {test.scripted.conf: demanding}");

        CommandRun run = await CommandRun.OfAsync(folder, "generate", "test/scripted.conf");

        (run.ExitCode, run.Output).ShouldBe((1, "content of scripted-conf\n"));
        run.Errors.ShouldContain("test/scripted.conf: the driver \"demanding\" cannot be created: ");
    }

    [TestMethod]
    public async Task Generate_writes_what_has_changed_of_all_files_with_a_driver()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", Whole).Add("out/test/own.conf", "none\n").Add("out/test/scripted.conf", "old");
        DateTime before = File.GetLastWriteTimeUtc(folder["out/test/own.conf"]);

        CommandRun run = await CommandRun.OfAsync(folder, "generate", "--out", folder["out"]);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldMatch(@"(?m)^file +driver +result +bytes +sha-256$");
        run.Output.ShouldMatch(@"(?m)^test/own\.conf +own-conf +unchanged +5 +[0-9a-f]{12}$");
        run.Output.ShouldMatch(@"(?m)^test/scripted\.conf +scripted-conf +written +25 +[0-9a-f]{12}$");
        run.Output.ShouldMatch(@"(?m)^test/people\.conf +people-conf +failed +- +-$");
        run.Output.ShouldNotContain("foreign");
        run.Errors.ShouldContain("test/people.conf: the driver \"people-conf\" failed: ");
        File.ReadAllText(folder["out/test/scripted.conf"]).ShouldBe("content of scripted-conf\n");
        File.GetLastWriteTimeUtc(folder["out/test/own.conf"]).ShouldBe(before);
        File.Exists(folder["out/test/people.conf"]).ShouldBeFalse();
    }

    [TestMethod]
    public async Task Generate_writes_one_file_if_one_is_named()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "");

        (await CommandRun.OfAsync(folder, "generate", "test/own.conf", "--out", folder["out"])).ExitCode.ShouldBe(0);

        Directory.GetFiles(folder["out"], "*", SearchOption.AllDirectories).ShouldBe([folder["out/test/own.conf"]]);
    }

    [TestMethod]
    public async Task Diff_prints_what_differs_from_what_is_installed()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "test.own.conf: {greeting: hi}").Add("etc/test/own.conf", "hello\n");

        (await CommandRun.OfAsync(folder, "diff", "test/own.conf", "--installed", folder["etc"]))
            .ShouldBe(new(1, "--- installed/test/own.conf\n+++ generated/test/own.conf\n@@ -1,1 +1,1 @@\n-hello\n+hi\n", ""));
        (await CommandRun.OfAsync(folder.Add("etc/test/own.conf", "hi\n"), "diff", "test/own.conf", "--installed", folder["etc"])).ShouldBe(new(0, "", ""));
        File.Delete(folder["etc/test/own.conf"]);
        (await CommandRun.OfAsync(folder, "diff", "test/own.conf", "--installed", folder["etc"])).Output.ShouldEndWith("@@ -0,0 +1,1 @@\n+hi\n");
    }

    [TestMethod]
    [DataRow]
    [DataRow("list")]
    public async Task List_has_files_drivers_which_is_chosen_and_why(params string[] args)
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "plugins: {test.scripted.conf: other, asterisk.sip.conf: mine}");

        CommandRun run = await CommandRun.OfAsync(folder, args);

        (run.ExitCode, run.Errors).ShouldBe((0, ""));
        run.Output.ShouldMatch(@"(?m)^test/scripted\.conf +demanding +- +\S+\.DemandingConf +Patchbay\.ConfigFiles\.Tests$");
        run.Output.ShouldMatch(@"(?m)^test/scripted\.conf +other +configured +\S+\.OtherScriptedConf +");
        run.Output.ShouldMatch(@"(?m)^test/scripted\.conf +scripted-conf +if the configured one fails +");
        run.Output.ShouldMatch(@"(?m)^test/own\.conf +own-conf +built in +");
        run.Output.ShouldMatch(@"(?m)^asterisk/sip\.conf +mine +configured, but there is none +-");
    }

    [TestMethod]
    public async Task Check_prints_all_errors_of_configuration_and_drivers()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "plugins: {test.scripted.conf: demanding, test.own.conf: owm-conf}\nlisten_port: many\n").Add("conf.d/a.yml", "test.scripted.conf: {level: high}\n");

        CommandRun run = await CommandRun.OfAsync(folder, "check");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldEndWith(" errors\n");
        run.Errors.ShouldContain("listen_port (config.yml, line 2): expected a port from 0 to 65535, found \"many\".");
        run.Errors.ShouldContain("test.scripted.conf:level (conf.d/a.yml, line 1): expected a whole number, found \"high\".");
        run.Errors.ShouldContain("test/own.conf, driver \"owm-conf\": ");
        run.Errors.ShouldContain("greeting: expected text, found nothing.");
        run.Errors.ShouldContain("No handler found for test/foreign.conf");
    }

    [TestMethod]
    public async Task An_error_in_yaml_is_all_that_is_printed()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "- a");

        foreach (string[] args in (string[][])[["check"], ["list"], ["generate", "a/b"], ["serve"]])
        {
            CommandRun run = await CommandRun.OfAsync(folder, args);
            (run.ExitCode, run.Output).ShouldBe((1, ""));
            run.Errors.ShouldStartWith("config.yml, line 1: ");
        }
    }

    [TestMethod]
    public async Task Config_names_the_configuration()
    {
        using TestFolder folder = new TestFolder().Add("etc/main.yml", "test.own.conf: {greeting: elsewhere}").Add("etc/conf.d/a.yml", "test.own.conf: {greeting: part}");

        (await CommandRun.OfAsync(folder, "generate", "test/own.conf", "--config", folder["etc/main.yml"])).Output.ShouldBe("part\n");
        (await CommandRun.OfAsync(folder, "--config", folder["none.yml"], "list")).ShouldBe(new(1, "", $"none.yml is missing in {folder.Path}.\n"));
    }

    [TestMethod]
    [DataRow("Name a file, as in asterisk/sip.conf, or the folder for all files: --out DIR.", "generate")]
    [DataRow("\"sip.conf\" is no file: write resource/file, as in asterisk/sip.conf.", "generate", "sip.conf")]
    [DataRow("\"../x\" is no file: write resource/file, as in asterisk/sip.conf.", "diff", "../x", "--installed", "d")]
    [DataRow("Option '--installed' is required.", "diff")]
    [DataRow("\"8669\" is no address with a port: write 127.0.0.1:8669, [::1]:8669 or *:8669.", "serve", "--listen", "8669")]
    [DataRow("Unrecognized command or argument 'serv'.", "serv")]
    public async Task Arguments_that_make_no_sense_are_refused(string expected, params string[] args)
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "");

        CommandRun run = await CommandRun.OfAsync(folder, args);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain(expected);
    }

    [TestMethod]
    public async Task An_interruption_ends_a_command()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "");
        using var interruption = new CancellationTokenSource();
        var script = new Script();
        script.Generate = async (_, cancellationToken) =>
        {
            await interruption.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return null;
        };

        (await CommandRun.OfAsync(folder, script, interruption.Token, "generate", "test/scripted.conf")).ShouldBe(new(1, "", "Interrupted.\n"));
    }

    [TestMethod]
    public async Task Serve_answers_until_it_is_stopped_and_logs_to_its_file()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "log_filename: logs/daemon.log\ndebug: true\n");
        using var stop = new CancellationTokenSource();
        Task<CommandRun> serving = CommandRun.OfAsync(folder, script: null, stop.Token, "serve", "--listen", "127.0.0.1:0");
        IPEndPoint daemon = await EndPointAsync(folder["logs/daemon.log"]);

        (await TestClient.AskAsync(daemon, "test/own.conf")).ShouldBe("none\n");
        await stop.CancelAsync();

        (await serving).ExitCode.ShouldBe(0);
        string log = await File.ReadAllTextAsync(folder["logs/daemon.log"]);
        log.ShouldContain("test/own.conf was generated by the driver \"own-conf\"");
        log.ShouldNotContain("Plugins:"); // There is no table without rows.
        log.ShouldMatch(@"(?m)^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z Information \S+\[2001\] Listening on 127\.0\.0\.1:\d+\.$");
    }

    private static async Task<IPEndPoint> EndPointAsync(string log)
    {
        while (true)
        {
            if (File.Exists(log) && (await File.ReadAllTextAsync(log)).Split("Listening on ") is [_, var rest] && rest.Contains('\n', StringComparison.Ordinal))
            {
                return IPEndPoint.Parse(rest.Split('\n')[0].TrimEnd('.'));
            }

            await Task.Delay(20);
        }
    }
}
