using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Patchbay.Devices.Tests.Nodes;
using Patchbay.Devices.Tests.Plugins;
using Patchbay.Devices.Tests.WebRepl;

namespace Patchbay.Devices.Tests.Hosts;

[TestClass]
public sealed class NodeProgramTests
{
    [TestMethod]
    public async Task A_program_without_a_configuration_starts_blank_and_answers()
    {
        await using NodeProgram program = await NodeProgram.StartAsync(configuration: null);
        string status = await program.SendAsync("[\"status\"]");
        status.ShouldMatch("""^\{"metadata":\{"id":"","location":"","floor":"","_reload_time":"03:\d+","schedule_keywords":\{"sunrise":"00:00","sunset":"00:00"\},"ir_blaster":false\},"devices":\{\},"sensors":\{\}\}$""");
    }

    [TestMethod]
    public async Task A_node_switches_what_a_sensor_says_and_saves_what_a_client_sets()
    {
        await using NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration(Entries.Lamp(), Entries.Dummy(targets: "device1")));
        (await program.SendAsync("""["set_rule", "sensor1", "on"]""")).ShouldBe("""{"sensor1":"on"}""");
        Eventually.IsTrue(() => program.Log.Of("Lamp").Contains("on 50")).ShouldBeTrue();
        (await program.SendAsync("""["add_schedule_rule", "device1", "10:00", "fade/20/60"]""")).ShouldBe("""{"Rule added":"fade/20/60","time":"10:00"}""");
        (await program.SendAsync("""["save_rules"]""")).ShouldBe("""{"Success":"Rules written to disk"}""");
        (await System.IO.File.ReadAllTextAsync(program.File)).ShouldContain("\"10:00\": \"fade/20/60\"");
        (await program.SendAsync("""["reboot"]""")).ShouldBe("\"Rebooting\"");
        Eventually.IsTrue(() => program.StatusAsync().Result.GetProperty("sensors").GetProperty("sensor1").GetProperty("current_rule").GetString() is "off").ShouldBeTrue();
        (await program.SendAsync("""["get_schedule_rules", "device1"]""")).ShouldBe("""{"10:00":"fade/20/60"}""");
    }

    [TestMethod]
    public async Task A_file_that_changes_changes_what_it_says_and_a_torn_one_nothing()
    {
        await using NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration(Entries.Lamp(), Entries.Lamp("device2", name: "Other")));
        await program.SendAsync("""["set_rule", "device2", 77]""");
        await System.IO.File.WriteAllTextAsync(program.File, "{ torn");
        await Task.Delay(600);
        await System.IO.File.WriteAllTextAsync(program.File, NodeProgram.Configuration(Entries.Lamp(rule: "33"), Entries.Lamp("device2", name: "Other"), Entries.Lamp("device3", name: "New")));
        Eventually.IsTrue(() => program.StatusAsync().Result.GetProperty("devices").TryGetProperty("device3", out _)).ShouldBeTrue();
        JsonElement devices = (await program.StatusAsync()).GetProperty("devices");
        devices.GetProperty("device1").GetProperty("current_rule").GetInt32().ShouldBe(33);
        devices.GetProperty("device2").GetProperty("current_rule").GetInt32().ShouldBe(77);
    }

    [TestMethod]
    public async Task A_bad_entry_is_left_out_and_fixed_in_place_comes_to_life()
    {
        await using NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration(Entries.Lamp(), Entries.Lamp("device2", rule: "500", name: "Bad")));
        (await program.StatusAsync()).GetProperty("devices").EnumerateObject().Select(device => device.Name).ShouldBe(["device1"]);
        (await program.SendRawAsync("GET /v1/health HTTP/1.1\r\n\r\n")).ShouldContain("config.json, line 5");
        (await program.SendAsync("""["save_rules"]""")).ShouldBe("""{"Success":"Rules written to disk"}""");
        await System.IO.File.WriteAllTextAsync(program.File, NodeProgram.Configuration(Entries.Lamp(), Entries.Lamp("device2", name: "Bad")));
        Eventually.IsTrue(() => program.StatusAsync().Result.GetProperty("devices").TryGetProperty("device2", out _)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task Options_that_change_replace_the_driver_and_rules_that_are_saved_do_not()
    {
        await using NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration(Entries.Lamp()));
        await program.SendAsync("""["add_schedule_rule", "device1", "10:00", 20]""");
        await program.SendAsync("""["save_rules"]""");
        await Task.Delay(700);
        program.Log.Created.ShouldBe(["Lamp"]);
        await program.SendAsync("""["turn_on", "device1"]""");
        program.Log.Clear();
        await System.IO.File.WriteAllTextAsync(program.File, NodeProgram.Configuration(Entries.Lamp(max: 90)));
        Eventually.IsTrue(() => program.Log.Created.Count == 2).ShouldBeTrue();
        Eventually.IsTrue(() => program.Log.Of("Lamp").Contains("on 50")).ShouldBeTrue("The new driver is told what is to be.");
    }

    [TestMethod]
    public async Task A_device_that_hangs_holds_up_neither_other_clients_nor_the_end_of_the_program()
    {
        NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration(Entries.Lamp(), Entries.Lamp("device2", name: "Bad")), options => options.CallTimeout = TimeSpan.FromMinutes(1));
        await using (program)
        {
            program.Log["Bad"].Mood = Mood.Hangs;
            Task<string> hanging = program.SendAsync("""["turn_on", "device2"]""");
            Eventually.IsTrue(() => program.Log.Of("Bad").Length == 1).ShouldBeTrue();
            (await program.SendAsync("""["turn_on", "device1"]""")).ShouldBe("""{"On":"device1"}""");
            hanging.IsCompleted.ShouldBeFalse();
        }
    }

    [TestMethod]
    public async Task A_section_of_the_programs_configuration_can_be_the_nodes()
    {
        await using NodeProgram program = await NodeProgram.StartAsync(
            configuration: null,
            options => options.ConfigurationSection = "node",
            builder => builder.Configuration.AddInMemoryCollection(
            [
                new("node:metadata:id", "Section"), new("node:metadata:location", "Hall"), new("node:metadata:floor", "1"), new("node:device1:_type", "dimmable"), new("node:device1:nickname", "Lamp"),
                new("node:device1:min_rule", "1"), new("node:device1:max_rule", "100"), new("node:device1:default_rule", "50"), new("node:device1:schedule:10:00", "20"),
            ]));
        (await program.SendAsync("""["get_schedule_rules", "device1"]""")).ShouldBe("""{"10:00":"20"}""");
        (await program.SendAsync("""["save_rules"]""")).ShouldStartWith("""{"ERROR":""");
    }

    [TestMethod]
    public async Task An_upload_replaces_the_configuration_and_the_node_follows()
    {
        await using NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration(Entries.Lamp()), options =>
        {
            options.WebReplPassword = "password";
            options.WebReplListen = new IPEndPoint(IPAddress.Loopback, 0);
        });
        using OriginalClient client = await OriginalClient.OpenAsync(program.Services.GetRequiredService<NodeServer>().Uploads!.Address!);
        await client.LogInAsync("password");
        (await client.PutAsync("config.json", Encoding.UTF8.GetBytes(NodeProgram.Configuration(Entries.Lamp(name: "Uploaded"))))).ShouldAllBe(code => code == 0);
        Eventually.IsTrue(() => program.StatusAsync().Result.GetProperty("devices").GetProperty("device1").GetProperty("nickname").GetString() is "Uploaded").ShouldBeTrue();
    }

    [TestMethod]
    public async Task A_program_calls_its_node_without_a_socket_and_follows_it()
    {
        await using NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration(Entries.Lamp()), options => options.Listen = null);
        var seen = new List<NodeChange>();
        using IDisposable following = program.Api.OnChange(seen.Add);
        using var call = JsonDocument.Parse("""["set_rule", "device1", 60]""");
        (await program.Api.CallAsync(call.RootElement)).GetRawText().ShouldBe("""{"device1":60}""");
        (seen.Single().Instance, seen.Single().Value, seen.Single().Cause, seen.Single().Source).ShouldBe(("device1", "60", NodeChangeCause.Api, "program"));
        using var wrong = JsonDocument.Parse("5");
        (await program.Api.CallAsync(wrong.RootElement)).GetRawText().ShouldBe("""{"ERROR": "Invalid syntax"}""");
        (program.Api.Address, program.Api.GetHistory()[^1]).ShouldBe((null, seen[0]));
    }

    [TestMethod]
    [DataRow("HistoryLength")]
    [DataRow("Token")]
    public async Task Options_that_cannot_be_used_are_refused_at_the_start(string option)
    {
        OptionsValidationException exception = await Should.ThrowAsync<OptionsValidationException>(() => NodeProgram.StartAsync(configuration: null, options =>
        {
            options.HistoryLength = option is "HistoryLength" ? 0 : 10;
            options.Token = option is "Token" ? " x" : null;
        }));
        exception.Message.ShouldContain(option);
        exception.Message.ShouldNotContain(" x ");
    }

    [TestMethod]
    public async Task A_log_level_holds_from_the_next_restart_on()
    {
        var entries = new List<LogLevel>();
        using var provider = new ListingProvider(entries);
        await using NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration(Entries.Lamp()), prepare: builder => builder.Logging.AddProvider(provider));
        await program.SendAsync("""["set_rule", "device1", 60]""");
        entries.ShouldContain(LogLevel.Information);
        (await program.SendAsync("""["set_log_level", "ERROR"]""")).ShouldBe("""{"Success":"Log level set (takes effect after reboot)"}""");
        (await System.IO.File.ReadAllTextAsync(Path.Combine(program.Folder, "log_level.py"))).ShouldBe("LOG_LEVEL = 'ERROR'\n");
        await program.SendAsync("""["reboot"]""");
        Eventually.IsTrue(() => program.StatusAsync().Result.GetProperty("devices").GetProperty("device1").GetProperty("current_rule").GetInt32() == 50).ShouldBeTrue();
        entries.Clear();
        await program.SendAsync("""["set_rule", "device1", 60]""");
        entries.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task A_node_without_sensors_warns_of_nothing()
    {
        var entries = new List<LogLevel>();
        using var provider = new ListingProvider(entries);
        await using NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration(Entries.Lamp()), prepare: builder => builder.Logging.AddProvider(provider));
        entries.ShouldNotBeEmpty();
        entries.ShouldNotContain(LogLevel.Warning);
    }

    private sealed class ListingProvider(List<LogLevel> entries) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("Patchbay", StringComparison.Ordinal) ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (entries)
            {
                entries.Add(logLevel);
            }
        }

        public void Dispose()
        {
        }
    }
}
