using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Patchbay.ConfigFiles.Cache;
using Patchbay.ConfigFiles.Daemon;
using Patchbay.ConfigFiles.Databases;
using Patchbay.ConfigFiles.Generation;
using Patchbay.ConfigFiles.Logging;
using Patchbay.ConfigFiles.Settings;
using Patchbay.Hosting;

namespace Patchbay.ConfigFiles;

/// <summary>Adds configuration generators to a host.</summary>
public static class ConfigFilesBuilderExtensions
{
    /// <summary>
    /// Runs configuration generators in a host: <see cref="IConfigFiles"/>, <see cref="ConfigDatabase"/>, <see cref="GenerationScope"/> and, for drivers, <see cref="DbConnection"/> become services;
    /// a daemon answers requests while the host runs; a health check named <c>config-files</c> tells of files that cannot be generated.
    /// </summary>
    /// <param name="builder">What <c>AddPatchbay</c> returns.</param>
    /// <param name="configure">Sets what the configuration does not say.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">An option cannot be used; the message has all of them.</exception>
    /// <exception cref="InvalidOperationException">It was called for this host already.</exception>
    public static PatchbayBuilder AddConfigFiles(this PatchbayBuilder builder, Action<ConfigFilesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(ConfigFilesOptions)))
        {
            throw new InvalidOperationException("AddConfigFiles was called twice. Call it once for a host.");
        }

        var options = new ConfigFilesOptions();
        configure?.Invoke(options);
        options.ThrowIfInvalid(nameof(configure));
        builder.AddKind<IConfigGenerator>();
        services.AddLogging();
        services.AddSingleton(options);
        services.TryAddSingleton(static provider => new ConfigFilesTelemetry(provider.GetService<IMeterFactory>()));
        services.AddSingleton(provider => new CurrentSettings(ConfigurationOf(provider), LoggerOf(provider)));
        services.AddSingleton(provider => new ContentCache(
            Path.Combine(options.BaseFolder, provider.GetRequiredService<CurrentSettings>().Value.Cache ?? "cache"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DriverChoice(provider.GetRequiredService<PluginCatalog>(), ConfigurationOf(provider), options.BuiltInDriver));
        services.AddSingleton(provider => new ConfigFileValidation(
            provider.GetRequiredService<DriverChoice>(), provider.GetRequiredService<PluginCatalog>(), ConfigurationOf(provider), provider));
        services.AddSingleton(provider => new FileStates(
            provider.GetRequiredService<DriverChoice>(),
            ConfigurationOf(provider),
            provider.GetRequiredService<ContentCache>(),
            options,
            provider.GetRequiredService<GenerationScope>(),
            provider.GetRequiredService<ConfigFilesTelemetry>(),
            provider,
            provider.GetRequiredService<TimeProvider>(),
            LoggerOf(provider)));
        services.AddSingleton<ConfigFileService>();
        services.AddSingleton<IConfigFiles>(static provider => provider.GetRequiredService<ConfigFileService>());
        AddDatabase(services, options);
        services.AddSingleton<RequestHandler>();
        services.AddSingleton<IHostedService, DaemonService>();
        services.AddHealthChecks().AddCheck<ConfigFilesHealthCheck>("config-files");
        return builder;

        IConfiguration ConfigurationOf(IServiceProvider provider) => options.Configuration ?? provider.GetRequiredService<IConfiguration>();
    }

    private static void AddDatabase(IServiceCollection services, ConfigFilesOptions options)
    {
        services.AddSingleton(provider => new ConfigDatabase(() => DatabaseOf(provider.GetRequiredService<CurrentSettings>()), options.BaseFolder));
        services.AddSingleton(static _ => new GenerationScope());
        services.AddScoped<DatabaseSession>();
        services.TryAddTransient<DbConnection>(static provider =>
        {
            GenerationScope running = provider.GetRequiredService<GenerationScope>();
            return new ScopeConnection(() => running.Session);
        });
    }

    // Another database than the configured one would be none at all.
    private static DatabaseUri DatabaseOf(CurrentSettings settings) =>
        settings.Value.Database is { } uri ? uri
        : settings.Errors.FirstOrDefault(error => error.Path.Equals("db_uri", StringComparison.OrdinalIgnoreCase)) is { } wrong ? throw new ConfigFilesException([wrong.ToString()])
        : DatabaseUri.Embedded;

    private static ILogger LoggerOf(IServiceProvider provider) => provider.GetRequiredService<ILoggerFactory>().CreateLogger("Patchbay.ConfigFiles");
}
