using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Connectors;
using Patchbay.Hosting.Calls;
using Patchbay.Text;

namespace Patchbay.Hosting.Instances;

/// <summary>Makes the plugin of one entry of the configuration, and says all that is wrong with the entry.</summary>
internal sealed class InstanceFactory<TContract>(string kind, IServiceProvider services, PluginInstancesOptions options, TimeProvider clock)
    where TContract : class
{
    /// <summary>Everything that keeps the entry from having a plugin, as far as it can be seen without creating one; null if nothing does.</summary>
    public string? Check(PluginCatalog catalog, IConfigurationSection section)
    {
        try
        {
            PluginDescriptor plugin = Choose(catalog, section);
            PluginCatalog known = Prepared(catalog);
            PluginValidationResult result = known.Validate([new PluginConfiguration { Kind = kind, Name = plugin.Name, Configuration = section }], services).Plugins[0];
            string[] problems =
            [
                .. result.Problems,
                .. result.Errors.Select(error => error.ToString()),
                .. HostErrors(section, plugin),
            ];
            return problems.Length == 0 ? null : Described(section, plugin, problems);
        }
        catch (PluginException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Creates the plugin, in a scope of its own.</summary>
    /// <exception cref="PluginException">Its configuration is wrong, a service is missing, or it takes too long.</exception>
    /// <exception cref="Exception">Whatever its constructor throws.</exception>
    public async Task<ActivePlugin<TContract>> CreateAsync(PluginCatalog catalog, IConfigurationSection section, InstanceIdentity identity)
    {
        PluginDescriptor plugin = Choose(catalog, section);
        if (HostErrors(section, plugin) is { Length: > 0 } errors)
        {
            throw new PluginException(Described(section, plugin, errors));
        }

        IAsyncDisposable scope = Scope(out IServiceProvider scoped);
        try
        {
            // What is created too late is of no use any more; its services are disposed of after it.
            PluginInstance instance = await BoundedCall.RunAsync(
                _ =>
                {
                    CallingInstance.Enter(identity);
                    return new ValueTask<PluginInstance>(Prepared(catalog).CreateInstance(plugin, section, scoped));
                },
                options.LifetimeTimeout,
                TimeSpan.Zero,
                clock,
                (CancellationToken.None, CancellationToken.None),
                onEnded: isLate => _ = isLate ? EndAsync(scope) : Task.CompletedTask,
                onLateResult: static late => Disposal.OfAsync(late.Contract)).ConfigureAwait(false);
            return new ActivePlugin<TContract>
            {
                Instance = instance,
                Contract = instance.Contract as TContract ?? throw new PluginException($"{section.Path}: the {plugin} is no {typeof(TContract)}."),
                Services = scope,
            };
        }
        catch (CallLimitException limit)
        {
            if (!limit.IsAbandoned)
            {
                await EndAsync(scope).ConfigureAwait(false); // It has thrown just when its time was over.
            }

            throw new PluginTimeoutException($"{section.Path}: the constructor of {plugin.ClassName} took longer than {limit.Limit}.");
        }
        catch
        {
            await EndAsync(scope).ConfigureAwait(false);
            throw;
        }
    }

    // What the services of a plugin that could not be created do at their end neither holds up nor hides why it could not.
    private Task EndAsync(IAsyncDisposable scope) => PluginDisposal.TryAsync(scope.DisposeAsync, options, clock, CancellationToken.None);

    /// <summary>What may have been meant by a section without entries, as a sentence after a space; empty if nothing is known.</summary>
    public string SuggestSection(string path, bool isValue) =>
        isValue ? $" It is a single value: write an object with an entry for each {kind}."
        : services.GetService(typeof(IConfiguration)) is IConfiguration root
        && NearNames.Suggest(path, root.GetChildren().Where(section => section.GetChildren().Any()).Select(section => section.Path)) is { } suggestion
            ? " " + suggestion
            : "";

    private string[] HostErrors(IConfigurationSection section, PluginDescriptor plugin) =>
        Guard(section, nameof(options.Validate), () => (options.Validate?.Invoke(section, plugin) ?? []).Select(error => Located(section, error).ToString()).ToArray());

    // What the host's own code does wrong is not the plugin's fault.
    private static T Guard<T>(IConfigurationSection section, string callback, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception) when (exception is not PluginException)
        {
            throw new PluginException($"{section.Path}: the host's {callback} has thrown {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    private PluginDescriptor Choose(PluginCatalog catalog, IConfigurationSection section)
    {
        if (section.Value is { Length: > 0 } && options is { PluginName: null, TypeKeys: [string first, ..] })
        {
            throw new PluginException(Located(section, new ConfigurationError
            {
                Path = section.Path,
                Expected = $"a section that names a {kind}",
                Found = "a single value",
                Suggestion = $"Write an object with the name of the {kind} as {FoundText.Quote(first)}. {Names(catalog)}",
            }).ToString());
        }

        // A host that finds the name in its own way need not have any of these keys.
        string? key = options.TypeKeys.FirstOrDefault(key => section[key] is not null) ?? (options.PluginName is null ? options.TypeKeys.FirstOrDefault() : null);
        string path = key is null ? section.Path : ConfigurationPath.Combine(section.Path, key);
        if ((options.PluginName is { } name ? Guard(section, nameof(options.PluginName), () => name(section)) : section[key ?? ""]) is not { Length: > 0 } chosen)
        {
            throw new PluginException(Located(section, new ConfigurationError
            {
                Path = path,
                Expected = $"the name of a {kind}",
                Found = "nothing",
                Suggestion = options.PluginName is null ? $"Add {string.Join(" or ", options.TypeKeys.Select(FoundText.Quote))}. {Names(catalog)}" : Names(catalog),
            }).ToString());
        }

        if (catalog.TryGetPlugin(kind, chosen, out PluginDescriptor? plugin))
        {
            return plugin;
        }

        PluginExplanation explanation = catalog.Explain(kind, chosen);
        throw new PluginException(Located(section, new ConfigurationError
        {
            Path = path,
            Expected = $"the name of a {kind}",
            Found = $"\"{chosen}\"",
            Suggestion = string.Join(' ', explanation.Findings.Append(explanation.Suggestion)).Trim(),
        }).ToString());
    }

    private string Names(PluginCatalog catalog) =>
        catalog.Plugins.Where(plugin => plugin.Kind.Equals(kind, StringComparison.Ordinal)).Select(plugin => plugin.Name).ToArray() is { Length: > 0 } names
            ? NearNames.List(names)
            : $"There is no {kind} at all.";

    private PluginCatalog Prepared(PluginCatalog catalog) => catalog.WithReservedKeys([.. options.TypeKeys, .. options.ReservedKeys]);

    private ConfigurationError Located(IConfigurationSection section, ConfigurationError error) =>
        error.Location is null && ConfigurationRoots.Find(section, services) is { } root && ConfigurationLocation.TryGet(root, error.Path, out ConfigurationLocation? location)
            ? error with { Location = location }
            : error;

    private IAsyncDisposable Scope(out IServiceProvider scoped)
    {
        // Without scopes, as in a program that has no container, the plugin gets the services as they are.
        if (services.GetService(typeof(IServiceScopeFactory)) is not IServiceScopeFactory factory)
        {
            scoped = services;
            return NoScope.Instance;
        }

        AsyncServiceScope scope = factory.CreateAsyncScope();
        scoped = scope.ServiceProvider;
        return scope;
    }

    private static string Described(IConfigurationSection section, PluginDescriptor plugin, IEnumerable<string> problems) =>
        string.Join('\n', problems.Select(problem => "  - " + problem).Prepend($"{section.Path} ({plugin}):"));

    private sealed class NoScope : IAsyncDisposable
    {
        public static readonly NoScope Instance = new();

        public ValueTask DisposeAsync() => default;
    }
}
