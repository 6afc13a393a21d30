using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Patchbay.ConfigFiles.Tests.Hosts;

/// <summary>A PostgreSQL server of the test's own, on a free port of the loopback address.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _programs;
    private readonly DirectoryInfo _folder;

    private PostgresServer(string programs, DirectoryInfo folder, int port) => (_programs, _folder, Port) = (programs, folder, port);

    public int Port { get; }

    public string Uri => string.Create(CultureInfo.InvariantCulture, $"postgresql://tester@127.0.0.1:{Port}/postgres");

    /// <summary>Creates and starts a server; skips the test where PostgreSQL is not installed.</summary>
    public static async Task<PostgresServer> StartNewAsync()
    {
        string? programs = FindPrograms();
        if (programs is null)
        {
            Assert.Inconclusive("PostgreSQL is not installed: on Debian, apt-get install postgresql.");
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("config-files-postgres-");
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var server = new PostgresServer(programs!, folder, ((IPEndPoint)probe.LocalEndpoint).Port);
        probe.Stop();
        if (IsRoot)
        {
            await RunAsync("chown", "postgres", folder.FullName); // The server refuses to run as root.
        }

        await server.RunProgramAsync("initdb", "--pgdata", server.Data, "--username", "tester", "--auth", "trust", "--no-sync", "--encoding", "UTF8");
        await server.StartAsync();
        return server;
    }

    public Task StartAsync() => RunProgramAsync(
        "pg_ctl", "start", "--wait", "--silent", "--pgdata", Data, "--log", Path.Combine(_folder.FullName, "log"),
        "--options", string.Create(CultureInfo.InvariantCulture, $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"));

    /// <summary>Stops the server, as after a crash.</summary>
    public Task StopAsync() => RunProgramAsync("pg_ctl", "stop", "--wait", "--silent", "--pgdata", Data, "--mode", "immediate");

    public async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=tester;Database=postgres;Pooling=false"));
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await StopAsync();
        }

        _folder.Delete(recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(_folder.FullName, "data");

    private static string? FindPrograms() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [])
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));

    private Task RunProgramAsync(string program, params string[] arguments) =>
        IsRoot ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(_programs, program), .. arguments]) : RunAsync(Path.Combine(_programs, program), arguments);

    // The server inherits what the starter has, so its output is not waited for.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = Path.GetTempPath() })!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }
}
