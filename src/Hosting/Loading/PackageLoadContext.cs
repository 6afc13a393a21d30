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

    private readonly AssemblyDependencyResolver _resolver = new(mainAssembly);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (shared.Resolve(assemblyName) is { } ofHost)
        {
            return ofHost;
        }

        string? path = _resolver.ResolveAssemblyToPath(assemblyName);
        path ??= Path.Combine(folder, assemblyName.CultureName ?? "", assemblyName.Name + ".dll");
        return IsInFolder(path) && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        string? path = _resolver.ResolveUnmanagedDllToPath(unmanagedDllName);
        return path is not null && IsInFolder(path) ? LoadUnmanagedDllFromPath(path) : nint.Zero;
    }

    // The list of dependencies beside the assembly is the package's, and could name files elsewhere.
    private bool IsInFolder(string path) => Path.GetFullPath(path).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
