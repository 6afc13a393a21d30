using Patchbay.Devices.Configuration;
using Patchbay.Devices.Configuration.Stores;
using Patchbay.Devices.Tests.Plugins;

namespace Patchbay.Devices.Tests.Configuration;

/// <summary>A <c>config.json</c> in a folder of its own.</summary>
internal sealed class ConfigurationFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("patchbay-node-").FullName;

    public ConfigurationFile(string? content = null, NodeChecks? checks = null, TimeProvider? clock = null)
    {
        FilePath = Path.Combine(_folder, "config.json");
        if (content is not null)
        {
            Write(content);
        }

        Store = new NodeFile(FilePath, ReferencedPlugins.Catalog, new TestServices(clock), checks);
    }

    public string FilePath { get; }

    public string Folder => _folder;

    public NodeFile Store { get; }

    public string Text => File.ReadAllText(FilePath);

    public void Write(string content) => File.WriteAllBytes(FilePath, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Puts another file in its place, as careful programs write.</summary>
    public void Replace(string content)
    {
        string other = Path.Combine(_folder, "other.json");
        File.WriteAllBytes(other, System.Text.Encoding.UTF8.GetBytes(content));
        File.Move(other, FilePath, overwrite: true);
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What is read of a content.</summary>
    public static NodeConfiguration Read(string content, NodeChecks? checks = null)
    {
        using var file = new ConfigurationFile(content, checks);
        return file.Store.Read();
    }

    private sealed class TestServices(TimeProvider? clock) : IServiceProvider
    {
        private readonly PluginLog _log = new();

        public object? GetService(Type serviceType) => serviceType == typeof(PluginLog) ? _log : serviceType == typeof(TimeProvider) ? clock : null;
    }
}
