using System.Net;
using Microsoft.Extensions.Configuration;
using Patchbay.Hosting;

namespace Patchbay.ConfigFiles;

/// <summary>What a program says of its configuration generators, beside what its configuration says.</summary>
public sealed class ConfigFilesOptions
{
    /// <summary>The configuration; that of the host if nothing is said.</summary>
    public IConfiguration? Configuration { get; set; }

    /// <summary>What relative paths in the configuration are relative to; the program's folder if nothing is said.</summary>
    public string BaseFolder { get; set; } = AppContext.BaseDirectory;

    /// <summary>
    /// Gets the name of the driver that makes a file unless configuration names another. If nothing is said, the one that is named after the file: <c>sip-conf</c> for <c>sip.conf</c>,
    /// <c>queue-rules-conf</c> for <c>queue_rules.conf</c>.
    /// </summary>
    public Func<ConfigFileName, string> BuiltInDriver { get; set; } = static file => string.Concat(file.Name.Select(character => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-'));

    /// <summary>Whether the daemon listens; true if nothing is said. If not, the program calls <see cref="IConfigFiles"/> itself.</summary>
    public bool Listens { get; set; } = true;

    /// <summary>Where the daemon listens, whatever the configuration says; null for what it says.</summary>
    public IPEndPoint? EndPoint { get; set; }

    /// <summary>How many bytes a request may have, at least 1; 65,536 if nothing is said.</summary>
    public int MaxRequestSize { get; set; } = 64 * 1024;

    /// <summary>
    /// How long a client may take to send its request, how long it waits for its answer before it gets the last good content, and how long it may take to read that; 10 seconds if nothing is said.
    /// </summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long nothing more may arrive for a request to be acted on that names a file, as requests have no end: a network may deliver one in parts. 20 milliseconds if nothing is said. A request
    /// whose last argument is <c>cached</c> or <c>invalidate</c> is whole without that.
    /// </summary>
    public TimeSpan RequestPause { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How long nothing more may arrive for a request to be acted on that makes no sense as it is, or names a file of which nothing is known; 250 milliseconds if nothing is said.</summary>
    public TimeSpan UnfinishedRequestPause { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How many clients may be connected at once, at least 1; others are refused. 1,000 if nothing is said.</summary>
    public int MaxConnections { get; set; } = 1000;

    /// <summary>Says what calls and constructors of drivers are allowed.</summary>
    public Action<PluginInstancesOptions>? ConfigureDrivers { get; set; }

    /// <exception cref="ArgumentException">A value cannot be used; the message has all of them.</exception>
    internal void ThrowIfInvalid(string parameter)
    {
        string[] problems =
        [
            .. new[] { (Name: nameof(MaxRequestSize), Value: MaxRequestSize), (Name: nameof(MaxConnections), Value: MaxConnections) }
                .Where(number => number.Value < 1).Select(number => FormattableString.Invariant($"{number.Name} is {number.Value}; choose 1 or more.")),
            .. new[] { (Name: nameof(RequestTimeout), Value: RequestTimeout), (Name: nameof(RequestPause), Value: RequestPause), (Name: nameof(UnfinishedRequestPause), Value: UnfinishedRequestPause) }
                .Where(time => time.Value <= TimeSpan.Zero || time.Value > TimeSpan.FromDays(1)).Select(time => $"{time.Name} is {time.Value}; choose a time above zero, up to a day."),
            .. BuiltInDriver is null ? [$"{nameof(BuiltInDriver)} is null."] : Array.Empty<string>(),
            .. string.IsNullOrEmpty(BaseFolder) ? [$"{nameof(BaseFolder)} is empty."] : Array.Empty<string>(),
        ];
        if (problems.Length > 0)
        {
            throw new ArgumentException($"The options of configuration files cannot be used. {string.Join(' ', problems)}", parameter);
        }
    }
}
