namespace CustomKind.Contracts;

/// <summary>What is sent.</summary>
public sealed record Parcel(string Address, double Kilograms);
