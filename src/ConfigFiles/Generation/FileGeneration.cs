using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Patchbay.ConfigFiles.Logging;
using Patchbay.Hosting;

namespace Patchbay.ConfigFiles.Generation;

/// <summary>Generates one file: chooses the driver, and calls it through the fault boundary in a scope of its own. Calls come one at a time.</summary>
internal sealed class FileGeneration(ConfigFileName file, FileDrivers drivers, IServiceScopeFactory scopes, GenerationScope running, ConfigFilesTelemetry telemetry, TimeProvider clock, ILogger logger)
    : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long the last generation took.</summary>
    public TimeSpan Elapsed { get; private set; }

    public async Task<GeneratedContent> RunAsync(CancellationToken cancellationToken)
    {
        List<string> fallbacks = [];
        if (await drivers.GetAsync(fallbacks, cancellationToken).ConfigureAwait(false) is not var (driver, instance))
        {
            ConfigFilesLog.NoHandler(logger, file);
            telemetry.CountFailure(file, "driver");
            return new GeneratedContent(file, driver: null, content: null, $"No handler found for {file}", fallbacks);
        }

        if (fallbacks.Count > 0)
        {
            telemetry.CountFailure(file, "driver");
        }

        long start = clock.GetTimestamp();
        try
        {
            string? text = await GenerateAsync(instance, cancellationToken).ConfigureAwait(false);
            Elapsed = clock.GetElapsedTime(start);
            if (text is { Length: > 0 })
            {
                return new GeneratedContent(file, driver, Encoding.UTF8.GetBytes(text), problem: null, fallbacks);
            }

            ConfigFilesLog.NoContent(logger, file, driver);
            telemetry.CountFailure(file, "empty");
            return new GeneratedContent(file, driver, content: null, $"the driver \"{driver}\" has no content for it.", fallbacks);
        }
#pragma warning disable CA1031 // A driver may throw anything; its clients still get the last good content.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            string problem = Describe(exception);
            ConfigFilesLog.GenerationFailed(logger, file, driver, problem);
            telemetry.CountFailure(file, "generation");
            return new GeneratedContent(file, driver, content: null, $"the driver \"{driver}\" failed: {problem}", fallbacks);
        }
    }

    public ValueTask DisposeAsync() => drivers.DisposeAsync();

    private async Task<string?> GenerateAsync(ConfiguredInstance<IConfigGenerator> instance, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        try
        {
            running.Enter(file, scope.ServiceProvider);
            return await instance.Contract.GenerateTextAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // What a call that was left behind still uses is not taken from it.
            if (instance.RunningCalls > 0)
            {
                _ = EndLaterAsync(instance, scope);
            }
            else
            {
                await EndAsync(scope).ConfigureAwait(false);
            }
        }
    }

    private async Task EndLaterAsync(ConfiguredInstance<IConfigGenerator> instance, AsyncServiceScope scope)
    {
        while (instance.RunningCalls > 0)
        {
            await Task.Delay(Patience, clock).ConfigureAwait(false);
        }

        await EndAsync(scope).ConfigureAwait(false);
    }

    private async Task EndAsync(AsyncServiceScope scope)
    {
        try
        {
            await scope.DisposeAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The content is there; that something of its scope does not end well is told and no more.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ConfigFilesLog.ScopeFailed(logger, file, Describe(exception));
        }
    }

    private static string Describe(Exception exception)
    {
        try
        {
            return exception is PluginException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}";
        }
#pragma warning disable CA1031 // An exception that cannot be described is one nevertheless.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return $"{exception.GetType().Name} (its message cannot be read: {thrown.GetType().Name})";
        }
    }
}
