using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Patchbay.Hosting.Instances;
using Patchbay.Hosting.Loading;
using Patchbay.Hosting.Packages;
using Patchbay.Registration;

namespace Patchbay.Hosting;

/// <summary>
/// Where the plugins of a host come from: its references, and folders of packages. Folders are read for manifests only; a package is loaded, apart from the
/// host and all others, when one of its plugins is created. Safe for use by several threads.
/// </summary>
public sealed partial class PluginPackages : IAsyncDisposable
{
    private readonly PluginCatalog _referenced;
    private readonly PluginFolder[] _folders;
    private readonly SharedAssemblies _shared;
    private readonly ShadowFolders _shadows = new();
    private readonly string[] _kinds;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly object _lock = new();

    // Both are replaced as a whole, under the lock.
    private HostedPackage[] _packages = [];
    private PackageRefusal[] _refusals = [];
    private string[] _notes = [];
    private IInstanceGroup[] _groups = [];
    private readonly Dictionary<string, string> _history = new(StringComparer.OrdinalIgnoreCase);

    // What was refused though its manifest was right, until its files change.
    private readonly Dictionary<string, (string Files, PackageRefusal Refusal)> _quarantine = new(StringComparer.Ordinal);
    // What somebody unloaded stays away until its files change, or somebody asks for all that there is.
    private readonly HashSet<string> _unloaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _missing = new(StringComparer.Ordinal);
    private readonly List<IDisposable> _watches = [];
    private bool _isDisposed;

    private PluginPackages(PluginCatalog referenced, PluginPackagesOptions options, ILogger logger, TimeProvider clock)
    {
        (_referenced, _logger, _clock) = (referenced, logger, clock);
        _shared = new SharedAssemblies([.. options.SharedAssemblies, .. options.Contracts.Select(contract => contract.Assembly.GetName().Name).OfType<string>()]);
        _folders = [.. options.Folders.Select(folder => new PluginFolder(folder.Path, folder.Options, _shared))];
        _kinds = _folders.Length == 0 ? [] : PluginFolder.KindsOf(referenced, options);
        Catalog = PluginCatalog.Combine(referenced);
    }

    /// <summary>The plugins of the references and of all packages. It is always up to date: what is added, replaced or unloaded shows in it.</summary>
    public PluginCatalog Catalog { get; }

    /// <summary>The packages that are used, sorted by folder.</summary>
    public IReadOnlyList<PluginPackage> Packages
    {
        get
        {
            lock (_lock)
            {
                return [.. _packages.Select(package => new PluginPackage(package.Listed.Id, package.Listed.Version, package.Listed.Folder, package.Tables.Sum(table => table.Count), package.IsLoaded))];
            }
        }
    }

    /// <summary>The packages that are not used, and why. A package whose new version is refused runs on in the old one, and is in both lists.</summary>
    public IReadOnlyList<PackageRefusal> Refusals
    {
        get
        {
            lock (_lock)
            {
                return _refusals;
            }
        }
    }

    /// <summary>What else there is to say of the folders, a sentence each: that one does not exist.</summary>
    public IReadOnlyList<string> Notes
    {
        get
        {
            lock (_lock)
            {
                return _notes;
            }
        }
    }

    /// <summary>Reads the folders.</summary>
    /// <param name="referenced">The plugins that the program was compiled with: <c>ReferencedPlugins.Catalog</c>.</param>
    /// <param name="options">The folders, and what packages share with the host.</param>
    /// <param name="services">The services of the host, of which its logging and its clock are used; null for none.</param>
    /// <returns>The packages. Disposing of it unloads all of them.</returns>
    public static PluginPackages Open(PluginCatalog referenced, PluginPackagesOptions options, IServiceProvider? services = null)
    {
        ArgumentNullException.ThrowIfNull(referenced);
        ArgumentNullException.ThrowIfNull(options);
        ILogger logger = (services?.GetService(typeof(ILoggerFactory)) as ILoggerFactory)?.CreateLogger("Patchbay.Hosting.Packages") ?? NullLogger.Instance;
        var packages = new PluginPackages(referenced, options, logger, services?.GetService(typeof(TimeProvider)) as TimeProvider ?? TimeProvider.System);
        packages.ReadAtFirst();
        return packages;
    }

