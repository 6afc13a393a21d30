namespace Patchbay;

/// <summary>
/// Marks a contract method that gives the same result for the same options and arguments, whenever and wherever it is
/// called. The compiler warns of plugins whose method reads the clock, or draws a random value or GUID.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ReproducibleAttribute : Attribute;
