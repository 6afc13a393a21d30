using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Patchbay.Build.Assemblies;

/// <summary>An assembly file that is read and never loaded: its code does not run, and the file is not locked after the build step.</summary>
internal sealed class AssemblyImage : IDisposable
{
    private AssemblyImage(string path, PEReader image)
    {
        Path = path;
        Portable = image;
        Metadata = image.GetMetadataReader();
    }

    public string Path { get; }

    public PEReader Portable { get; }

    public MetadataReader Metadata { get; }

    public string FileName => System.IO.Path.GetFileName(Path);

    public string Name => Metadata.GetString(Metadata.GetAssemblyDefinition().Name);

    public Version Version => Metadata.GetAssemblyDefinition().Version;

    public Guid ModuleVersion => Metadata.GetGuid(Metadata.GetModuleDefinition().Mvid);

    public IEnumerable<(string Name, Version Version)> References =>
        Metadata.AssemblyReferences
            .Select(Metadata.GetAssemblyReference)
            .Select(reference => (Metadata.GetString(reference.Name), reference.Version));

    /// <exception cref="UnreadableAssemblyException">The file is no .NET assembly, or cannot be read at all.</exception>
    public static AssemblyImage Open(string path)
    {
        PEReader? image = null;
        try
        {
            image = new PEReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));
            return image.HasMetadata && image.GetMetadataReader().IsAssembly
                ? new AssemblyImage(path, image)
                : throw new UnreadableAssemblyException($"{path} is no .NET assembly");
        }
        catch (Exception exception) when (exception is not UnreadableAssemblyException)
        {
            // For a file that is no assembly, the reader may throw any exception.
            image?.Dispose();
            throw new UnreadableAssemblyException($"{path} cannot be read: {exception.Message}", exception);
        }
        catch
        {
            image?.Dispose();
            throw;
        }
    }

    public void Dispose() => Portable.Dispose();
}