    /// <summary>
    /// Unloads a package: no plugin of it is created any more, instances that use it stop, their running calls may end, then it is unloaded. It stays away until its
    /// files change in a followed folder, or <see cref="RefreshAsync(CancellationToken)"/> is called.
    /// </summary>
    /// <param name="packageId">The id of the package.</param>
    /// <param name="cancellationToken">Ends the wait for its turn.</param>
    /// <returns>Whether all of it is gone from memory, and if not, what is known to keep it there.</returns>
    /// <exception cref="PluginException">There is no such package.</exception>
    public async Task<UnloadReport> UnloadAsync(string packageId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(packageId);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            HostedPackage package = Find(packageId) ?? throw new PluginException($"There is no package \"{packageId}\". {Patchbay.Text.NearNames.List([.. Packages.Select(known => known.Id)], "packages")}");
            _unloaded.Add(package.Identity);
            return await EndAsync(package, "unloaded").ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Stops following the folders, and unloads all packages. What uses them has to have ended.</summary>
    /// <returns>A task that ends when all is done.</returns>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            _watches.ForEach(watch => watch.Dispose());
            foreach (HostedPackage package in _packages)
            {
                package.Retire("unloaded");
            }

            _shadows.Dispose();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Lets instances be stopped and replaced with the packages of their plugins.</summary>
    internal void Join(IInstanceGroup group)
    {
        lock (_lock)
        {
            _groups = [.. _groups, group];
        }
    }

    internal void Leave(IInstanceGroup group)
    {
        lock (_lock)
        {
            _groups = [.. _groups.Where(other => !ReferenceEquals(other, group))];
        }
    }

    private HostedPackage? Find(string id)
    {
        lock (_lock)
        {
            return Array.Find(_packages, package => package.Listed.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task<UnloadReport> EndAsync(HostedPackage package, string what)
    {
        lock (_lock)
        {
            _packages = [.. _packages.Where(other => other != package)];
            _history[package.Listed.Id] = $"Its version {package.Listed.Version} was {what}.";
            Publish();
        }

        List<string> running = [];
        foreach (IInstanceGroup group in _groups)
        {
            running.AddRange(await group.StopAsync(package.Owns, $"its package \"{package.Listed.Id}\" was {what}").ConfigureAwait(false));
        }

        WeakReference? context = package.Retire(what);
        UnloadReport report = await ContextCollection.ReportAsync(package, context, running).ConfigureAwait(false);
        HostingLog.PackageUnloaded(_logger, report.ToString());
        return report;
    }

    private HostedPackage Host(PluginFolder folder, Package package) => new(package, folder.Reading, _shared, _shadows, Quarantine);

    // A package that turns out to be bad when it is loaded. Whoever asked for its plugin gets the exception.
    private void Quarantine(HostedPackage package, PackageRefusal refusal)
    {
        lock (_lock)
        {
            if (refusal.Reason != PackageRefusalReason.PluginFailed)
            {
                // What failed because of how it is configured can be mended elsewhere, so that is tried again at each reading.
                _quarantine[package.Identity] = (package.Files, refusal);
            }

            _refusals = [.. _refusals.Where(other => !other.Folder.Equals(refusal.Folder, StringComparison.Ordinal)), refusal];
            _packages = [.. _packages.Where(other => other != package)];
            Publish();
        }

        HostingLog.PackageRefused(_logger, refusal.ToString());
    }

    // Under the lock.
    private void Publish() => CatalogFactory.Replace(Catalog, With(_packages), new PackageOrigins(_packages, _refusals, _notes, _history));

    private IEnumerable<PluginRegistry> With(IEnumerable<HostedPackage> packages) =>
        [.. CatalogFactory.GetRegistries(_referenced), .. packages.SelectMany(package => package.Tables)];
}
