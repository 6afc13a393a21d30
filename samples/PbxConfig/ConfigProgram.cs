using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PbxConfig.Accounts;
using PbxConfig.Generation;
using PbxConfig.Listings;
using PbxConfig.Configuration;

namespace PbxConfig;

/// <summary>The whole program: reads the accounts, lets the drivers generate the files, and writes or prints them.</summary>
/// <param name="catalog">The drivers.</param>
/// <param name="folder">The program's folder, with its manifest and, unless told otherwise, its configuration.</param>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class ConfigProgram(PluginCatalog catalog, string folder, TextWriter output, TextWriter errors)
{
    /// <returns>The exit code: 0 if everything went well, else 1.</returns>
    public async Task<int> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(CommandLine.Parse(arguments), cancellationToken) ? 0 : 1;
        }
        catch (FormatException exception)
        {
            await errors.WriteLineAsync($"{exception.Message} {CommandLine.Usage}");
        }
        catch (Exception exception) when (exception is ConfigurationException or IOException or UnauthorizedAccessException or JsonException)
        {
            await errors.WriteLineAsync(exception.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await errors.WriteLineAsync("Interrupted.");
        }

        return 1;
    }

    private async Task<bool> RunAsync(CommandLine line, CancellationToken cancellationToken)
    {
        MergedConfiguration merged = ConfigurationFolder.Read(line.Configuration ?? folder);
        foreach ((string path, string value) in line.Options)
        {
            merged.Set(path, value, "command line");
        }

        IConfiguration configuration = merged.ToConfiguration();
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(new PhoneSystemReader(merged, configuration).Read())
            .BuildServiceProvider();
        var drivers = new DriverChoice(catalog, configuration);
        Func<string, string> shown = line.ShowsSecrets ? content => content : new HiddenSecrets(configuration).In;
        var generator = new FileGenerator(drivers, catalog, configuration, services, errors);
        if (line.File is { } file)
        {
            GeneratedFile? generated = await generator.GenerateAsync(file, cancellationToken);
            await output.WriteAsync(generated is null ? null : shown(generated.Content));
            return generated is { IsFirstChoice: true };
        }

        await DriverTable.WriteAsync(drivers, ManifestEntryPoints.Read(folder, catalog), output);
        return await WriteAllAsync(drivers.Files, generator, new OutputFolder(line.Output ?? Path.Combine(folder, "generated")), shown, cancellationToken);
    }

    private async Task<bool> WriteAllAsync(IEnumerable<ConfigFile> files, FileGenerator generator, OutputFolder folder, Func<string, string> shown, CancellationToken cancellationToken)
    {
        bool isWell = true;
        foreach (ConfigFile file in files)
        {
            GeneratedFile? generated = await generator.GenerateAsync(file, cancellationToken);
            isWell &= generated is { IsFirstChoice: true };
            if (generated is not null)
            {
                string path = await folder.WriteAsync(file, generated.Content, cancellationToken);
                await output.WriteLineAsync($"{file} of driver {generated.Driver}, written to {Path.GetRelativePath(Environment.CurrentDirectory, path)}\n");
                await output.WriteLineAsync(shown(generated.Content));
            }
        }

        return isWell;
    }
}
