namespace CoffeeConnector.Backends;

/// <summary>What a unit's environment has on a coffee machine, by its type.</summary>
internal static class CoffeeEnvironment
{
    extension(BackendEnvironment environment)
    {
        public CoffeeOptions Options => environment.GetConfiguration<CoffeeOptions>();

        public CoffeeSession CoffeeSession => environment.GetSession<CoffeeSession>();

        /// <summary>The language as machines name it, <c>en</c> for <c>en_US</c>.</summary>
        public string LanguageCode => environment.Language?.Split('_', '-')[0] ?? "en";
    }
}
