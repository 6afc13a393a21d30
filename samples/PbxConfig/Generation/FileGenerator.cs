using Microsoft.Extensions.Configuration;
using Patchbay.Hosting;

namespace PbxConfig.Generation;

/// <summary>Lets drivers generate files. A failed driver does not stop the others.</summary>
internal sealed class FileGenerator(DriverChoice drivers, PluginCatalog catalog, IConfiguration configuration, IServiceProvider services, TextWriter errors)
{
    /// <returns>The file; null if no driver made it: then an error has been printed.</returns>
    public async Task<GeneratedFile?> GenerateAsync(ConfigFile file, CancellationToken cancellationToken)
    {
        bool isFirst = true;
        foreach (string driver in drivers.For(file))
        {
            await using var instances = new PluginInstances<IConfigGenerator>(catalog, configuration.GetSection(file.Key), services, Options(file, driver));
            await instances.StartAsync(cancellationToken);
            ConfiguredInstance<IConfigGenerator> generator = instances.Single();
            if (generator.Problem is null)
            {
                return await GenerateAsync(generator.Contract, file, driver, cancellationToken) is { } content ? new(content, driver, isFirst) : null;
            }

            await errors.WriteLineAsync($"{file}: the driver \"{driver}\" cannot be created: {generator.Problem}");
            isFirst = false;
        }

        await errors.WriteLineAsync($"No handler found for {file}");
        return null;
    }

    // The section of a file has the options of its driver; which one that is stands elsewhere.
    private static PluginInstancesOptions Options(ConfigFile file, string driver) =>
        new() { SectionIsInstance = true, PluginName = _ => $"{file}/{driver}", ReloadOnChange = false };

    private async Task<string?> GenerateAsync(IConfigGenerator generator, ConfigFile file, string driver, CancellationToken cancellationToken)
    {
        try
        {
            string? content = await generator.GenerateTextAsync(cancellationToken);
            if (content is null)
            {
                await errors.WriteLineAsync($"{file}: the driver \"{driver}\" has no content for it.");
            }

            return content;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await errors.WriteLineAsync($"{file}: the driver \"{driver}\" failed: {exception.Message}");
            return null;
        }
    }
}
