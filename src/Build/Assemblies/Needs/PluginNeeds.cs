using System.Reflection.Metadata;

namespace Patchbay.Build.Assemblies.Needs;

/// <summary>
/// Finds the files that a client has to upload for one plugin of an assembly: the assemblies that its class can reach, except
/// those of the shared framework and those that every host has.
/// </summary>
internal sealed class PluginNeeds
{
    /// <summary>The folder in which hosts look for plugins.</summary>
    public const string Folder = "plugins/";

    private const string Sdk = "Patchbay.Sdk";

    private readonly AssemblyImage _assembly;
    private readonly ReferencedAssemblies _references;
    private readonly TypeNeeds _types;
    private readonly Dictionary<string, TypeDefinitionHandle> _classes = new(StringComparer.Ordinal);
    private readonly HashSet<AssemblyImage> _ofHost;
    private readonly IReadOnlySet<string>? _output;

    /// <param name="assembly">The assembly with the plugins.</param>
    /// <param name="references">Its references.</param>
    /// <param name="output">The names of the files in the output; null if not known.</param>
    public PluginNeeds(AssemblyImage assembly, ReferencedAssemblies references, IReadOnlySet<string>? output)
    {
        _assembly = assembly;
        _references = references;
        _types = new TypeNeeds(assembly);
        _output = output;
        _ofHost = Closure([Sdk]);
        foreach (TypeDefinitionHandle type in assembly.Metadata.TypeDefinitions)
        {
            _classes.TryAdd(assembly.Metadata.FullName(type), type);
        }
    }

    /// <summary>Gets the paths of the files: the plugin's own assembly first, the others sorted.</summary>
    /// <param name="fullName">The full name of the plugin's class.</param>
    /// <exception cref="UnreadableAssemblyException">The code of the class, or of what it uses, is damaged.</exception>
    public IReadOnlyList<string> Of(string fullName)
    {
        IEnumerable<string> others = Closure(Read(fullName)).Except(_ofHost)
            .Where(reference => reference != _assembly)
            .Select(reference => reference.FileName)
            .Where(file => _output?.Contains(file) ?? true)
            .Order(StringComparer.Ordinal);
        return [Folder + _assembly.FileName, .. others.Select(file => Folder + file)];
    }

    // On damaged metadata, the reader throws various exceptions.
    private HashSet<string> Read(string fullName)
    {
        try
        {
            return Reached(fullName);
        }
        catch (Exception exception) when (exception is InvalidCastException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException)
        {
            throw new UnreadableAssemblyException($"the code of '{fullName}' is damaged");
        }
    }

    private HashSet<string> Reached(string fullName)
    {
        var assemblies = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<TypeDefinitionHandle>();
        var waiting = new Stack<TypeDefinitionHandle>();
        if (_classes.TryGetValue(fullName, out TypeDefinitionHandle plugin))
        {
            waiting.Push(plugin);
        }

        while (waiting.TryPop(out TypeDefinitionHandle type))
        {
            if (!type.IsNil && seen.Add(type))
            {
                NamedTypes named = _types.Of(type);
                assemblies.UnionWith(named.Assemblies);
                foreach (TypeDefinitionHandle own in named.Own)
                {
                    waiting.Push(own);
                }
            }
        }

        return assemblies;
    }

    // The used parts of other assemblies are not known: all their references are needed.
    private HashSet<AssemblyImage> Closure(IEnumerable<string> names)
    {
        var needed = new HashSet<AssemblyImage>();
        var waiting = new Stack<string>(names);
        while (waiting.TryPop(out string? name))
        {
            if (_references.Find(name) is { } reference && needed.Add(reference))
            {
                foreach ((string further, _) in reference.References)
                {
                    waiting.Push(further);
                }
            }
        }

        return needed;
    }
}
