namespace Samples.Shared;

/// <summary>A device could not be reached, did not answer in time, refused, or answered with something that is not its protocol.</summary>
/// <param name="message">What happened, with the device's address, for a person.</param>
/// <param name="innerException">What caused it.</param>
public sealed class DeviceException(string message, Exception? innerException = null) : Exception(message, innerException);
