using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Patchbay.ConfigFiles.Settings;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Settings;

/// <summary>The keys of the daemon itself.</summary>
[TestClass]
public sealed class DaemonSettingsTests
{
    [TestMethod]
    public void Without_keys_the_daemon_listens_at_8669_of_this_machine_alone()
    {
        DaemonSettings settings = Read(out List<ConfigurationError> errors);

        errors.ShouldBeEmpty();
        settings.EndPoint.ShouldBe((IPAddress.Loopback, 8669));
        (settings.LogLevel, settings.LogFile, settings.Cache, settings.Database).ShouldBe((LogLevel.Information, null, null, null));
    }

    [TestMethod]
    public void Every_key_counts()
    {
        DaemonSettings settings = Read(
            out List<ConfigurationError> errors, ("log_level", "warning"), ("log_filename", "a.log"), ("cache", "c"), ("listen_address", "192.0.2.1"), ("listen_port", "1"), ("db_uri", "sqlite:///x.db"));

        errors.ShouldBeEmpty();
        settings.EndPoint.ShouldBe((IPAddress.Parse("192.0.2.1"), 1));
        (settings.LogLevel, settings.LogFile, settings.Cache, settings.Database!.ToString()).ShouldBe((LogLevel.Warning, "a.log", "c", "SQLite x.db"));
    }

    [TestMethod]
    [DataRow("*", null)]
    [DataRow("localhost", "127.0.0.1")]
    [DataRow("::1", "::1")]
    [DataRow("0.0.0.0", "0.0.0.0")]
    public void A_star_is_any_address(string text, string? address) =>
        Read(out _, ("listen_address", text)).EndPoint.Address?.ToString().ShouldBe(address);

    [TestMethod]
    [DataRow("true", LogLevel.Debug)]
    [DataRow("yes", LogLevel.Debug)]
    [DataRow("false", LogLevel.Error)]
    public void Debug_lowers_the_level(string debug, LogLevel level) => Read(out _, ("debug", debug), ("log_level", "error")).LogLevel.ShouldBe(level);

    [TestMethod]
    public async Task All_errors_are_told_at_once_with_their_lines_and_no_password()
    {
        using TestFolder folder = new TestFolder().Add("config.yml",
            """
            debug: perhaps
            log_level: loud
            cache: {a: b}
            listen_address: here
            listen_port: 65536
            db_uri: mysql://root:hidden@host/db
            plugins: sip-conf
            """);

        ConfigFilesException exception = await Should.ThrowAsync<ConfigFilesException>(() => TestDaemon.StartAsync(options => options.Configuration = new ConfigurationBuilder().AddYaml(folder["config.yml"]).Build()));

        exception.Problems.Count.ShouldBe(7);
        exception.Message.ShouldContain("listen_port (config.yml, line 5): expected a port from 0 to 65535, found \"65536\". 8669 is usual.");
        exception.Message.ShouldNotContain("hidden");
    }

    [TestMethod]
    public async Task An_address_that_is_in_use_ends_the_start()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        IPEndPoint taken = daemon.EndPoint;

        await Should.ThrowAsync<IOException>(() => TestDaemon.StartAsync(options => options.EndPoint = taken));
    }

    [TestMethod]
    public async Task The_configured_address_and_port_are_listened_at()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(options => options.EndPoint = null, ("listen_address", "127.0.0.2"), ("listen_port", "0"));

        daemon.EndPoint.Address.ShouldBe(IPAddress.Parse("127.0.0.2"));
        (await daemon.AskAsync("test/own.conf")).ShouldBe("none\n");
    }

    [TestMethod]
    public async Task Any_address_is_listened_at()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(options => options.EndPoint = null, ("listen_address", "*"), ("listen_port", "0"));

        (await TestClient.AskAsync(new IPEndPoint(IPAddress.Loopback, daemon.EndPoint.Port), "test/own.conf")).ShouldBe("none\n");
    }

    [TestMethod]
    public async Task A_daemon_that_is_not_to_listen_answers_its_program_alone()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(options => options.Listens = false);

        daemon.Files.EndPoint.ShouldBeNull();
        (await daemon.Files.AnswerAsync(ConfigFileName.Parse("test/own.conf"), ConfigFileRequest.Generate)).Length.ShouldBe(5);
    }

    [TestMethod]
    public async Task Options_that_cannot_be_used_are_refused_all_at_once()
    {
        ArgumentException exception = await Should.ThrowAsync<ArgumentException>(() => TestDaemon.StartAsync(options =>
        {
            options.MaxRequestSize = 0;
            options.RequestTimeout = TimeSpan.Zero;
        }));

        exception.Message.ShouldContain("MaxRequestSize is 0; choose 1 or more. RequestTimeout is 00:00:00; choose a time above zero, up to a day.");
    }

    private static DaemonSettings Read(out List<ConfigurationError> errors, params (string Key, string Value)[] values) =>
        DaemonSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create<string, string?>(value.Key, value.Value))).Build(), errors = []);
}
