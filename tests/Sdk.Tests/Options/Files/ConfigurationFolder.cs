using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace Patchbay.Sdk.Tests.Options.Files;

/// <summary>A folder of configuration files, read by the provider of this or of an older version.</summary>
internal sealed class ConfigurationFolder : IDisposable
{
    private static readonly Type OlderSource = LoadOlderSource();
    private readonly List<IDisposable> _disposables = [];

    public string Path { get; } = Directory.CreateTempSubdirectory("patchbay").FullName;

    public IConfigurationRoot Read(string content, bool older = false) => Read(("devices.json", content), older);

    public IConfigurationRoot Read((string File, string Content) file, bool older = false) => Read(file.File, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(file.Content), older);

    public IConfigurationRoot Read(string file, byte[] content, bool older = false) => Build(builder => builder.Add(Source(file, content, older)));

    public IConfigurationRoot Build(Action<IConfigurationBuilder> configure)
    {
        var builder = new ConfigurationBuilder();
        configure(builder);
        IConfigurationRoot root = builder.Build();
        _disposables.Add((IDisposable)root);
        return root;
    }

    public FileConfigurationSource Source(string file, byte[] content, bool older = false)
    {
        string path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        var source = (FileConfigurationSource)(older ? Activator.CreateInstance(OlderSource)! : new Microsoft.Extensions.Configuration.Json.JsonConfigurationSource());
        var files = new PhysicalFileProvider(System.IO.Path.GetDirectoryName(path)!);
        _disposables.Add(files);
        (source.FileProvider, source.Path) = (files, System.IO.Path.GetFileName(path));
        return source;
    }

    public void Dispose()
    {
        foreach (IDisposable disposable in _disposables)
        {
            disposable.Dispose();
        }

        Directory.Delete(Path, recursive: true);
    }

    // In a context of its own, which takes everything else from here.
    private static Type LoadOlderSource()
    {
        string path = typeof(ConfigurationFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key.Equals("OlderJson", StringComparison.Ordinal)).Value!;
        Assembly older = new AssemblyLoadContext("OlderJson").LoadFromAssemblyPath(path);
        older.GetName().Version!.Major.ShouldBe(9);
        return older.GetType("Microsoft.Extensions.Configuration.Json.JsonConfigurationSource", throwOnError: true)!;
    }
}
