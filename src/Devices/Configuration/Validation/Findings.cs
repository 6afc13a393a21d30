using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Patchbay.Devices.Configuration.Documents;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>The errors of a configuration.</summary>
internal sealed class Findings(NodeDocument document)
{
    // More would help nobody, and of a hostile file there could be millions.
    private const int MostErrors = 10_000;
    private readonly List<(Check Check, ConfigurationError Error)> _errors = [];
    private int _count;

    /// <summary>Adds an error.</summary>
    /// <param name="check">What it is about.</param>
    /// <param name="path">The path in the document.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="found">What was found; null for nothing.</param>
    /// <param name="suggestion">What to do, as a sentence.</param>
    public void Add(Check check, string path, string expected, JsonElement? found, string suggestion) => Add(check, path, expected, JsonText.Found(found), suggestion);

    /// <inheritdoc cref="Add(Check, string, string, JsonElement?, string)"/>
    public void Add(Check check, string path, string expected, string found, string suggestion) =>
        Add(check, new ConfigurationError { Path = path, Expected = expected, Found = found, Suggestion = suggestion });

    /// <summary>Adds an error whose path is that in the document, and finds its place if it has none.</summary>
    public void Add(Check check, ConfigurationError error)
    {
        if (++_count <= MostErrors)
        {
            _errors.Add((check, error with { Path = FullPath(error.Path), Location = error.Location ?? document.Locate(error.Path) }));
        }
    }

    /// <summary>Where a value stands, to be named in the error of another one.</summary>
    public string Place(string path) => document.Locate(path) is { Line: { } line } ? FormattableString.Invariant($"{FullPath(path)} (line {line})") : FullPath(path);

    /// <summary>All errors: by what they are about, and then in the order of the document.</summary>
    public IReadOnlyList<ConfigurationError> ToList()
    {
        List<ConfigurationError> sorted = [.. _errors.OrderBy(error => error.Check).Select(error => error.Error)];
        if (_count > MostErrors)
        {
            sorted.Add(new ConfigurationError { Path = document.Prefix ?? "", Expected = "", Found = "", Suggestion = FormattableString.Invariant($"There are {_count - MostErrors} more errors.") });
        }

        return sorted;
    }

    private string FullPath(string path) => document.Prefix is not { } prefix ? path : path.Length == 0 ? prefix : ConfigurationPath.Combine(prefix, path);
}
