using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Databases;

/// <summary>The database of a generation, with SQLite.</summary>
[TestClass]
public sealed class SqliteScopeTests
{
    [TestMethod]
    public async Task A_generation_sees_what_is_committed()
    {
        await using TestDaemon daemon = await StartAsync();

        (await daemon.AskAsync("test/people.conf")).ShouldBe("alice");
        await ExecuteAsync(daemon, "INSERT INTO people VALUES ('bob')");
        (await daemon.AskAsync("test/people.conf")).ShouldBe("alice\nbob");
    }

    [TestMethod]
    public async Task Without_a_uri_the_embedded_database_is_used()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        await ExecuteAsync(daemon, "CREATE TABLE people (name TEXT); INSERT INTO people VALUES ('alice')");

        (await daemon.AskAsync("test/people.conf")).ShouldBe("alice");
        File.Exists(daemon.Folder["config-files.db"]).ShouldBeTrue();
    }

    [TestMethod]
    public async Task The_database_is_opened_on_first_use()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, ("db_uri", "sqlite:///never/there.db"));

        (await daemon.AskAsync("test/own.conf")).ShouldBe("none\n");
        (await daemon.AskAsync("test/people.conf")).ShouldBeEmpty();
        daemon.Log.Of(2103).ShouldHaveSingleItem().ShouldContain("unable to open database file");
    }

    [TestMethod]
    public async Task What_a_generation_writes_is_rolled_back()
    {
        await using TestDaemon daemon = await StartAsync();

        (await daemon.AskAsync("test/writing.conf")).ShouldBe("2 people\n");
        (await daemon.AskAsync("test/writing.conf")).ShouldBe("2 people\n");
        (await daemon.AskAsync("test/people.conf")).ShouldBe("alice");
    }

    [TestMethod]
    public async Task A_database_that_may_only_be_read_cannot_be_written()
    {
        await using TestDaemon daemon = await StartAsync("?read_only=true");

        (await daemon.AskAsync("test/people.conf")).ShouldBe("alice");
        (await daemon.AskAsync("test/writing.conf")).ShouldBeEmpty();
        daemon.Log.Of(2103).ShouldHaveSingleItem().ShouldContain("attempt to write a readonly database");
    }

    [TestMethod]
    public async Task The_connection_is_closed_at_the_end_of_the_scope()
    {
        await using TestDaemon daemon = await StartAsync();
        await daemon.AskAsync("test/people.conf");
        await daemon.AskAsync("test/writing.conf");

        await ExecuteAsync(daemon, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; DROP TABLE people");
    }

    [TestMethod]
    public async Task There_is_no_database_in_a_constructor()
    {
        await using TestDaemon daemon = await StartAsync();

        (await daemon.AskAsync("test/early.conf")).ShouldBeEmpty();
        daemon.Log.Of(2102).ShouldHaveSingleItem().ShouldContain("only while Generate is running; not in a constructor");
    }

    [TestMethod]
    public async Task A_wrong_uri_that_comes_by_a_change_does_not_count()
    {
        await using TestDaemon daemon = await StartAsync();
        var configuration = (Microsoft.Extensions.Configuration.IConfigurationRoot)daemon.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>();
        configuration["db_uri"] = "mysql://host/db";
        configuration.Reload();

        (await daemon.AskAsync("test/people.conf")).ShouldBe("alice");
        daemon.Log.Of(2302).ShouldHaveSingleItem().ShouldContain("db_uri: expected the URI of a database");
    }

    private static async Task<TestDaemon> StartAsync(string query = "")
    {
        TestDaemon daemon = await TestDaemon.StartAsync(null, ("db_uri", $"sqlite:///people.db{query}"));
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={daemon.Folder["people.db"]};Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "CREATE TABLE people (name TEXT); INSERT INTO people VALUES ('alice')");
        return daemon;
    }

    private static async Task ExecuteAsync(TestDaemon daemon, string sql)
    {
        await using DbConnection connection = await daemon.Services.GetRequiredService<ConfigDatabase>().OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
