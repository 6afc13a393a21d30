namespace FileSync.Plugins.Dav;

/// <summary>A digest of a file's length and the time of its modification, which is as exact as HTTP's: a second.</summary>
internal static class ModifiedDigest
{
    public static string Of(long length, DateTimeOffset modified) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{length} bytes of {DateTimeOffset.FromUnixTimeSeconds(modified.ToUnixTimeSeconds()):u}");
}
