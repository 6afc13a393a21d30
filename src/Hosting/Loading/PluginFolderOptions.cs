using System.Security.Cryptography;

namespace Patchbay.Hosting;

/// <summary>How a plugin folder is read and followed.</summary>
public sealed class PluginFolderOptions
{
    // What timers can wait for, in whole days.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(49);

    /// <summary>How closely packages are checked; <see cref="PackageVerification.Verify"/> if nothing is said.</summary>
    public PackageVerification Verification { get; set; }

    /// <summary>The keys whose signatures are accepted, on P-256; the public part is enough. If there are some, a package that has a signature has to have one of these.</summary>
    public IList<ECDsa> TrustedKeys { get; } = [];

    /// <summary>Whether packages without a signature by one of <see cref="TrustedKeys"/> are refused.</summary>
    public bool RequireSignature { get; set; }

    /// <summary>
    /// Whether the folder is followed while the host runs: a new version of a package, moved into place, replaces the old one between two calls; new packages
    /// are added. False if nothing is said.
    /// </summary>
    public bool WatchFolders { get; set; }

    /// <summary>How long a followed folder has to be at rest before it is read again; half a second if nothing is said.</summary>
    public TimeSpan WatchDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a package has to be gone from a followed folder before it is unloaded: while a new version is moved into place, it is gone for a moment. Five seconds if nothing is said.</summary>
    public TimeSpan RemovalDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether what was read is kept in an index in the folder, so that the next start is fast; true if nothing is said.</summary>
    public bool UseIndex { get; set; } = true;

    /// <exception cref="ArgumentException">A time is none; the message has all of them.</exception>
    internal void ThrowIfInvalid(string parameter)
    {
        string[] problems =
        [
            .. new[] { (Name: nameof(WatchDelay), Value: WatchDelay), (Name: nameof(RemovalDelay), Value: RemovalDelay) }
                .Where(time => time.Value < TimeSpan.Zero || time.Value > s_longest)
                .Select(time => $"{time.Name} is {time.Value}; choose from {TimeSpan.Zero} to {s_longest}."),
        ];
        if (problems.Length > 0)
        {
            throw new ArgumentException($"The times of the plugin folder cannot be used. {string.Join(' ', problems)}", parameter);
        }
    }
}
