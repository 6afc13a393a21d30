namespace Patchbay.Hosting.Loading;

/// <summary>The plugins that were created from a package, without keeping them: to say which of them keep it from being unloaded.</summary>
internal sealed class CreatedPlugins
{
    private readonly List<(string Plugin, WeakReference Created)> _all = [];
    private int _limit = 64;

    public void Add(PluginDescriptor plugin, object created)
    {
        lock (_all)
        {
            if (_all.Count >= _limit)
            {
                _all.RemoveAll(static one => !one.Created.IsAlive);
                _limit = Math.Max(64, _all.Count * 2);
            }

            _all.Add((plugin.ToString(), new WeakReference(PluginCatalog.GetInstance(created))));
        }
    }

    public IReadOnlyList<string> FindAlive()
    {
        lock (_all)
        {
            return
            [
                .. _all.Where(static one => one.Created.IsAlive)
                    .GroupBy(static one => one.Plugin, StringComparer.Ordinal)
                    .Select(static same => $"{same.Count()} of the {same.Key} that were created are still in use: dispose of them and let go of them"),
            ];
        }
    }
}
