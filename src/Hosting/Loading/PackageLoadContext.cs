using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace Patchbay.Hosting.Loading;

/// <summary>The assemblies of one package, apart from those of others and of the host, and native libraries too. Can be unloaded.</summary>
/// <param name="name">The name of the package, for debuggers.</param>
/// <param name="folder">The private copy of the package.</param>
/// <param name="mainAssembly">The path of the published project's assembly in it.</param>
/// <param name="shared">What is taken from the host.</param>
[RequiresUnreferencedCode(Reason)]
internal sealed class PackageLoadContext(string name, string folder, string mainAssembly, SharedAssemblies shared) : AssemblyLoadContext(name, isCollectible: true)
{
    public const string Reason = "What plugins in folders use is not known when a program is trimmed.";

    // Reading the list of dependencies takes longer than loading a small package. What it is needed for are files for one system in folders of their own.
    private readonly Lazy<AssemblyDependencyResolver> _resolver = new(() => new AssemblyDependencyResolver(mainAssembly));
    private readonly bool _hasFilesForSystems = Directory.Exists(Path.Combine(folder, "runtimes"));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (shared.Resolve(assemblyName) is { } ofHost)
        {
            return ofHost;
        }

        string direct = Path.Combine(folder, assemblyName.CultureName ?? "", assemblyName.Name + ".dll");
        string path = (_hasFilesForSystems ? _resolver.Value.ResolveAssemblyToPath(assemblyName) : null) ?? direct;
        return IsInFolder(path) && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        string? path = _resolver.Value.ResolveUnmanagedDllToPath(unmanagedDllName);
        return path is not null && IsInFolder(path) ? LoadUnmanagedDllFromPath(path) : nint.Zero;
    }

    // The list of dependencies beside the assembly is the package's, and could name files elsewhere.
    private bool IsInFolder(string path) => Path.GetFullPath(path).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
