using Microsoft.Extensions.Configuration;
using Patchbay.Hosting.Calls;

namespace Patchbay.Hosting;

/// <summary>How the entries of a section become instances of plugins.</summary>
public sealed class PluginInstancesOptions
{
    /// <summary>
    /// The keys of an entry that name its plugin, of which the first one counts that is there; <c>_type</c> and <c>plugin</c> if nothing is said. They are
    /// not reported as unknown to the plugin.
    /// </summary>
    public IList<string> TypeKeys { get; } = ["_type", "plugin"];

    /// <summary>Other keys of an entry that belong to the host. Keys that begin with <c>_</c> or <c>$</c> need not be named.</summary>
    public IList<string> ReservedKeys { get; } = [];

    /// <summary>
    /// Gets the name of an entry's plugin in another way than by <see cref="TypeKeys"/>, for example from two keys; null from it means that the entry
    /// names none. Errors are then at the first of <see cref="TypeKeys"/> that is there, or at the entry.
    /// </summary>
    public Func<IConfigurationSection, string?>? PluginName { get; set; }

    /// <summary>Finds errors in an entry that the plugin's options do not find, for example in the host's own keys.</summary>
    public Func<IConfigurationSection, PluginDescriptor, IEnumerable<ConfigurationError>>? Validate { get; set; }

    /// <summary>Which children of the section are entries, where there are others among them, for example those whose names begin with <c>device</c>; all if nothing is said.</summary>
    public Func<IConfigurationSection, bool>? IsEntry { get; set; }

    /// <summary>
    /// Whether the section itself is the one instance, named like the section, and its children are no entries but the plugin's options; false if nothing is said.
    /// </summary>
    public bool SectionIsInstance { get; set; }

    /// <summary>
    /// Whether errors in the configuration keep all instances from starting: then nothing is created, and the start throws with all errors, in a host with those of all
    /// sections. If false, as it is if nothing is said, bad instances are logged, and the others run.
    /// </summary>
    public bool StopOnErrors { get; set; }

    /// <summary>Whether instances are replaced when the configuration changes; true if nothing is said.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>How long the configuration has to be at rest before instances are replaced, as editors write files in steps; a quarter of a second if nothing is said.</summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the running calls of a plugin may go on when it is replaced or stopped; 10 seconds if nothing is said. Then they are cancelled.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the constructor of a plugin may take, and its disposal; 30 seconds if nothing is said.</summary>
    public TimeSpan LifetimeTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What the calls of the plugins are allowed.</summary>
    public PluginCallOptions Calls { get; internal set; } = new();

    /// <exception cref="ArgumentException">A time or limit is none; the message has all of one kind.</exception>
    internal void ThrowIfInvalid(string parameter)
    {
        string[] problems =
        [
            .. IsTime(ReloadDelay) ? Array.Empty<string>() : [$"{nameof(ReloadDelay)} is {ReloadDelay}; choose from {TimeSpan.Zero} to {TimeLimits.Longest}."],
            .. new[] { (Name: nameof(DrainTimeout), Value: DrainTimeout, Least: TimeSpan.Zero), (Name: nameof(LifetimeTimeout), Value: LifetimeTimeout, Least: TimeSpan.FromMilliseconds(1)) }
                .Where(time => time.Value != Timeout.InfiniteTimeSpan && (!IsTime(time.Value) || time.Value < time.Least))
                .Select(time => $"{time.Name} is {time.Value}; choose from {time.Least} to {TimeLimits.Longest}, or Timeout.InfiniteTimeSpan."),
        ];
        if (problems.Length > 0)
        {
            throw new ArgumentException($"The times of instances cannot be used. {string.Join(' ', problems)}", parameter);
        }

        Calls.ThrowIfInvalid(parameter);
    }

    private static bool IsTime(TimeSpan time) => time >= TimeSpan.Zero && time <= TimeLimits.Longest;
}
