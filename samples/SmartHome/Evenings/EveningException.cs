namespace SmartHome.Evenings;

/// <summary>The evening was not as it has to be.</summary>
internal sealed class EveningException(string message) : Exception(message);
