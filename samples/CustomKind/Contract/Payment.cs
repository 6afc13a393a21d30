namespace CustomKind.Contract;

/// <summary>What somebody has to pay.</summary>
/// <param name="Amount">How much, in euros.</param>
/// <param name="Reference">For what.</param>
public sealed record Payment(decimal Amount, string Reference);

/// <summary>What somebody has paid.</summary>
/// <param name="Number">The receipt's number at its provider.</param>
/// <param name="Amount">How much, in euros.</param>
/// <param name="Reference">For what.</param>
public sealed record Receipt(string Number, decimal Amount, string Reference);
