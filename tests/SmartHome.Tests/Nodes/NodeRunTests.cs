using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace SmartHome.Tests.Nodes;

/// <summary>The program as a node.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class NodeRunTests
{
    private static readonly TimeSpan s_stop = TimeSpan.FromSeconds(5);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string ConfigurationFile => Path.Combine(_folder.FullName, "config.json");

    [TestCleanup]
    public void Delete() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task It_runs_with_simulators_until_it_is_terminated()
    {
        using RunningProgram program = await RunningProgram.StartAsync();
        (await program.Client.SendAsync("""["turn_on", "device1"]""")).ShouldBe("""{"On":"device1"}""");
        (await program.Client.GetAsync("/v1/health")).ShouldContain("9 devices and sensors run.");

        (int exitCode, string errors) = await program.TerminateAsync(s_stop);

        exitCode.ShouldBe(0);
        errors.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task Five_mistakes_are_told_with_line_and_mend_and_the_rest_runs()
    {
        await File.WriteAllTextAsync(ConfigurationFile, """
            {
                "metadata": {"id": "Flat", "location": "Home", "floor": 1},
                "schedule_keywords": {"bedtime": "22:30"},
                "device1": {
                    "_type": "wledd",
                    "nickname": "Shelf",
                    "default_rule": 128,
                    "schedule": {}
                },
                "device2": {
                    "_type": "bulb",
                    "nickname": "Lamp",
                    "ip": "192.168.1",
                    "min_rule": 1,
                    "max_rule": 100,
                    "default_rule": 40,
                    "schedule": {}
                },
                "device3": {
                    "_type": "dimmer",
                    "nickname": "Table",
                    "ip": "192.168.1.23",
                    "min_rule": 10,
                    "max_rule": 90,
                    "default_rule": 95,
                    "schedule": {}
                },
                "device4": {
                    "_type": "relay",
                    "nickname": "Porch",
                    "pin": "4",
                    "default_rule": "enabled",
                    "schedule": {
                        "bed time": "disabled"
                    }
                },
                "sensor1": {
                    "_type": "pir",
                    "nickname": "Hall",
                    "pin": "17",
                    "default_rule": 5,
                    "schedule": {},
                    "targets": ["device4", "device5"]
                }
            }
            """);
        using RunningProgram program = await RunningProgram.StartAsync("--config", ConfigurationFile);

        string[] told = [.. program.Output.Where(line => line.Contains(" warn: ", StringComparison.Ordinal)).Select(line => line.Split("] ", 2)[1])];
        told.ShouldBe(
            [
                "device1:_type (config.json, line 5): expected the type of a device, found \"wledd\". Invalid device type \"wledd\" used. It was looked for in the assemblies SmartHome. Did you mean \"wled\"?",
                "device2:ip (config.json, line 13): expected an IP address, found \"192.168.1\". Write four numbers, as in 192.168.1.20, or an IPv6 address.",
                "device3:default_rule (config.json, line 25): expected a whole number from 10 to 90 as the default rule, found 95. Table: Invalid default rule.",
                "device4:schedule:bed time (config.json, line 34): expected a time as HH:MM or a schedule keyword, found \"bed time\". Did you mean \"bedtime\"? Until then, this line is never in force.",
                "sensor1:targets:1 (config.json, line 43): expected the key of a device, found \"device5\". Did you mean \"device1\" or \"device2\" or \"device3\"? This target is left out.",
            ],
            ignoreOrder: true);
        (await program.Client.SendAsync("""["turn_on", "device4"]""")).ShouldBe("""{"On":"device4"}""");
    }

    [TestMethod]
    public async Task A_reboot_reads_the_file_again_and_forgets_what_was_not_saved()
    {
        await WriteAsync("Lamp");
        using RunningProgram program = await RunningProgram.StartAsync("--config", ConfigurationFile);
        await program.Client.SendAsync("""["set_rule", "device1", 700]""");
        await WriteAsync("Strip");

        (await program.Client.SendAsync("""["reboot"]""")).ShouldBe("\"Rebooting\"");

        (string? Nickname, int Rule) state = default;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        while (state is not ("Strip", 512))
        {
            limit.Token.ThrowIfCancellationRequested();
            JsonElement strip = JsonElement.Parse(await program.Client.SendAsync("""["status"]""")).GetProperty("devices").GetProperty("device1");
            state = (strip.GetProperty("nickname").GetString(), strip.GetProperty("current_rule").GetInt32());
        }
    }

    [TestMethod]
    public async Task A_token_is_required_if_there_is_a_file_with_one()
    {
        await WriteAsync("Strip");
        string file = Path.Combine(_folder.FullName, "token");
        await File.WriteAllTextAsync(file, "open sesame\n");
        using RunningProgram program = await RunningProgram.StartAsync("--config", ConfigurationFile, "--token-file", file);

        (await program.Client.SendAsync("""["turn_on", "device1"]""")).ShouldContain("ERROR");
        (await program.Client.SendAsync("open sesame\n[\"turn_on\", \"device1\"]")).ShouldBe("""{"On":"device1"}""");
    }

    [TestMethod]
    public async Task A_file_that_does_not_exist_is_a_node_without_devices()
    {
        using RunningProgram program = await RunningProgram.StartAsync("--config", ConfigurationFile);

        (await program.TerminateAsync(s_stop)).ShouldBe((0, $"warning: {ConfigurationFile} does not exist, so the node starts without devices.{Environment.NewLine}"));
    }

    [TestMethod]
    public async Task A_file_that_is_no_JSON_is_named_with_its_line()
    {
        await File.WriteAllTextAsync(ConfigurationFile, "{\n  \"metadata\": oops\n}");

        (int exitCode, _, string errors) = await SampleProgram.RunAsync("run", "--listen", "127.0.0.1:0", "--config", ConfigurationFile);

        exitCode.ShouldBe(1);
        errors.ShouldStartWith($"{ConfigurationFile}, line 2, column 15: expected JSON.");
        errors.TrimEnd().ShouldNotContain('\n');
    }

    [TestMethod]
    public async Task A_port_in_use_is_said_in_a_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await WriteAsync("Strip");

        (int exitCode, _, string errors) = await SampleProgram.RunAsync("run", "--config", ConfigurationFile, "--listen", other.LocalEndpoint.ToString()!);

        exitCode.ShouldBe(1);
        errors.ShouldBe($"{other.LocalEndpoint} is in use by another program. Choose another address or port with --listen ADDRESS:PORT.\n");
    }

    [TestMethod]
    public async Task A_token_file_that_is_missing_or_empty_is_said_in_a_line()
    {
        string file = Path.Combine(_folder.FullName, "token");
        (int exitCode, _, string errors) = await SampleProgram.RunAsync("run", "--listen", "127.0.0.1:0", "--token-file", file);
        exitCode.ShouldBe(1);
        errors.ShouldBe($"Could not find file '{file}'.\n");

        await File.WriteAllTextAsync(file, "\n");
        (exitCode, _, errors) = await SampleProgram.RunAsync("run", "--listen", "127.0.0.1:0", "--token-file", file);
        exitCode.ShouldBe(1);
        errors.ShouldBe($"{file} has no token: write one line of text into it.\n");
    }

    [TestMethod]
    public async Task Wrong_arguments_are_answered_with_the_usage_and_2()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync("play");

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldStartWith("\"play\" is no command.\n\nUsage:\n");
        errors.ShouldContain("run --config FILE [--listen ADDRESS:PORT] [--token-file FILE]");
    }

    // A strip on a pin, which needs no other machine.
    private Task WriteAsync(string nickname) => File.WriteAllTextAsync(ConfigurationFile, $$$"""
        {
            "metadata": {"id": "Flat", "location": "Home", "floor": 1},
            "schedule_keywords": {},
            "device1": {"_type": "pwm", "nickname": "{{{nickname}}}", "pin": 16, "min_rule": 0, "max_rule": 1023, "default_rule": 512, "schedule": {}}
        }
        """);
}
