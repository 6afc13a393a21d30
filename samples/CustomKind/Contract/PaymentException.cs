namespace CustomKind.Contract;

/// <summary>The money was not taken, or its provider could not be asked.</summary>
/// <param name="message">Why, for a person.</param>
/// <param name="inner">What happened underneath.</param>
public sealed class PaymentException(string message, Exception? inner = null) : Exception(message, inner);
