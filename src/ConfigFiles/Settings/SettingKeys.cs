using Microsoft.Extensions.Configuration;
using Patchbay.Text;

namespace Patchbay.ConfigFiles.Settings;

/// <summary>Reads single values of a configuration, and collects what is wrong with them.</summary>
internal sealed class SettingKeys(IConfiguration configuration, ICollection<ConfigurationError> errors)
{
    public T Read<T>(string key, T defaultValue, Func<string, (bool IsValid, T Value)> parse, string expected, string suggestion, bool isSecret = false)
    {
        if (configuration[key] is not { Length: > 0 } text)
        {
            if (configuration.GetSection(key).GetChildren().Any())
            {
                Add(key, expected.Length == 0 ? "text" : expected, "a section", "Write one value.");
            }

            return defaultValue;
        }

        (bool isValid, T value) = parse(text.Trim());
        if (isValid)
        {
            return value;
        }

        Add(key, expected, isSecret ? "something else" : FoundText.Quote(text), suggestion);
        return defaultValue;
    }

    public void Add(string path, string expected, string found, string suggestion) => errors.Add(new ConfigurationError
    {
        Path = path,
        Expected = expected,
        Found = found,
        Suggestion = suggestion,
        Location = configuration is IConfigurationRoot root && ConfigurationLocation.TryGet(root, path, out ConfigurationLocation? location) ? location : null,
    });
}
