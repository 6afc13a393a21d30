using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace PbxConfig.Listings;

/// <summary>Content as it is printed: every password of the configuration is replaced, wherever a driver has put it.</summary>
internal sealed class HiddenSecrets(IConfiguration configuration)
{
    private const string Hidden = "***";

    private readonly Regex? _secrets = Pattern(configuration);

    /// <summary>The content without passwords.</summary>
    public string In(string content) => _secrets?.Replace(content, Hidden) ?? content;

    private static Regex? Pattern(IConfiguration configuration)
    {
        string[] values = [.. configuration.AsEnumerable()
            .Where(option => option.Value is { Length: > 0 } && IsSecret(option.Key[(option.Key.LastIndexOf(':') + 1)..]))
            .SelectMany(option => new[] { option.Value!.Trim(), option.Value.Trim().Replace(";", "\\;", StringComparison.Ordinal) }) // As files have it.
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(value => value.Length)
            .Select(Regex.Escape)];

        // A short password is not hidden within a word: that would show what it is.
        return values.Length == 0 ? null : new Regex($@"(?<!\w)(?:{string.Join('|', values)})(?!\w)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    private static bool IsSecret(string key) =>
        key.Contains("password", StringComparison.OrdinalIgnoreCase) || key.Contains("secret", StringComparison.OrdinalIgnoreCase);
}
