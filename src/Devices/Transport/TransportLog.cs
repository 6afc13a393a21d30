using Microsoft.Extensions.Logging;

namespace Patchbay.Devices.Transport;

/// <summary>What the API's port logs. Never what a client has sent but for names: there may be a token in it.</summary>
internal static partial class TransportLog
{
    [LoggerMessage(2301, LogLevel.Error, "The endpoint {Endpoint} has failed for {Caller}.")]
    public static partial void EndpointFailed(ILogger logger, string endpoint, string caller, Exception exception);

    [LoggerMessage(2302, LogLevel.Error, "The resource {Path} has failed for {Caller}.")]
    public static partial void ResourceFailed(ILogger logger, string path, string caller, Exception exception);

    [LoggerMessage(2303, LogLevel.Error, "What {Endpoint} leaves to be done after its answer has failed.")]
    public static partial void AfterCloseFailed(ILogger logger, string endpoint, Exception exception);

    [LoggerMessage(2304, LogLevel.Warning, "A call of {Caller} was refused: its token is missing or wrong.")]
    public static partial void TokenRefused(ILogger logger, string caller);
}
