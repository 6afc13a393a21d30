namespace Patchbay.Devices;

/// <summary>What the options of a node have to be like.</summary>
internal static class NodeOptionsCheck
{
    public const string Message =
        "The options of the devices cannot be used: HistoryLength is 1 or more, CallTimeout is longer than zero and at most an hour, ConfigurationFile is the name of a file, Token and WebReplPassword are "
        + "one line of text without spaces around it, or null, and WebReplPassword needs a ConfigurationFile, not a ConfigurationSection.";

    public static bool IsValid(DevicesOptions options) =>
        options.HistoryLength >= 1
        && options.CallTimeout > TimeSpan.Zero && options.CallTimeout <= TimeSpan.FromHours(1)
        && options.ConfigurationFile is { Length: > 0 }
        && IsSecret(options.Token) && IsSecret(options.WebReplPassword)
        && (options.WebReplPassword is null || options.ConfigurationSection is null);

    private static bool IsSecret(string? text) => text is null || (text.Length > 0 && text.AsSpan().IndexOfAny('\r', '\n') < 0 && text.AsSpan().Trim().Length == text.Length);
}
