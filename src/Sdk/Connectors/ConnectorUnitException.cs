namespace Patchbay.Connectors;

/// <summary>A backend has no unit for a base class and model, or several.</summary>
public sealed class ConnectorUnitException : PluginException
{
    internal ConnectorUnitException(string message)
        : base(message)
    {
    }
}
