using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Patchbay.Text;

namespace Patchbay.Registration;

/// <content>What is said of the configuration.</content>
public sealed partial class OptionsReader
{
    // More would bury what else is said, and take long.
    private const int MostUnknownKeys = 100;

    /// <summary>Refuses the value that was read last, which a constraint forbids.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="suggestion">What to do, as a sentence.</param>
    /// <param name="secret">Whether the value must not be shown.</param>
    /// <param name="count">The number of entries, if it has entries.</param>
    public void Refuse(string key, string suggestion, bool secret = false, int? count = null)
    {
        string text = Look(key)?.Value ?? "";
        string found = count is { } entries ? Count(entries)
            : !secret ? FoundText.Quote(text)
            : text.Length == 0 ? "an empty secret" : "a secret that is something else";
        Add(key, _expected, found, suggestion);
    }

    /// <summary>Collects the errors of a validation across several options.</summary>
    /// <param name="problem">What is wrong and what to do, as sentences; null or empty if nothing.</param>
    public void Check(string? problem)
    {
        if (!string.IsNullOrEmpty(problem))
        {
            _findings.AddError(_path ?? "", "", "", problem);
        }
    }

    /// <summary>Collects the errors of a validation across several options.</summary>
    /// <param name="problems">What is wrong and what to do, as sentences.</param>
    public void Check(IEnumerable<string?>? problems)
    {
        foreach (string? problem in problems ?? [])
        {
            Check(problem);
        }
    }

    /// <summary>Collects the error of a validation attribute.</summary>
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
            string suggestion = result.ErrorMessage ?? "This is not allowed.";
            if (member.Length == 0)
            {
                Check(suggestion);
            }
            else
            {
                Add(keyOf(member), "", "", suggestion);
            }
        }
    }

    /// <summary>Collects the error of a validation attribute of a secret, unless it gives the secret away.</summary>
    /// <param name="result">The result; null if nothing is wrong.</param>
    /// <param name="keyOf">The key of the property with a name.</param>
    /// <param name="secret">The secret.</param>
    public void Check(ValidationResult? result, Func<string, string> keyOf, Secret? secret)
    {
        bool isGivenAway = secret?.Reveal() is { Length: > 0 } text && result?.ErrorMessage?.Contains(text, StringComparison.OrdinalIgnoreCase) is true;
        Check(isGivenAway ? new ValidationResult("This secret is not allowed.", result!.MemberNames) : result, keyOf);
    }

    /// <summary>Collects an exception of the author's code, which ends neither the program nor the search for other errors.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="code">What has thrown, as the beginning of a sentence: <c>Validate()</c>.</param>
    /// <param name="key">The key that it was about; null if about all.</param>
    public void Fail(Exception exception, string code, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _findings.Add(exception);
        Exception cause = exception is TypeInitializationException { InnerException: { } inner } ? inner : exception;
        string problem = $"{code} failed with {cause.GetType().Name}: {cause.Message}";
        if (key is null)
        {
            Check(problem);
        }
        else
        {
            Add(key, "", "", problem);
        }
    }

    /// <summary>Collects an exception that was thrown while the options were created, by an initialiser, a constructor or the property that was set last.</summary>
    /// <param name="exception">What was thrown.</param>
    public void Fail(Exception exception)
    {
        if (_assigned is { } key)
        {
            Fail(exception, "Assigning it", key);
        }
        else
        {
            Fail(exception, "Creating these options");
        }
    }

    /// <summary>Remembers which property is set next, in case that fails.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public T Assign<T>(string key, T value)
    {
        _assigned = key;
        return value;
    }

    /// <summary>Begins another object: exceptions from here on belong to no single property.</summary>
    public void BeginCreation() => _assigned = null;

    /// <summary>Collects the errors of validation attributes.</summary>
    /// <param name="results">The results.</param>
    /// <param name="keyOf">The key of the property with a name.</param>
    public void Check(IEnumerable<ValidationResult?>? results, Func<string, string> keyOf)
    {
        foreach (ValidationResult? result in results ?? [])
        {
            Check(result, keyOf);
        }
    }

    /// <summary>Describes an object to validation attributes.</summary>
    /// <param name="options">The options.</param>
    /// <param name="member">The name of the property that is checked; null for all together.</param>
    /// <param name="name">What errors call it: its key; empty for all together.</param>
    /// <returns>The description.</returns>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only looking up the display name needs reflection, and it is given here.")]
    public static ValidationContext Describe(object options, string? member, string name)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(name);
        return new ValidationContext(options, serviceProvider: null, items: null) { MemberName = member, DisplayName = name.Length == 0 ? options.GetType().Name : name };
    }

    /// <summary>Warns of keys that no option has.</summary>
    /// <param name="keys">The keys of all options.</param>
    public void WarnOfUnknownKeys(params ReadOnlySpan<string> keys)
    {
        int before = _findings.UnknownKeys;
        foreach (OptionsChild child in Children)
        {
            if (!child.IsRead && child.Section.Key is var written && !IsOfHost(written) && ++_findings.UnknownKeys <= MostUnknownKeys)
            {
                WarnOfUnknown(written, keys.ToArray());
            }
        }

        if (_findings.UnknownKeys - Math.Max(before, MostUnknownKeys) is > 0 and var more)
        {
            _findings.AddWarning(
                _path ?? "", string.Create(CultureInfo.InvariantCulture, $"{more} more keys are none of an option"), "See whether this is the section that was meant.");
        }
    }

    private bool IsOfHost(string written) => written is ['_' or '$', ..] || Array.Exists(_hostKeys, key => KeyComparison.Same(key, written));

    private void WarnOfUnknown(string written, string[] keys)
    {
        string? same = Array.Find(keys, key => KeyComparison.Same(key, written));
        if (same is not null)
        {
            _findings.AddWarning(PathOf(written), $"\"{same}\" is configured twice, and this is not what counts", "Remove one of the two.");
            return;
        }

        foreach (string near in NearNames.Find(written, keys))
        {
            string path = PathOf(near);
            if (!_findings.WrittenAt.ContainsKey(path)
                && _findings.Errors.FindIndex(error => error.Found.Equals("nothing", StringComparison.Ordinal) && error.Path.Equals(path, StringComparison.Ordinal)) is >= 0 and int missing)
            {
                // One slip, one error: the key is not missing, it is misspelled.
                _findings.WrittenAt[path] = PathOf(written);
                _findings.Errors[missing] = _findings.Errors[missing] with { Suggestion = $"Rename {FoundText.Quote(written)} to \"{near}\"." };
                return;
            }
        }

        _findings.AddWarning(
            PathOf(written),
            "no option has this key",
            NearNames.Suggest(written, keys) ?? (keys.Length == 0 ? "There are no options: remove it." : NearNames.List(keys)));
    }

    private void Missing(string key, string expected)
    {
        if (!_isNoSection)
        {
            Add(key, expected, "nothing", $"Add \"{key}\"; it has no default.");
        }
    }

    private void Nothing(string key, string expected) => Add(key, expected, "nothing", "Give it a value; it has no default.");

    private T? Wrong<T>(string key, string expected, string found, string suggestion)
        where T : struct
    {
        Add(key, expected, FoundText.Quote(found), suggestion);
        return null;
    }

    private T? WrongReference<T>(string key, string expected, string found, string suggestion)
        where T : class
    {
        Add(key, expected, FoundText.Quote(found), suggestion);
        return null;
    }
}
