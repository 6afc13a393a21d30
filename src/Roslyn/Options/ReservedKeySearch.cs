namespace Patchbay.Roslyn.Options;

/// <summary>The keys in a plugin's section that a host reads, and that no option may have.</summary>
internal static class ReservedKeySearch
{
    /// <summary>The host's key that an option's key reads like; null if it is free.</summary>
    /// <param name="key">The key of the option.</param>
    /// <param name="reservedKeys">The keys that the plugin's kind leaves to its host. What begins with <c>_</c> or <c>$</c> is every host's.</param>
    public static string? Find(string key, IEnumerable<string> reservedKeys) =>
        key.Length > 0 && (key[0] is '_' or '$') ? key
        : reservedKeys.FirstOrDefault(hostKey => OptionKeys.Plain(hostKey).Equals(OptionKeys.Plain(key), StringComparison.Ordinal));
}
