namespace Patchbay.ConfigFiles;

/// <summary>
/// Options of drivers that see the whole configuration: those that derive from it are filled from its root. Options that do not derive from it are filled from the section of their file,
/// <c>asterisk.sip.conf</c>.
/// </summary>
public abstract record WholeConfiguration
{
    /// <summary>Whether everything is logged.</summary>
    public bool Debug { get; init; }

    /// <summary>From which level on the log is written.</summary>
    public string? LogLevel { get; init; }

    /// <summary>The file of the log.</summary>
    public string? LogFilename { get; init; }

    /// <summary>The folder of the cache.</summary>
    public string? Cache { get; init; }

    /// <summary>The address at which the daemon listens; <c>*</c> for any.</summary>
    public string? ListenAddress { get; init; }

    /// <summary>The port at which the daemon listens.</summary>
    public ushort? ListenPort { get; init; }

    /// <summary>The database of the drivers.</summary>
    public Secret? DbUri { get; init; }

    /// <summary>The names of the drivers of files.</summary>
    public IReadOnlyDictionary<string, string>? Plugins { get; init; }
}
