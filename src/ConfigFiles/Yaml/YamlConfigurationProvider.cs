using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using Patchbay.ConfigFiles.Yaml;

namespace Patchbay.ConfigFiles;

/// <summary>The values of a <see cref="YamlConfigurationSource"/>.</summary>
public sealed class YamlConfigurationProvider : ConfigurationProvider, IConfigurationLocationProvider, IDisposable
{
    private readonly YamlConfigurationSource _source;
    private readonly string _path;
    private readonly PhysicalFileProvider? _files;
    private readonly Timer? _reload;
    private readonly IDisposable? _changes;
    private Dictionary<string, ConfigurationLocation> _locations = new(StringComparer.OrdinalIgnoreCase);

    internal YamlConfigurationProvider(YamlConfigurationSource source)
    {
        _source = source;
        _path = Path.GetFullPath(source.Path);
        if (source.ReloadOnChange && Directory.Exists(Path.GetDirectoryName(_path)))
        {
            _files = new PhysicalFileProvider(Path.GetDirectoryName(_path)!);
            _reload = new Timer(_ => Reload());
            _changes = ChangeToken.OnChange(
                // The folder too, as it may come with its first files.
                () => new CompositeChangeToken([_files.Watch(Path.GetFileName(_path)), _files.Watch(YamlFolder.Parts), _files.Watch($"{YamlFolder.Parts}/{YamlFolder.PartPattern}")]),
                () => _reload.Change(source.ReloadDelay, Timeout.InfiniteTimeSpan));
        }
    }

    /// <summary>Why the files could not be read when they changed; null if they could. The values are then those from before.</summary>
    public YamlConfigurationException? Problem { get; private set; }

    /// <summary>Is raised when the files have changed and cannot be read.</summary>
    public event EventHandler? ReloadFailed;

    /// <summary>Reads the files.</summary>
    /// <exception cref="YamlConfigurationException">A file is missing or wrong. If several are, the message has all of them.</exception>
    public override void Load()
    {
        MergedValues values = YamlFolder.Read(_path, _source.Optional);
        Data = values.Values.ToDictionary(value => value.Key, value => (string?)value.Value, StringComparer.OrdinalIgnoreCase);
        _locations = values.Locations.ToDictionary(location => location.Key, location => location.Value, StringComparer.OrdinalIgnoreCase);
        Problem = null;
    }

    /// <inheritdoc/>
    public bool TryGetLocation(string path, [NotNullWhen(true)] out ConfigurationLocation? location) => _locations.TryGetValue(path, out location);

    /// <summary>Ends the watch for changes.</summary>
    public void Dispose()
    {
        _changes?.Dispose();
        _reload?.Dispose();
        _files?.Dispose();
    }

    private void Reload()
    {
        try
        {
            Load();
        }
        catch (YamlConfigurationException exception)
        {
            Problem = exception;
            ReloadFailed?.Invoke(this, EventArgs.Empty);
            return;
        }

        OnReload();
    }
}
