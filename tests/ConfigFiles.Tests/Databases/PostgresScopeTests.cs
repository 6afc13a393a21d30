using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Databases;

/// <summary>The database of a generation, with PostgreSQL; skipped where that is not installed.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class PostgresScopeTests
{
    private const string File = "test/people.conf";

    [TestMethod]
    public async Task Committed_data_is_seen_a_stopped_server_leads_to_the_last_good_content_and_recovery_needs_no_restart()
    {
        await using PostgresServer server = await PostgresServer.StartNewAsync();
        await server.ExecuteAsync("CREATE TABLE people (name text); INSERT INTO people VALUES ('alice')");
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, ("db_uri", server.Uri));
        (await daemon.AskAsync(File)).ShouldBe("alice");

        await using (NpgsqlConnection other = await server.OpenAsync())
        {
            await using NpgsqlTransaction open = await other.BeginTransactionAsync();
            await using var insert = new NpgsqlCommand("INSERT INTO people VALUES ('carol')", other, open);
            await insert.ExecuteNonQueryAsync();
            await server.ExecuteAsync("INSERT INTO people VALUES ('bob')");
            (await daemon.AskAsync(File)).ShouldBe("alice\nbob");
        }

        await server.StopAsync();
        (await daemon.AskAsync(File)).ShouldBe("alice\nbob");
        (await daemon.AskAsync($"{File} cached")).ShouldBe("alice\nbob");
        daemon.Log.Of(2103).ShouldHaveSingleItem().ShouldContain("Failed to connect");
        (await daemon.HealthAsync()).Status.ShouldBe(HealthStatus.Degraded);

        await server.StartAsync();
        await server.ExecuteAsync("INSERT INTO people VALUES ('dave')");
        (await daemon.AskAsync(File)).ShouldBe("alice\nbob\ndave");
        (await daemon.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
    }

    [TestMethod]
    public async Task A_server_that_stops_during_a_generation_leads_to_the_last_good_content()
    {
        await using PostgresServer server = await PostgresServer.StartNewAsync();
        await server.ExecuteAsync("CREATE TABLE people (name text); INSERT INTO people VALUES ('alice')");
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, ("db_uri", server.Uri));
        await daemon.AskAsync(File);
        daemon.Script.Generate = async (_, _) =>
        {
            await server.StopAsync();
            return null;
        };

        (await daemon.AskAsync(File)).ShouldBe("alice");

        daemon.Log.Of(2103).ShouldHaveSingleItem();
        daemon.Script.Generate = (_, _) => Task.FromResult<string?>(null);
        await server.StartAsync();
        await server.ExecuteAsync("DELETE FROM people; INSERT INTO people VALUES ('bob')");
        (await daemon.AskAsync(File)).ShouldBe("bob");
    }

    [TestMethod]
    public async Task What_a_generation_writes_is_rolled_back_and_refused_if_it_may_only_read()
    {
        await using PostgresServer server = await PostgresServer.StartNewAsync();
        await server.ExecuteAsync("CREATE TABLE people (name text); INSERT INTO people VALUES ('alice')");
        await using TestDaemon writing = await TestDaemon.StartAsync(null, ("db_uri", server.Uri));
        await using TestDaemon reading = await TestDaemon.StartAsync(null, ("db_uri", $"{server.Uri}?read_only=true"));

        (await writing.AskAsync("test/writing.conf")).ShouldBe("2 people\n");
        (await writing.AskAsync("test/writing.conf")).ShouldBe("2 people\n");
        (await reading.AskAsync("test/writing.conf")).ShouldBeEmpty();
        reading.Log.Of(2103).ShouldHaveSingleItem().ShouldContain("read-only transaction");
        (await reading.AskAsync(File)).ShouldBe("alice");
    }

    [TestMethod]
    public async Task No_connection_stays_open_after_a_generation()
    {
        await using PostgresServer server = await PostgresServer.StartNewAsync();
        await server.ExecuteAsync("CREATE TABLE people (name text)");
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, ("db_uri", $"{server.Uri}?application_name=generation"));
        await daemon.AskAsync(File);

        await using NpgsqlConnection connection = await server.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'generation'", connection);
        for (int attempt = 0; attempt < 600 && await command.ExecuteScalarAsync() is not 0L; attempt++)
        {
            await Task.Delay(100); // The server ends its side a little later.
        }

        (await command.ExecuteScalarAsync()).ShouldBe(0L);
    }
}
