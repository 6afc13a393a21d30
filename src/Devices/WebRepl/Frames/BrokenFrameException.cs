namespace Patchbay.Devices.WebRepl.Frames;

/// <summary>The exception for bytes that are no frame of a WebSocket.</summary>
internal sealed class BrokenFrameException(string message) : Exception(message)
{
    /// <summary>The status with which the connection is closed: an error of protocol.</summary>
    public const ushort StatusCode = 1002;
}
