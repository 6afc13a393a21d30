using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Patchbay.Hosting.Packages;
using Patchbay.Hosting.Packages.Manifests;
using Patchbay.Registration;

namespace Patchbay.Hosting.Loading;

/// <summary>A package that a host offers: listed at first, loaded when one of its plugins is created, and unloaded when it is replaced or removed. Safe for use by several threads.</summary>
internal sealed class HostedPackage
{
    private readonly PackageReadingOptions _options;
    private readonly SharedAssemblies _shared;
    private readonly ShadowFolders _shadows;
    private readonly Action<HostedPackage, PackageRefusal> _refuse;
    private readonly CreatedPlugins _created = new();
    private readonly object _lock = new();
    private readonly Dictionary<PackagePlugins, PluginRegistry> _registries = [];
    private PackageContent? _content;
    private PackageLoadContext? _context;
    private string? _shadow;
    private string? _files;
    private string? _retired;

    public HostedPackage(Package listed, PackageReadingOptions options, SharedAssemblies shared, ShadowFolders shadows, Action<HostedPackage, PackageRefusal> refuse)
    {
        (Listed, _options, _shared, _shadows, _refuse) = (listed, options, shared, shadows, refuse);
        Tables = [.. listed.Manifests.Where(manifest => manifest.Plugins.Count > 0).Select(manifest => PackagePlugins.Of(this, manifest))];
        Identity = IdentityOf(listed);
    }

    public Package Listed { get; }

    /// <summary>The registration maps of its assemblies.</summary>
    public IReadOnlyList<PackagePlugins> Tables { get; }

    /// <summary>Tells whether another reading of the folder found the same files.</summary>
    public string Identity { get; }

    public bool IsLoaded => Volatile.Read(ref _context) is not null;

    public static string IdentityOf(Package package) => package.Scanned is { } scanned
        ? string.Concat(scanned.Manifests.SelectMany(manifest => manifest.Files ?? []).Select(file => $"{file.Path}:{file.Sha256}\n"))
        : string.Concat(package.Stamps.Select(stamp => $"{stamp.FileName}:{stamp.Sha256}\n"));

    /// <summary>Sizes and times of its files, as they were when the first of them was read: what is copied again after that can be mended.</summary>
    public string Files => _files ?? FilesOf(Listed);

    public static string FilesOf(Package package) => string.Concat((package.Manifest.Files ?? []).Select(file =>
    {
        var found = new FileInfo(Path.Combine(package.FullPath, file.Path));
        return found.Exists ? $"{file.Path}:{found.Length}:{found.LastWriteTimeUtc.Ticks}\n" : "";
    }));

    public bool Owns(PluginDescriptor plugin) => Tables.Any(table => table.IsSourceOf(plugin));

    /// <summary>Gets the generated map of one of its assemblies, which is loaded for it.</summary>
    /// <exception cref="PluginException">The package was unloaded, or what is loaded is not what was listed.</exception>
    public PluginRegistry GetRegistry(PackagePlugins table)
    {
        lock (_lock)
        {
            if (_retired is not null)
            {
                throw new PluginException($"The package \"{Listed.Id}\" {Listed.Version} was {_retired}. Get the plugin from the catalog again.");
            }

            if (!_registries.TryGetValue(table, out PluginRegistry? registry))
            {
                registry = Load(table);
                _registries.Add(table, registry);
            }

            return registry;
        }
    }

    /// <summary>Loads all of it, so that what is wrong comes to light now.</summary>
    public void Load()
    {
        foreach (PackagePlugins table in Tables)
        {
            GetRegistry(table);
        }
    }

    public string GetEntry(string kind, string name)
    {
        lock (_lock)
        {
            return Content().Entry(kind, name) ?? throw new PluginException($"The package \"{Listed.Id}\" has no {kind} \"{name}\".");
        }
    }

    public void Track(PluginDescriptor plugin, object created) => _created.Add(plugin, created);

