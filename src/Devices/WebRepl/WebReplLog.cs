using System.Net;
using Microsoft.Extensions.Logging;

namespace Patchbay.Devices.WebRepl;

/// <summary>What the port for files logs. Never a password.</summary>
internal static partial class WebReplLog
{
    [LoggerMessage(2401, LogLevel.Information, "{Client} has replaced the file {Name}, {Size} bytes.")]
    public static partial void Written(ILogger logger, IPAddress client, string name, int size);

    [LoggerMessage(2402, LogLevel.Warning, "{Client} was refused the file {Name}: {Reason}")]
    public static partial void Refused(ILogger logger, IPAddress client, string name, string reason);

    [LoggerMessage(2403, LogLevel.Information, "{Client} has sent the code {Name}, which was thrown away: drivers are installed with the node.")]
    public static partial void Discarded(ILogger logger, IPAddress client, string name);

    [LoggerMessage(2404, LogLevel.Warning, "{Client} has sent a wrong password, or has sent too many.")]
    public static partial void PasswordRefused(ILogger logger, IPAddress client);

    [LoggerMessage(2405, LogLevel.Error, "The file {Name} of {Client} could not be written.")]
    public static partial void WriteFailed(ILogger logger, IPAddress client, string name, Exception exception);
}
