namespace Patchbay.ConfigFiles;

/// <summary>What hosts do with every configuration generator.</summary>
public static class ConfigGeneratorExtensions
{
    /// <summary>Generates the content, whichever way the generator gives it.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>What was written and returned, with LF in place of CR LF and CR; null if that is nothing.</returns>
    public static async ValueTask<string?> GenerateTextAsync(this IConfigGenerator generator, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(generator);
        using var output = new StringWriter { NewLine = "\n" };
        string? returned = await generator.GenerateAsync(output, cancellationToken).ConfigureAwait(false);

        // Form feeds, U+0085, U+2028 and U+2029 are content, which most formats know for no line ends.
        string content = (output + returned).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return content.Length == 0 ? null : content;
    }
}
