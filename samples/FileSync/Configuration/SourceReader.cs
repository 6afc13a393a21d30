using Microsoft.Extensions.Configuration;

namespace FileSync.Configuration;

/// <summary>Reads the sources of the subjects, and collects all errors.</summary>
internal sealed class SourceReader(IReadOnlyCollection<string> connections, List<string> errors)
{
    /// <returns>The sources by the name of their connection.</returns>
    public ILookup<string, Source> Read(IEnumerable<IConfigurationSection> subjects) =>
        subjects
            .SelectMany(subject => Sources(subject).Select(source => (Connection: ReadConnection(source), Source: Read(subject.Key, source))))
            .Where(entry => entry.Connection is not null && entry.Source is not null)
            .ToLookup(entry => entry.Connection!, entry => entry.Source!, StringComparer.OrdinalIgnoreCase);

    private IConfigurationSection[] Sources(IConfigurationSection subject)
    {
        IConfigurationSection[] sources = [.. subject.GetSection("sources").GetChildren()];
        if (sources.Length == 0)
        {
            AddError($"{subject.Path}:sources", "a list of sources", "nothing", "Add at least one.");
        }

        return sources;
    }

    private string? ReadConnection(IConfigurationSection source)
    {
        const string Expected = "the name of a connection";
        string path = $"{source.Path}:connection";
        if (source["connection"] is not { } name)
        {
            AddError(path, Expected, "nothing", "Add \"connection\"; it has no default.");
            return null;
        }

        if (!connections.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            AddError(path, Expected, $"\"{name}\"", connections.Count == 0 ? "There is no connection at all." : $"There are: {string.Join(", ", connections)}.");
            return null;
        }

        return name;
    }

    private Source? Read(string subject, IConfigurationSection source)
    {
        RemotePath? remote = ReadPath(source, "remote_dir", fallback: "");
        RemotePath? local = ReadPath(source, "local_dir", fallback: subject);
        return remote is null || local is null ? null : new Source(subject, remote.Value, local.Value);
    }

    // Local folders are below the target and so are written like remote ones.
    private RemotePath? ReadPath(IConfigurationSection source, string key, string fallback)
    {
        string text = source[key] ?? fallback;
        if (RemotePath.TryParse(text, out RemotePath path))
        {
            return path;
        }

        AddError($"{source.Path}:{key}", "a folder like photos/2024", $"\"{text}\"", "Write it without a slash or drive at its beginning, without \"..\" and with forward slashes.");
        return null;
    }

    private void AddError(string path, string expected, string found, string suggestion) =>
        errors.Add(new ConfigurationError { Path = path, Expected = expected, Found = found, Suggestion = suggestion }.ToString());
}
