using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Patchbay.Build.Assemblies;

namespace Patchbay.Build.Sources;

/// <summary>Finds the source locations of an assembly's classes in its portable PDB, which is beside or inside the assembly.</summary>
internal sealed class ClassLocations : IDisposable
{
    private readonly MetadataReader _metadata;
    private readonly MetadataReaderProvider? _symbols;
    private readonly SourcePaths _paths;
    private readonly Dictionary<string, TypeDefinitionHandle> _types;

    public ClassLocations(AssemblyImage assembly, SourcePaths paths)
    {
        _metadata = assembly.Metadata;
        _paths = paths;
        _types = new(StringComparer.Ordinal);
        foreach (TypeDefinitionHandle type in _metadata.TypeDefinitions)
        {
            _types.TryAdd(_metadata.FullName(type), type); // Tools that rewrite assemblies do not always keep names apart.
        }

        _symbols = OpenSymbols(assembly);
    }

    /// <summary>Finds the location of a class; null if there are no symbols for it, or if it is not in the project.</summary>
    /// <param name="className">The full name as reflection writes it.</param>
    public SourceLocation? Find(string className)
    {
        if (_symbols is null || !_types.TryGetValue(className, out TypeDefinitionHandle type))
        {
            return null;
        }

        try
        {
            return FirstLine(type);
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or ArgumentException or InvalidOperationException)
        {
            return null; // Symbols are a courtesy: a manifest without source locations is better than no build.
        }
    }

    public void Dispose() => _symbols?.Dispose();

    private SourceLocation? FirstLine(TypeDefinitionHandle type)
    {
        // A PDB knows statements, not classes. The constructor tells which file of a partial class is the main one: the
        // point of a primary constructor, where the class is declared, comes after those of the fields. The first
        // line of the class in that file is then the nearest to its declaration.
        SourceLocation[] points = [.. MethodsOf(type).SelectMany(Points)];
        string? file = ConstructorsOf(type).Select(constructor => Points(constructor).LastOrDefault()?.File).Min(StringComparer.Ordinal)
            ?? points.Select(point => point.File).Min(StringComparer.Ordinal);
        return points.Where(point => point.File.Equals(file, StringComparison.Ordinal)).MinBy(point => point.Line);
    }

    private static MetadataReaderProvider? OpenSymbols(AssemblyImage assembly)
    {
        try
        {
            return assembly.Portable.TryOpenAssociatedPortablePdb(
                Path.GetFullPath(assembly.Path),
                path => File.Exists(path) ? File.OpenRead(path) : null,
                out MetadataReaderProvider? symbols,
                out _) ? symbols : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private IEnumerable<MethodDefinitionHandle> ConstructorsOf(TypeDefinitionHandle type) =>
        _metadata.GetTypeDefinition(type).GetMethods()
            .Where(method => _metadata.StringComparer.Equals(_metadata.GetMethodDefinition(method).Name, ".ctor"));

    // The bodies of async methods, iterators and lambdas are in nested types that the compiler makes.
    private IEnumerable<MethodDefinitionHandle> MethodsOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        return type.GetNestedTypes()
            .Where(nested => _metadata.StringComparer.StartsWith(_metadata.GetTypeDefinition(nested).Name, "<"))
            .SelectMany(MethodsOf)
            .Concat(type.GetMethods());
    }

    private IEnumerable<SourceLocation> Points(MethodDefinitionHandle method)
    {
        MetadataReader symbols = _symbols!.GetMetadataReader();
        return
            from point in symbols.GetMethodDebugInformation(method).GetSequencePoints()
            where !point.IsHidden
            let file = _paths.Relative(symbols.GetString(symbols.GetDocument(point.Document).Name))
            where file is not null
            select new SourceLocation(file, point.StartLine);
    }
}
