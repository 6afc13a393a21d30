using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>Decides which options the clients of a kind can prompt for.</summary>
internal static class AskableKeys
{
    private const char Any = '*';

    /// <summary>Whether the kind has clients whose prompts are known.</summary>
    public static bool HasClients(Contract contract) => !contract.AskableKeys.IsEmpty;

    /// <summary>Whether they can prompt for the key, in exactly this case: to them <c>Ip</c> is not <c>ip</c>.</summary>
    public static bool Has(Contract contract, string key) => !HasClients(contract) || contract.AskableKeys.Any(pattern => Matches(pattern, key));

    private static bool Matches(string pattern, string key)
    {
        int any = pattern.IndexOf(Any);
        return any < 0
            ? pattern.Equals(key, StringComparison.Ordinal)
            : key.Length >= pattern.Length - 1
                && key.StartsWith(pattern.Substring(0, any), StringComparison.Ordinal)
                && key.EndsWith(pattern.Substring(any + 1), StringComparison.Ordinal);
    }
}
