using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Patchbay.Devices.Api;
using Patchbay.Devices.Tests.Hosts;
using Patchbay.Devices.Tests.Plugins;
using Patchbay.Devices.Tests.Transport;

namespace Patchbay.Devices.Tests.Conformance;

/// <summary>Secret options are the drivers' alone.</summary>
[TestClass]
public sealed class SecretTests
{
    [TestMethod]
    public async Task No_secret_is_in_an_answer_or_in_the_log()
    {
        var log = new CapturedLog();
        var plugins = new PluginLog();
        plugins["Hook"].Mood = Mood.Throws;
        await using NodeProgram program = await NodeProgram.StartAsync(
            NodeProgram.Configuration(
                """ "device1": {"_type": "webhook", "nickname": "Hook", "uri": "https://example.org/Gr8-s3cret", "password": "Gr8-s3cret", "default_rule": "enabled", "schedule": {}} """,
                """ "device2": {"_type": "webhook", "nickname": "Wrong", "uri": ["Gr8-s3cret"], "password": {"value": "Gr8-s3cret"}, "default_rule": "enabled", "schedule": {}} """,
                """ "device3": {"_type": "webhook", "nickname": "Missing", "uri": "Gr8-s3cret", "default_rule": "enabled", "schedule": {}} """),
            prepare: builder => builder.Services.AddSingleton<ILoggerFactory>(log),
            log: plugins);
        List<string> answers = [];
        foreach (string endpoint in Endpoints.Names.Except(["reboot"]).Append("reboot"))
        {
            answers.Add(await program.SendAsync($"[\"{endpoint}\", \"device1\", \"disabled\", \"enabled\"]"));
        }

        foreach (string resource in new[] { "status", "health", "history" })
        {
            answers.Add(await program.SendRawAsync($"GET /v1/{resource} HTTP/1.1\r\n\r\n"));
        }

        answers.ShouldContain(answer => answer.Contains("\"Hook\"", StringComparison.Ordinal));
        answers.ShouldAllBe(answer => !answer.Contains("Gr8", StringComparison.OrdinalIgnoreCase));
        log.Entries.ShouldContain(entry => entry.Text.Contains("device2", StringComparison.Ordinal));
        log.Entries.ShouldAllBe(entry => !entry.Text.Contains("Gr8", StringComparison.OrdinalIgnoreCase));
    }
}
