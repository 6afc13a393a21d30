using CoffeeConnector.Machines;

namespace CoffeeConnector.Backends;

/// <summary>What connecting to a <see cref="Coffee2900"/> returns: the machine, with the token that it gave out.</summary>
public sealed class CoffeeSession
{
    internal CoffeeSession(Machine machine) => Machine = machine;

    internal Machine Machine { get; }
}
