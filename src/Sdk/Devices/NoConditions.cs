namespace Patchbay.Devices;

/// <summary>The conditions of a sensor that pushes none.</summary>
internal sealed class NoConditions : IAsyncEnumerable<bool?>, IAsyncEnumerator<bool?>
{
    public static NoConditions Instance { get; } = new();

    public bool? Current => null;

    public IAsyncEnumerator<bool?> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

    public ValueTask<bool> MoveNextAsync() => default;

    public ValueTask DisposeAsync() => default;
}
