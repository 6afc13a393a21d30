using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Patchbay.ConfigFiles.Logging;
using Patchbay.ConfigFiles.Settings;
using Patchbay.Hosting;

namespace Patchbay.ConfigFiles.Commands;

/// <summary>Makes the host of a command.</summary>
internal sealed class CommandHost(PluginCatalog catalog, string configFile, Action<PatchbayBuilder>? configure, Action<ConfigFilesOptions>? configureOptions)
{
    /// <summary>Makes a host that is not started.</summary>
    /// <param name="serves">Whether it answers requests, follows its configuration and logs to the console.</param>
    /// <param name="endPoint">Where it listens; null for what the configuration says.</param>
    /// <exception cref="YamlConfigurationException">The configuration cannot be read.</exception>
    public IHost Build(bool serves = false, IPEndPoint? endPoint = null)
    {
        string path = Path.GetFullPath(configFile);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddYaml(path, reloadOnChange: serves);
        string folder = Path.GetDirectoryName(path)!;
        Log(builder, folder, serves);
        PatchbayBuilder patchbay = builder.Services.AddPatchbay(catalog);
        configure?.Invoke(patchbay);
        patchbay.AddConfigFiles(options =>
        {
            options.BaseFolder = folder;
            configureOptions?.Invoke(options);
            options.Listens = serves;
            options.EndPoint = endPoint ?? options.EndPoint;
        });
        return builder.Build();
    }

    private static void Log(HostApplicationBuilder builder, string folder, bool serves)
    {
        var levels = new LogLevelSwitch(builder.Configuration);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddFilter((_, level) => levels.IsEnabled(level));
        if (DaemonSettings.Read(builder.Configuration, new List<ConfigurationError>()).LogFile is { } file)
        {
            builder.Services.AddSingleton<ILoggerProvider>(services => new FileLog(Path.Combine(folder, file), services.GetRequiredService<TimeProvider>()));
        }

        if (serves)
        {
            builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
            builder.Logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.ColorBehavior = LoggerColorBehavior.Disabled;
            });
        }
    }
}
