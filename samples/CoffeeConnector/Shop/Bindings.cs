namespace CoffeeConnector.Shop;

/// <summary>Which record of which machine is which of the shop's. Two machines may use one id for different records.</summary>
internal sealed class Bindings
{
    private readonly Dictionary<(Uri Machine, string Model, string ExternalId), string> _internal = [];
    private readonly Dictionary<(Uri Machine, string Model, string InternalId), string> _external = [];

    public string? ToInternal(Uri machine, string model, string externalId) => _internal.GetValueOrDefault((machine, model, externalId));

    public string? ToExternal(Uri machine, string model, string internalId) => _external.GetValueOrDefault((machine, model, internalId));

    public void Bind(Uri machine, string model, string externalId, string internalId)
    {
        _internal[(machine, model, externalId)] = internalId;
        _external[(machine, model, internalId)] = externalId;
    }
}
