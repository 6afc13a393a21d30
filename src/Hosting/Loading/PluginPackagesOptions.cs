using System.Diagnostics.CodeAnalysis;
using Patchbay.Hosting.Loading;

namespace Patchbay.Hosting;

/// <summary>Where the plugins of a host come from beside its references, and what they share with it.</summary>
public sealed class PluginPackagesOptions
{
    /// <summary>The contracts of kinds of one's own that packages may have. Their assemblies are shared with packages. The kinds of Patchbay.Sdk need not be named.</summary>
    public ISet<Type> Contracts { get; } = new HashSet<Type>();

    /// <summary>
    /// The simple names of further assemblies that packages share with the host, for example one whose types are exchanged as services. Patchbay.Sdk, the
    /// abstractions of Microsoft.Extensions and the framework are always shared; all others are private to each package.
    /// </summary>
    public ISet<string> SharedAssemblies { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    internal List<(string Path, PluginFolderOptions Options)> Folders { get; } = [];

    /// <summary>Adds a folder whose subfolders are packages: the output of <c>dotnet publish</c> of a plugin project each.</summary>
    /// <param name="path">The folder; a relative path is one below the program. It need not exist.</param>
    /// <param name="configure">How it is read and followed.</param>
    /// <exception cref="ArgumentException">A time that it sets cannot be used.</exception>
    [RequiresUnreferencedCode(PackageLoadContext.Reason)]
    [RequiresDynamicCode("Plugins in folders are not compiled with the program.")]
    public void AddFolder(string path, Action<PluginFolderOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var options = new PluginFolderOptions();
        configure?.Invoke(options);
        options.ThrowIfInvalid(nameof(configure));
        Folders.Add((Path.GetFullPath(path, AppContext.BaseDirectory), options));
    }
}
