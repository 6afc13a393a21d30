namespace CoffeeConnector.Machines;

/// <summary>A machine could not be reached, did not answer in time, refused, or answered with something else than its API has.</summary>
/// <param name="message">What happened, with the machine's address, for a person.</param>
/// <param name="innerException">What caused it.</param>
public sealed class MachineException(string message, Exception? innerException = null) : Exception(message, innerException);
