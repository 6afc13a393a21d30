using System.Globalization;
using Microsoft.Extensions.Configuration;
using Patchbay.Text;

namespace Patchbay.Registration;

/// <content>What has keys below it: nested options, lists and maps.</content>
public sealed partial class OptionsReader
{
    private const string WriteAList = "Write a list; in a file without lists, number its entries from 0.";

#pragma warning disable MA0016 // Generated code assigns the result to properties of every kind of list and dictionary.
    /// <summary>Begins reading nested options.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <returns>A reader of the nested section, or null.</returns>
    public OptionsReader? Section(string key, bool required, string expected)
    {
        if (Look(key) is not { } found)
        {
            if (required)
            {
                Missing(key, expected);
            }

            return null;
        }

        return found.Value is not { } text
            ? new OptionsReader(_findings, found.Section, [])
            : NoSection(key, expected, text, "Write its keys below it.");
    }

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The type of its entries.</typeparam>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <param name="add">Reads the entry with the given key and adds it; what is wrong with it becomes an error.</param>
    /// <returns>The list; null if it is missing, or anything is wrong with an entry.</returns>
    public List<T>? List<T>(string key, bool required, string expected, Action<OptionsReader, string, List<T>> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        if (Items(key, required, expected, WriteAList, isList: true) is not { } items)
        {
            return null;
        }

        foreach (OptionsChild child in items.Children)
        {
            if (child.Key.ContainsAnyExceptInRange('0', '9'))
            {
                Add(key, expected, $"the key {FoundText.Quote(child.Section.Key)}", WriteAList);
                return null;
            }
        }

        int known = _findings.Errors.Count;
        var list = new List<T>(items.Children.Length);
        foreach (OptionsChild child in items.Children)
        {
            add(items, child.Section.Key, list);
        }

        return _findings.Errors.Count > known ? null : list;
    }

    /// <summary>Reads values by keys that the author of the configuration chose.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <param name="add">Reads the value with the given key and adds it; what is wrong with it becomes an error.</param>
    /// <returns>The values; null if they are missing, or anything is wrong with one.</returns>
    public Dictionary<string, T>? Map<T>(string key, bool required, string expected, Action<OptionsReader, string, Dictionary<string, T>> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        if (Items(key, required, expected, "Write keys with values below it.", isList: false) is not { } items)
        {
            return null;
        }

        int known = _findings.Errors.Count;
        var map = new Dictionary<string, T>(items.Children.Length, StringComparer.Ordinal);
        foreach (OptionsChild child in items.Children)
        {
            add(items, child.Section.Key, map);
        }

        return _findings.Errors.Count > known ? null : map;
    }

#pragma warning restore MA0016

    // Of JSON, an empty list comes as an empty text, and an empty object, as null, as nothing.
    private OptionsReader? Items(string key, bool required, string expected, string suggestion, bool isList)
    {
        _expected = expected;
        if (Look(key) is not { } found)
        {
            if (required)
            {
                Missing(key, expected);
            }

            return null;
        }

        if (found.Value is { } value && !(isList && value.Length == 0))
        {
            return NoSection(key, expected, value, suggestion);
        }

        if (!found.IsNothing || (!isList && (_findings.IsEmptyObject(found.Section) ?? required)))
        {
            return new OptionsReader(_findings, found.Section, []);
        }

        if (required)
        {
            Nothing(key, expected);
        }

        return null;
    }

    // Without the value: it may be a secret that belongs below the key.
    private OptionsReader? NoSection(string key, string expected, string text, string suggestion)
    {
        Add(key, expected, SingleValue(text), suggestion);
        return null;
    }

    private static string SingleValue(string text) => text.Length == 0 ? "an empty list or text" : "a single value";

    private static string Count(int count) => count == 0 ? "no entries" : count == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{count} entries");
}
