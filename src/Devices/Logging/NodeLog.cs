using System.Net;
using Microsoft.Extensions.Logging;

namespace Patchbay.Devices.Logging;

/// <summary>What a node logs, with the ids of events that operators filter by.</summary>
internal static partial class NodeLog
{
    [LoggerMessage(2001, LogLevel.Information, "{Instance}: {Property} is now {Value}. Cause: {Cause} {Source}")]
    public static partial void Changed(ILogger logger, string instance, string property, string value, NodeChangeCause cause, string? source);

    [LoggerMessage(2002, LogLevel.Warning, "{Instance}: {Reason} Cause: {Cause} {Source}")]
    public static partial void Failed(ILogger logger, string instance, string reason, NodeChangeCause cause, string? source);

    [LoggerMessage(2003, LogLevel.Warning, "{Instance} is watched again in 5 seconds: {Reason}.")]
    public static partial void WatchEnded(ILogger logger, string instance, string reason);

    [LoggerMessage(2004, LogLevel.Error, "A change of the node has failed. The others go on.")]
    public static partial void ChangeFailed(ILogger logger, Exception exception);

    [LoggerMessage(2101, LogLevel.Warning, "{Error}")]
    public static partial void ConfigurationError(ILogger logger, string error);

    [LoggerMessage(2102, LogLevel.Error, "The configuration of the node stays as it was: {Reason}")]
    public static partial void ReloadFailed(ILogger logger, string reason);

    [LoggerMessage(2103, LogLevel.Information, "The node {Node} runs with {Devices} devices and {Sensors} sensors.")]
    public static partial void Started(ILogger logger, string node, int devices, int sensors);

    [LoggerMessage(2106, LogLevel.Information, "The API answers at {Address}.")]
    public static partial void Listening(ILogger logger, IPEndPoint address);

    [LoggerMessage(2104, LogLevel.Warning, "{Instance} is left out: its driver does not run.")]
    public static partial void WithoutDriver(ILogger logger, string instance);

    [LoggerMessage(2105, LogLevel.Warning, "{Instance}: the driver refuses the rule {Rule}.")]
    public static partial void RuleRefused(ILogger logger, string instance, string rule);
}
