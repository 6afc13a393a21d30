using CoffeeConnector.Backends;

namespace CoffeeConnector.Units.Version1900;

/// <summary>Reads drinks, which 1900 translates itself. It cannot change them.</summary>
[ConnectorUnit<Coffee1900>("drink")]
internal sealed class DrinkAdapter1900(BackendEnvironment environment, HttpClient http) : Adapter1900(environment, http, "drinks")
{
    protected override string Query => $"?lang={Environment.LanguageCode}";
}
