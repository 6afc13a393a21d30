using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Patchbay.ConfigFiles.Logging;
using Patchbay.Hosting;

namespace Patchbay.ConfigFiles.Generation;

/// <summary>The drivers of one file, each of which is created once, when it is needed. Calls come one at a time.</summary>
internal sealed class FileDrivers(
    ConfigFileName file, DriverChoice choice, IConfiguration configuration, PluginInstancesFactory factory, Action<PluginInstancesOptions>? configure, ILogger logger)
    : IAsyncDisposable
{
    private readonly Dictionary<string, PluginInstances<IConfigGenerator>> _created = new(StringComparer.Ordinal);

    /// <summary>Gets the best driver that can be created. One that could not be is tried again.</summary>
    /// <param name="problems">Gets why better ones cannot be created.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The driver; null if there is none.</returns>
    public async Task<(string Name, ConfiguredInstance<IConfigGenerator> Instance)?> GetAsync(ICollection<string> problems, CancellationToken cancellationToken)
    {
        string[] names = choice.For(file);
        await EndAsync([.. _created.Keys.Except(names, StringComparer.Ordinal)]).ConfigureAwait(false);
        foreach (string name in names)
        {
            ConfiguredInstance<IConfigGenerator> instance = await CreateAsync(name, cancellationToken).ConfigureAwait(false);
            if (instance.Status is not (PluginInstanceStatus.Failed or PluginInstanceStatus.Stopped))
            {
                return (name, instance);
            }

            problems.Add($"the driver \"{name}\" cannot be created: {instance.Problem}");
            ConfigFilesLog.DriverFailed(logger, file, name, instance.Problem ?? "it has stopped");
        }

        return null;
    }

    public async ValueTask DisposeAsync() => await EndAsync([.. _created.Keys]).ConfigureAwait(false);

    private async Task<ConfiguredInstance<IConfigGenerator>> CreateAsync(string name, CancellationToken cancellationToken)
    {
        if (!_created.TryGetValue(name, out PluginInstances<IConfigGenerator>? instances))
        {
            instances = await factory.StartAsync<IConfigGenerator>(DriverSections.Of(configuration, file, choice.Find(file, name)), options => Configure(options, name), cancellationToken).ConfigureAwait(false);
            _created.Add(name, instances);
        }
        else if (instances.Single().Status is PluginInstanceStatus.Failed)
        {
            await instances.ReloadAsync(cancellationToken).ConfigureAwait(false); // What failed once is not remembered.
        }

        return instances.Single();
    }

    // The section of a file has the options of its driver; which one that is stands elsewhere.
    private void Configure(PluginInstancesOptions options, string name)
    {
        options.SectionIsInstance = true;
        options.PluginName = _ => DriverChoice.PluginName(file, name);
        configure?.Invoke(options);
    }

    private async Task EndAsync(string[] names)
    {
        foreach (string name in names)
        {
            _created.Remove(name, out PluginInstances<IConfigGenerator>? instances);
            await factory.EndAsync(instances!).ConfigureAwait(false);
        }
    }
}
