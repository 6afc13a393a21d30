namespace Patchbay;

/// <summary>
/// Says of a parameter in a contract that hosts pass what another member of the same plugin returned. A plugin may then declare the
/// parameter with the type that its own member returns, or with a base of that type, whatever the contract's type is.
/// </summary>
/// <param name="member">The name of the contract's member.</param>
/// <example>
/// <code>
/// ValueTask&lt;object?&gt; ConnectAsync(CancellationToken cancellationToken);
/// ValueTask DisconnectAsync([ResultOf(nameof(ConnectAsync))] object? session, CancellationToken cancellationToken);
/// </code>
/// A plugin whose <c>Connect</c> returns a <c>Session</c> may have <c>Disconnect(Session session)</c>.
/// </example>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ResultOfAttribute(string member) : Attribute
{
    /// <summary>The name of the contract's member.</summary>
    public string Member { get; } = member;
}
