namespace Patchbay.Devices;

/// <summary>What the options of a node have to be like.</summary>
internal static class NodeOptionsCheck
{
    public const string Message =
        "The options of the devices cannot be used: HistoryLength is 1 or more, CallTimeout is longer than zero and at most an hour, ConfigurationFile is the name of a file, and Token is one line of text without spaces around it, or null.";

    public static bool IsValid(DevicesOptions options) =>
        options.HistoryLength >= 1
        && options.CallTimeout > TimeSpan.Zero && options.CallTimeout <= TimeSpan.FromHours(1)
        && options.ConfigurationFile is { Length: > 0 }
        && options.Token is null or { Length: > 0 }
        && options.Token?.AsSpan().IndexOfAny('\r', '\n') is null or < 0
        && options.Token?.Trim().Length == options.Token?.Length;
}
