using Microsoft.Extensions.Configuration;
using Patchbay.ConfigFiles.Settings;

namespace Patchbay.ConfigFiles.Generation;

/// <summary>Finds all that is wrong with configuration and drivers, without creating a driver.</summary>
internal sealed class ConfigFileValidation(DriverChoice choice, PluginCatalog catalog, IConfiguration configuration, IServiceProvider services)
{
    public IReadOnlyList<string> Validate()
    {
        List<ConfigurationError> errors = [];
        DaemonSettings.Read(configuration, errors);
        (ConfigFileName File, string Driver)[] chosen = [.. choice.Files.SelectMany(file => choice.For(file).Select(driver => (file, driver)))];
        CatalogValidationResult result = catalog.Validate(chosen.Select(one => Configured(one.File, one.Driver)), services);
        return
        [
            .. errors.Select(error => error.ToString()),
            .. choice.Files.Where(file => choice.For(file).Length == 0).Select(file => $"No handler found for {file}: none of its drivers is built in, and none is configured."),
            .. result.Problems,
            .. result.Plugins.Zip(chosen).SelectMany(one => one.First.Problems.Concat(one.First.Errors.Select(error => error.ToString())).Select(problem => $"{one.Second.File}, driver \"{one.Second.Driver}\": {problem}")),
        ];
    }

    private PluginConfiguration Configured(ConfigFileName file, string driver) => new()
    {
        Kind = ConfigDriver.Kind,
        Name = DriverChoice.PluginName(file, driver),
        Configuration = DriverSections.Of(configuration, file, choice.Find(file, driver)),
    };
}
