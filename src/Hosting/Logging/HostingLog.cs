using Microsoft.Extensions.Logging;

namespace Patchbay.Hosting;

/// <summary>What a host logs, with the ids of events that operators filter by.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1001, LogLevel.Error, "{Member} of {Kind} \"{Name}\", instance \"{Instance}\", {Outcome}.")]
    public static partial void CallFailed(ILogger logger, string kind, string name, string instance, string member, string outcome, Exception exception);

    [LoggerMessage(1002, LogLevel.Warning, "{Kind} instance \"{Instance}\" is not called for {Break}: {Failures} of its last calls failed.")]
    public static partial void CircuitOpened(ILogger logger, string kind, string instance, TimeSpan @break, string failures);

    [LoggerMessage(1003, LogLevel.Information, "{Kind} instance \"{Instance}\" is called again.")]
    public static partial void CircuitClosed(ILogger logger, string kind, string instance);

    [LoggerMessage(1004, LogLevel.Information, "{Kind} instance \"{Instance}\": one call is let through, to see whether it works again.")]
    public static partial void CircuitProbes(ILogger logger, string kind, string instance);

    [LoggerMessage(1005, LogLevel.Warning, "{Member} of {Kind} instance \"{Instance}\" has ended at last, {Elapsed} after its caller went on without it.")]
    public static partial void AbandonedCallEnded(ILogger logger, string kind, string instance, string member, TimeSpan elapsed);

    [LoggerMessage(1101, LogLevel.Error, "{Kind} instance \"{Instance}\" does not run. {Problem}")]
    public static partial void InstanceFailed(ILogger logger, string kind, string instance, string problem);

    [LoggerMessage(1102, LogLevel.Information, "{Kind} instance \"{Instance}\" runs: {Name}.")]
    public static partial void InstanceStarted(ILogger logger, string kind, string instance, string name);

    [LoggerMessage(1103, LogLevel.Information, "{Kind} instance \"{Instance}\" was replaced: {Name}.")]
    public static partial void InstanceReplaced(ILogger logger, string kind, string instance, string name);

    [LoggerMessage(1104, LogLevel.Information, "{Kind} instance \"{Instance}\" was removed.")]
    public static partial void InstanceRemoved(ILogger logger, string kind, string instance);

    [LoggerMessage(1105, LogLevel.Error, "The new configuration of {Kind} instance \"{Instance}\" is not used; the instance runs on with the old one. {Problem}")]
    public static partial void ReplacementFailed(ILogger logger, string kind, string instance, string problem);

    [LoggerMessage(1106, LogLevel.Warning, "{Kind} instance \"{Instance}\" has calls that do not end: {Running}. They are left behind.")]
    public static partial void CallsLeftBehind(ILogger logger, string kind, string instance, int running);

    [LoggerMessage(1107, LogLevel.Error, "Who follows the changes of {Kind} instances has failed at \"{Instance}\".")]
    public static partial void SubscriberFailed(ILogger logger, string kind, string instance, Exception exception);

    [LoggerMessage(1108, LogLevel.Error, "The changed configuration cannot be read; all instances run on as they are.")]
    public static partial void ReloadFailed(ILogger logger, Exception exception);

    [LoggerMessage(1109, LogLevel.Warning, "The section \"{Section}\" of the configuration has no entries, so no {Kind} runs.{Suggestion}")]
    public static partial void NoEntries(ILogger logger, string section, string kind, string suggestion);

    [LoggerMessage(1201, LogLevel.Information, "Plugins:\n{Table}")]
    public static partial void Table(ILogger logger, string table);

    [LoggerMessage(1301, LogLevel.Warning, "The package {Refusal}")]
    public static partial void PackageRefused(ILogger logger, string refusal);

    [LoggerMessage(1302, LogLevel.Information, "{Report}")]
    public static partial void PackageUnloaded(ILogger logger, string report);

    [LoggerMessage(1303, LogLevel.Information, "The package \"{Package}\" {Version} has replaced {OldVersion}.")]
    public static partial void PackageReplaced(ILogger logger, string package, string version, string oldVersion);

    [LoggerMessage(1304, LogLevel.Warning, "{Note}")]
    public static partial void FolderNote(ILogger logger, string note);

    [LoggerMessage(1305, LogLevel.Information, "The system tells of no changes in the plugin folder {Folder}, so it is read every {Interval}: {Reason}")]
    public static partial void FolderPolled(ILogger logger, string folder, TimeSpan interval, string reason);

    [LoggerMessage(1306, LogLevel.Error, "The plugin folders cannot be read again; all packages stay as they are.")]
    public static partial void RefreshFailed(ILogger logger, Exception exception);
}
