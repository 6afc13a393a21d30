using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Telemetry;

namespace Patchbay.Sdk.Tests.Registration;

/// <summary>What hosts send as JSON arrives as JSON means it, however the node was made.</summary>
[TestClass]
public sealed class ArgumentTests
{
    private readonly Journal _journal = new();

    public static IEnumerable<object?[]> Fitting =>
    [
        ["limiter", "60", "60"], ["limiter", "60.5", "60.5"], ["limiter", "6e1", "60"], ["limiter", "-1", "-1"],
        ["counter", "60", "60"], ["counter", "60.0", "60"], ["counter", "6e1", "60"],
        ["perhaps-counter", "60", "60"], ["perhaps-counter", "null", "nothing"], ["perhaps-counter", "0.1", "0.1"],
        ["panel", "\"on\"", "on"], ["panel", "60", "60"], ["panel", "true", "true"], ["panel", "{\"a\":[1]}", "{\"a\":[1]}"],
        ["perhaps-panel", "null", "nothing"], ["perhaps-panel", "\"x\"", "x"],
        ["relay", "true", "True"], ["relay", "false", "False"],
    ];

    [TestMethod]
    [DynamicData(nameof(Fitting))]
    public async Task What_fits_arrives(string connector, string json, string arrives)
    {
        await SendAsync(connector, JsonNode.Parse(json));

        _journal.Entries.ShouldBe([$"limit = {arrives}"]);
    }

    [TestMethod]
    public async Task How_a_number_was_made_does_not_matter()
    {
        foreach (JsonNode number in new JsonNode[] { 60, 60L, (byte)60, 60.0, 60f, 60m, (ulong)60, JsonNode.Parse("60")! })
        {
            await SendAsync("limiter", number);
            await SendAsync("counter", number);
            await SendAsync("perhaps-counter", number);
        }

        _journal.Entries.ShouldAllBe(entry => entry == "limit = 60" || entry == "limit = 60.0");
    }

    [TestMethod]
    [DataRow("limiter", "null", "There is no value, where a number is needed.")]
    [DataRow("counter", "null", "There is no value, where a whole number from -2147483648 to 2147483647 is needed.")]
    [DataRow("counter", "60.5", "The value 60.5 is not a whole number from -2147483648 to 2147483647, which the plugin's method takes.")]
    [DataRow("counter", "3000000000", "The value 3000000000 is not a whole number from -2147483648 to 2147483647, which the plugin's method takes.")]
    [DataRow("limiter", "\"60\"", "The value \"60\" is not a number, which the plugin's method takes.")]
    [DataRow("limiter", "1e999", "The value 1e999 is not a number, which the plugin's method takes.")]
    [DataRow("limiter", "[1]", "The value [1] is not a number, which the plugin's method takes.")]
    [DataRow("relay", "1", "The value 1 is not true or false, which the plugin's method takes.")]
    [DataRow("relay", "null", "There is no value, where true or false is needed.")]
    [DataRow("panel", "null", "There is no value, where text is needed.")]
    public async Task What_does_not_fit_is_named(string connector, string json, string message) =>
        (await Should.ThrowAsync<InvalidCastException>(SendAsync(connector, JsonNode.Parse(json)))).Message.ShouldBe(message);

    [TestMethod]
    public async Task Even_what_JSON_cannot_write_is_named() =>
        (await Should.ThrowAsync<InvalidCastException>(SendAsync("counter", double.NaN))).Message.ShouldStartWith("The value NaN or an infinite number is not");

    private Task SendAsync(string connector, JsonNode? value) =>
        ReferencedPlugins.Catalog.Create<IConnector>(connector, Probe.NoOptions, Probe.Services(services => services.AddSingleton(_journal)))
            .SendCommandAsync("limit", value, DateTimeOffset.UnixEpoch, CancellationToken.None).AsTask();
}
