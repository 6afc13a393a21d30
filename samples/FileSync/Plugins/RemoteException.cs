namespace FileSync.Plugins;

/// <summary>A remote service could not be reached, refused, or answered with something that is not its protocol.</summary>
/// <param name="message">What happened, for a person.</param>
/// <param name="innerException">What caused it.</param>
public sealed class RemoteException(string message, Exception? innerException = null) : Exception(message, innerException);
