using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>Finds keys that can never be in a configuration.</summary>
internal static class KeyProblem
{
    /// <summary>Gets the problem and a suggestion; null if there is none.</summary>
    public static string? Find(string? key) =>
        string.IsNullOrWhiteSpace(key) ? "it is empty. Write a name."
        : key!.IndexOf(':') >= 0 ? "':' separates the sections of a configuration. Write another character."
        : OptionKeys.Plain(key).Length == 0 ? "'_' and '-' do not matter, so nothing of it is left. Write a name."
        : !PluginNames.IsUsable(key) ? "it has characters that cannot be written. Remove them."
        : null;
}
