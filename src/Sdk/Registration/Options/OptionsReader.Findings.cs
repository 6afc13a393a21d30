using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Registration;

/// <content>What is said of the configuration.</content>
public sealed partial class OptionsReader
{
    // Enough to recognise what one wrote; more would bury the message.
    private const int LongestQuote = 100;

    /// <summary>Refuses a value that could be read and that a constraint forbids.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="expected">What is expected.</param>
    /// <param name="mend">What to do, as a sentence.</param>
    /// <param name="secret">Whether the value must not be shown.</param>
    /// <param name="count">The number of entries, if it has entries.</param>
    public void Refuse(string key, string expected, string mend, bool secret = false, int? count = null)
    {
        TryFind(key, out IConfigurationSection? section);
        string text = section?.Value ?? "";
        string found = count is { } entries ? Count(entries)
            : !secret ? Quote(text)
            : text.Length == 0 ? "an empty secret" : "a secret that is something else";
        _findings.Errors.Add(new ConfigurationError(PathOf(key), expected, found, mend));
    }

    /// <summary>Collects what a rule across several options finds.</summary>
    /// <param name="problem">What is wrong and what to do, as sentences; null or empty if nothing.</param>
    public void Check(string? problem)
    {
        if (!string.IsNullOrEmpty(problem))
        {
            _findings.Errors.Add(new ConfigurationError(_path ?? "", "", "", problem));
        }
    }

    /// <summary>Collects what a rule across several options finds.</summary>
    /// <param name="problems">What is wrong and what to do, as sentences.</param>
    public void Check(IEnumerable<string?>? problems)
    {
        foreach (string? problem in problems ?? [])
        {
            Check(problem);
        }
    }

    /// <summary>Collects what a rule of the framework finds.</summary>
    /// <param name="result">The result; null if nothing is wrong.</param>
    /// <param name="keyOf">The key of the property with a name.</param>
    public void Check(ValidationResult? result, Func<string, string> keyOf)
    {
        ArgumentNullException.ThrowIfNull(keyOf);
        if (result is null)
        {
            return;
        }

        string[] members = [.. result.MemberNames.DefaultIfEmpty("")];
        foreach (string member in members)
        {
            _findings.Errors.Add(new ConfigurationError(
                member.Length == 0 ? _path ?? "" : PathOf(keyOf(member)), "", "", result.ErrorMessage ?? "This is not allowed."));
        }
    }

    /// <summary>Collects what rules of the framework find.</summary>
    /// <param name="results">The results.</param>
    /// <param name="keyOf">The key of the property with a name.</param>
    public void Check(IEnumerable<ValidationResult?>? results, Func<string, string> keyOf)
    {
        foreach (ValidationResult? result in results ?? [])
        {
            Check(result, keyOf);
        }
    }

    /// <summary>Describes an object to rules of the framework.</summary>
    /// <param name="options">The options.</param>
    /// <param name="member">The name of the property that is checked; null for all together.</param>
    /// <param name="name">What errors call it: its key.</param>
    /// <returns>The description.</returns>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only looking up the display name needs reflection, and it is given here.")]
    public static ValidationContext Describe(object options, string? member, string name)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ValidationContext(options, serviceProvider: null, items: null) { MemberName = member, DisplayName = name };
    }

    /// <summary>Warns of keys that no option has.</summary>
    /// <param name="keys">The keys of all options.</param>
    public void WarnOfUnknownKeys(params ReadOnlySpan<string> keys)
    {
        foreach (OptionsChild child in Children)
        {
            if (!child.IsRead && child.Section.Key is var written && !IsOfHost(written))
            {
                WarnOfUnknown(written, keys.ToArray());
            }
        }
    }

    private bool IsOfHost(string written) => written is ['_' or '$', ..] || Array.Exists(_hostKeys, key => PlainKey.Same(key, written));

    private void WarnOfUnknown(string written, string[] keys)
    {
        string? same = Array.Find(keys, key => PlainKey.Same(key, written));
        if (same is not null)
        {
            _findings.Warnings.Add(new ConfigurationWarning(PathOf(written), $"\"{same}\" is configured twice, and this is not what counts", "Remove one of the two."));
            return;
        }

        string[] near = NearNames.Find(written, keys);
        if (near.Length > 0 && _findings.Errors.FindIndex(error => error.Found.Equals("nothing", StringComparison.Ordinal) && error.Path.Equals(PathOf(near[0]), StringComparison.Ordinal)) is >= 0 and int missing)
        {
            // One slip, one error: the key is not missing, it is misspelled.
            _findings.Misspelled[PathOf(near[0])] = PathOf(written);
            _findings.Errors[missing] = _findings.Errors[missing] with { Mend = $"Rename \"{written}\" to \"{near[0]}\"." };
            return;
        }

        _findings.Warnings.Add(new ConfigurationWarning(
            PathOf(written),
            "no option has this key",
            NearNames.Suggest(written, keys) ?? (keys.Length == 0 ? "There are no options: remove it." : $"There are: {string.Join(", ", keys)}.")));
    }

    private void Missing(string key, string expected) =>
        _findings.Errors.Add(new ConfigurationError(PathOf(key), expected, "nothing", $"Add \"{key}\"; it has no default."));

    private void Nothing(string key, string expected) =>
        _findings.Errors.Add(new ConfigurationError(PathOf(key), expected, "nothing", "Give it a value; it has no default."));

    private T? Wrong<T>(string key, string expected, string found, string mend)
        where T : struct
    {
        _findings.Errors.Add(new ConfigurationError(PathOf(key), expected, Quote(found), mend));
        return null;
    }

    private T? WrongReference<T>(string key, string expected, string found, string mend)
        where T : class
    {
        _findings.Errors.Add(new ConfigurationError(PathOf(key), expected, Quote(found), mend));
        return null;
    }

    private static string Quote(string found) => found.Length <= LongestQuote ? $"\"{found}\"" : $"\"{found[..LongestQuote]}…\"";
}
