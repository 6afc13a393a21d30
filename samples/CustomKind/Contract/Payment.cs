namespace CustomKind.Contract;

/// <summary>The amount to pay, and its purpose.</summary>
/// <param name="Amount">How much, in euros.</param>
/// <param name="Reference">For what.</param>
public sealed record Payment(decimal Amount, string Reference);

/// <summary>A payment, with the number of its receipt.</summary>
/// <param name="Number">The receipt's number at its provider.</param>
/// <param name="Amount">How much, in euros.</param>
/// <param name="Reference">For what.</param>
public sealed record Receipt(string Number, decimal Amount, string Reference);
