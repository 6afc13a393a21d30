namespace Patchbay.Roslyn.Options;

/// <summary>Finds keys that a host reads from a plugin's section, and that no option may have.</summary>
internal static class ReservedKeySearch
{
    /// <summary>Finds the host's key that an option's key is the same as; null if there is none.</summary>
    /// <param name="key">The key of the option.</param>
    /// <param name="reservedKeys">The keys that the plugin's kind reserves for its host. Those that begin with <c>_</c> or <c>$</c> are always reserved.</param>
    public static string? Find(string key, IEnumerable<string> reservedKeys) =>
        key.Length > 0 && (key[0] is '_' or '$') ? key
        : reservedKeys.FirstOrDefault(hostKey => OptionKeys.Plain(hostKey).Equals(OptionKeys.Plain(key), StringComparison.Ordinal));
}
