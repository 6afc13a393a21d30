namespace Samples.Shared;

/// <summary>The errors of a whole configuration, printed before anything is touched.</summary>
internal static class ConfigurationErrors
{
    /// <param name="list">The errors, for a person: an entry may have several lines.</param>
    /// <param name="consequence">The consequence, for example <c>no device was touched</c>.</param>
    /// <param name="errors">Where errors go.</param>
    /// <returns>Whether there were any.</returns>
    public static async Task<bool> ReportAsync(IReadOnlyCollection<string> list, string consequence, TextWriter errors)
    {
        if (list.Count > 0)
        {
            await errors.WriteLineAsync($"The configuration is wrong, so {consequence}:\n{string.Join('\n', list)}");
        }

        return list.Count > 0;
    }
}