    /// <summary>Lets no plugin of it be created any more, unless something of it is loaded or is just being loaded.</summary>
    /// <param name="why">What became of it.</param>
    /// <returns>Whether nothing is loaded.</returns>
    public bool TryRetireUnloaded(string why)
    {
        lock (_lock)
        {
            if (_context is null)
            {
                _retired ??= why;
            }

            return _context is null;
        }
    }

    /// <summary>Lets go of everything that was loaded. No plugin of it is created any more.</summary>
    /// <param name="why">What became of it: unloaded, replaced, removed.</param>
    /// <returns>The load context, to see whether it is collected; null if nothing was loaded.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public WeakReference? Retire(string why)
    {
        lock (_lock)
        {
            _retired ??= why;
            _registries.Clear();
            WeakReference? context = _context is null ? null : new WeakReference(_context, trackResurrection: true);
            _context?.Unload();
            _context = null;
            return context;
        }
    }

    /// <summary>The plugins that were created and are still reachable, for a person.</summary>
    public IReadOnlyList<string> FindAlive() => _created.FindAlive();

    /// <summary>Deletes its private copy.</summary>
    public void DeleteCopy()
    {
        lock (_lock)
        {
            if (_shadow is not null)
            {
                ShadowFolders.Delete(_shadow);
                _shadow = null;
            }
        }
    }

    private PackageContent Content()
    {
        try
        {
            _files ??= FilesOf(Listed);
            return _content ??= PackageContent.Open(Listed, _options);
        }
        catch (UnverifiedPackageException exception)
        {
            throw Refused(exception.Refusal);
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Packages are added by AddPluginFolder, which warns.")]
    private PluginRegistry Load(PackagePlugins table)
    {
        PackageContent content = Content();
        try
        {
            if (_shadow is null)
            {
                if (FindNewerCopies(content) is { Count: > 0 } problems)
                {
                    throw Refused(Listed.Refuse([.. problems]));
                }

                string shadow = _shadows.Next(Listed.Id);
                content.CopyVerifiedTo(shadow);
                _shadow = shadow;
            }

            _context ??= new PackageLoadContext(Listed.Id, _shadow, Path.Combine(_shadow, Listed.Manifest.AssemblyFile), _shared);
            Assembly assembly = _context.LoadFromAssemblyPath(Path.Combine(_shadow, table.File));
            PluginRegistry registry = CatalogFactory.GetRegistries(PluginCatalog.FromAssembly(assembly))[0];
            return IsAsListed(table, registry)
                ? registry
                : throw Refused(Listed.Refuse(PackageProblem.Of(
                    PackageRefusalReason.AssemblyBuildDiffers, $"The plugins in {PackageProblem.Quote(table.File)} are not those that its manifest lists. Publish the plugin again", table.File)));
        }
        catch (UnverifiedPackageException exception)
        {
            throw Refused(exception.Refusal);
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException or FileNotFoundException or ArgumentException)
        {
            throw Refused(Listed.Refuse(PackageProblem.Of(PackageRefusalReason.AssemblyUnreadable, $"{PackageProblem.Quote(table.File)} cannot be loaded: {exception.Message}", table.File)));
        }
    }

    // What the host shares with the package although the package brings it along.
    private IReadOnlyList<PackageProblem> FindNewerCopies(PackageContent content)
    {
        var offered = content.Files
            .Where(file => file.Path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !file.Path.Contains('/', StringComparison.Ordinal))
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file.Path), Version: _shared.Find(Path.GetFileNameWithoutExtension(file.Path))))
            .Where(file => file.Version is not null)
            .ToDictionary(file => file.Name, file => file.Version!, StringComparer.OrdinalIgnoreCase);
        return PackageCompatibility.FindNewerCopies(Listed, offered, content.ReadVersions(offered.Keys));
    }

    private PluginException Refused(PackageRefusal refusal)
    {
        _refuse(this, refusal);
        return new PluginException($"The package {refusal}");
    }

    private static bool IsAsListed(PackagePlugins table, PluginRegistry registry) =>
        table.Count == registry.Count && Enumerable.Range(0, table.Count).All(plugin => table.KeyOf(plugin) == registry.KeyOf(plugin));
}
