using System.Globalization;
using Microsoft.Extensions.Configuration;
using PbxConfig.Configuration;

namespace PbxConfig.Accounts;

/// <summary>Reads accounts and queues, and reports everything that is wrong with them at once.</summary>
internal sealed class PhoneSystemReader(MergedConfiguration merged, IConfiguration configuration)
{
    private readonly List<string> _errors = [];

    /// <exception cref="ConfigurationException">Anything is wrong.</exception>
    public PhoneSystem Read()
    {
        List<Account> accounts = [.. configuration.GetSection("accounts").GetChildren().Select(ReadAccount)];
        HashSet<string> names = [.. accounts.Select(account => account.Name)];
        List<Queue> queues = [.. configuration.GetSection("queues").GetChildren().Select(queue => ReadQueue(queue, names))];
        return _errors.Count == 0 ? new(accounts, queues) : throw new ConfigurationException(string.Join('\n', _errors));
    }

    private Account ReadAccount(IConfigurationSection section) => new(
        section.Key,
        Required(section, "number", "a telephone number"),
        ReadDisplayName(section),
        new Secret(Required(section, "password", "a password")),
        section["mailbox"],
        section["codecs"]);

    // The name stands in quotation marks in the files.
    private string ReadDisplayName(IConfigurationSection section)
    {
        string name = section["display_name"] ?? section.Key;
        if (name.Contains('"', StringComparison.Ordinal))
        {
            Wrong(section, "display_name", "a name without quotation marks", $"'{name}'", "Leave them out.");
        }

        return name;
    }

    private Queue ReadQueue(IConfigurationSection section, HashSet<string> accounts)
    {
        string[] members = [.. section.GetSection("members").GetChildren().Select(member => member.Value ?? "")];
        foreach ((int index, string member) in members.Index().Where(member => !accounts.Contains(member.Item)))
        {
            Wrong(section, string.Create(CultureInfo.InvariantCulture, $"members:{index}"), "the name of an account", $"\"{member}\"", "Write it as under accounts.");
        }

        return new(section.Key, section["strategy"], ReadRingTime(section), members);
    }

    private TimeSpan? ReadRingTime(IConfigurationSection section)
    {
        if (section["ring_time"] is not { } text)
        {
            return null;
        }

        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan time) && time >= TimeSpan.FromSeconds(1) && time < TimeSpan.FromHours(1))
        {
            return time;
        }

        Wrong(section, "ring_time", "a time from 00:00:01 to 00:59:59", $"\"{text}\"", "00:00:15 is fifteen seconds.");
        return null;
    }

    private string Required(IConfigurationSection section, string key, string expected)
    {
        if (section[key] is { Length: > 0 } value)
        {
            return value;
        }

        Wrong(section, key, expected, "nothing", $"Add \"{key}\".");
        return "";
    }

    private void Wrong(IConfigurationSection section, string key, string expected, string found, string suggestion)
    {
        string path = ConfigurationPath.Combine(section.Path, key);
        _errors.Add($"{merged.LocationOf(path)}: {new ConfigurationError { Path = path, Expected = expected, Found = found, Suggestion = suggestion }}");
    }
}
