namespace Patchbay.Connectors;

/// <summary>What a backend has for its units, as the type that a unit expects.</summary>
internal static class ConnectedValue
{
    public static T As<T>(object? value, string what, ConnectorBackend backend) => value switch
    {
        T expected => expected,
        null => throw new PluginException($"The backend {backend} has no {what}, and {typeof(T)} was expected."),
        _ => throw new PluginException($"The {what} of the backend {backend} is a {value.GetType()}, and {typeof(T)} was expected."),
    };
}
