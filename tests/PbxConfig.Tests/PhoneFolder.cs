using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Patchbay;
using Patchbay.ConfigFiles;
using PbxConfig.Phones;

namespace PbxConfig.Tests;

/// <summary>A folder with a configuration and a telephone system of the test's own, which is gone after the test.</summary>
internal sealed class PhoneFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pbx-config-tests-");

    public PhoneFolder(string configuration) => File.WriteAllText(Config, $"db_uri: sqlite:///phones.db\n{configuration}");

    public string Path => _folder.FullName;

    public string Config => System.IO.Path.Combine(Path, "config.yml");

    /// <summary>Runs the command of the sample in this process.</summary>
    public Task<SampleRun> RunAsync(params string[] args) => SampleRun.OfAsync((output, errors) => new ConfigFilesCommand(ReferencedPlugins.Catalog)
    {
        ConfigFile = Config,
        Output = output,
        Error = errors,
        Configure = patchbay => patchbay.Services.AddHostedService<PhoneSystemSetup>(),
    }.RunAsync(args));

    /// <summary>Changes the telephone system, after it was created.</summary>
    public async Task<PhoneFolder> ChangeAsync(string sql)
    {
        await RunAsync("list");
        await using var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(Path, "phones.db")};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
