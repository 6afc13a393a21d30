using Microsoft.Extensions.Configuration;
using Patchbay.Text;

namespace Patchbay.Registration;

/// <summary>A key of the configuration, with what is known of it while options are read.</summary>
/// <param name="section">What the key leads to.</param>
/// <param name="keyStart">Where the key begins in the section's path: the section itself would make a copy of it when asked.</param>
internal struct OptionsChild(IConfigurationSection section, int keyStart)
{
    private readonly string _path = section.Path;

    public readonly IConfigurationSection Section => section;

    /// <summary>The key as it is written, or the present one of what is written under a former one.</summary>
    public readonly ReadOnlySpan<char> Key => Alias is null ? _path.AsSpan(keyStart) : Alias;

    public bool IsRead { get; set; }

    public string? Alias { get; set; }

    /// <summary>Whether this is the key but for case. Most are of another length.</summary>
    public readonly bool Is(string key) =>
        (Alias is null ? _path.Length - keyStart : Alias.Length) == key.Length && Key.Equals(key, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether this reads as the key. What begins with <c>_</c> or <c>$</c> belongs to the host, or is commented out: it is only itself.
    /// </summary>
    public readonly bool ReadsAs(string key) => Is(key) || (Key is not ['_' or '$', ..] && KeyComparison.Same(Key, key));
}
