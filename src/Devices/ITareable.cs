namespace Patchbay.Devices;

/// <summary>
/// What the class of a sensor implements, beside what its contract requires, if its reading can be set to zero: a scale. The endpoint <c>load_cell_tare</c> calls it.
/// </summary>
public interface ITareable
{
    /// <summary>Makes what the sensor measures now its zero. Nothing may lie on it.</summary>
    /// <param name="cancellationToken">The token to cancel the operation; the zero is then the old one.</param>
    /// <returns>A task that ends when the zero is set.</returns>
    ValueTask TareAsync(CancellationToken cancellationToken);
}
