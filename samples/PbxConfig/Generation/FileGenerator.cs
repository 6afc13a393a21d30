using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PbxConfig.Generation;

/// <summary>Lets drivers generate files. A failed driver does not stop the others.</summary>
internal sealed class FileGenerator(DriverChoice drivers, PluginCatalog catalog, IConfiguration configuration, IServiceProvider services, TextWriter errors)
{
    /// <returns>The file; null if no driver made it: then an error has been printed.</returns>
    public async Task<GeneratedFile?> GenerateAsync(ConfigFile file, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        bool isFirst = true;
        foreach (string driver in drivers.For(file))
        {
            if (await CreateAsync(file, driver, scope.ServiceProvider) is { } generator)
            {
                return await GenerateAsync(generator, file, driver, cancellationToken) is { } content ? new(content, driver, isFirst) : null;
            }

            isFirst = false;
        }

        await errors.WriteLineAsync($"No handler found for {file}");
        return null;
    }

    // A constructor is foreign code, which may throw anything.
    private async Task<IConfigGenerator?> CreateAsync(ConfigFile file, string driver, IServiceProvider scope)
    {
        try
        {
            return catalog.Create<IConfigGenerator>($"{file}/{driver}", configuration.GetSection(file.Key), scope);
        }
        catch (Exception exception)
        {
            await errors.WriteLineAsync($"{file}: the driver \"{driver}\" cannot be created: {exception.Message}");
            return null;
        }
    }

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
        finally
        {
            await DisposeAsync(generator);
        }
    }

    private static async ValueTask DisposeAsync(IConfigGenerator generator)
    {
        if (generator is IAsyncDisposable asyncDisposable)
        {
            await asyncDisposable.DisposeAsync();
        }
        else
        {
            (generator as IDisposable)?.Dispose();
        }
    }
}
