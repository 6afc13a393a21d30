namespace Patchbay.Hosting.Instances;

/// <summary>The instances of one section, for those who replace the plugins themselves.</summary>
internal interface IInstanceGroup
{
    /// <summary>Makes new plugins for all instances that have one of the old ones. Nothing is replaced yet, and nothing else changes the group until then.</summary>
    /// <param name="isOld">Whether a plugin is one of the old ones.</param>
    /// <param name="catalog">The catalog with the new plugins.</param>
    /// <exception cref="PluginException">A new plugin cannot be made. None that was made is left.</exception>
    Task<IGroupReplacement> PrepareAsync(Func<PluginDescriptor, bool> isOld, PluginCatalog catalog);

    /// <summary>Stops all instances that have one of the plugins.</summary>
    /// <returns>The calls that are still running, for a person.</returns>
    Task<IReadOnlyList<string>> StopAsync(Func<PluginDescriptor, bool> isOld, string reason);

    /// <summary>Starts what could not start before, and replaces what runs on with an old configuration, now that there are other plugins.</summary>
    Task RetryAsync(CancellationToken cancellationToken);
}

/// <summary>New plugins for the instances of a group, which wait for being used.</summary>
internal interface IGroupReplacement
{
    /// <summary>Lets the instances use them, between two calls, and ends the old ones.</summary>
    /// <returns>The calls of old ones that are still running, for a person.</returns>
    Task<IReadOnlyList<string>> CommitAsync();

    /// <summary>Ends the new ones.</summary>
    Task RollBackAsync();
}
