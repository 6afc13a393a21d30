using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Tests.Plugins;
using Patchbay.Hosting;

namespace Patchbay.Devices.Tests.Configuration;

/// <summary>What the hosting of plugins gets of a node's configuration.</summary>
[TestClass]
public sealed class OptionsTests
{
    [TestMethod]
    public void Options_are_the_keys_of_the_drivers_without_those_of_the_node()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        file.Store.Options.GetSection("device1").AsEnumerable(makePathsRelative: true).Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={pair.Value}")
            .Order(StringComparer.Ordinal).ShouldBe(["_type=dimmable", "max_rule=90", "min_rule=1", "nickname=Shelf"]);
        file.Store.Options.GetSection("sensor1").GetChildren().Select(child => child.Key).ShouldBe(["_type", "nickname", "pin"], ignoreOrder: true);
        file.Store.Options.GetChildren().Select(child => child.Key).ShouldBe(file.Store.Read().Ids(), ignoreOrder: true);
        file.Store.Options["device10:off_path"].ShouldBe("");
    }

    [TestMethod]
    public void An_entry_that_cannot_run_has_no_options()
    {
        using var file = new ConfigurationFile(Documents.With("device1/default_rule", "101"));
        file.Store.Options.GetSection("device1").Exists().ShouldBeFalse();
        file.Store.Options.GetSection("device2").Exists().ShouldBeTrue();
    }

    [TestMethod]
    public void The_place_of_an_option_is_found_in_what_was_read_even_if_the_file_has_changed_since()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        IConfigurationRoot options = file.Store.Options;
        file.Write("\n\n\n" + Documents.Valid);
        ConfigurationLocation.TryGet(options, "device2:ip", out ConfigurationLocation? location).ShouldBeTrue();
        location!.ToString().ShouldBe("config.json, line 28");
    }

    [TestMethod]
    public void A_rule_that_changes_changes_no_options_and_an_address_that_changes_does()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        IChangeToken changed = file.Store.Options.GetReloadToken();
        file.Write(Documents.Valid.Replace("\"07:00\": \"80\"", "\"07:30\": 20", StringComparison.Ordinal));
        file.Store.Read().Instance("device1").Schedule[1].Time.ShouldBe("07:30");
        changed.HasChanged.ShouldBeFalse();
        file.Write(Documents.Valid.Replace("192.168.1.20", "192.168.1.99", StringComparison.Ordinal));
        file.Store.Read();
        changed.HasChanged.ShouldBeTrue();
        file.Store.Options["device2:ip"].ShouldBe("192.168.1.99");
    }

    [TestMethod]
    public void What_could_not_be_read_leaves_the_options_as_they_are()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        file.Store.Read();
        file.Write(Documents.Valid[..500]);
        Should.Throw<NodeConfigurationException>(file.Store.Read);
        file.Store.Options["device2:ip"].ShouldBe("192.168.1.20");
    }

    [TestMethod]
    public async Task Hosting_creates_the_drivers_of_all_instances()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        var log = new PluginLog();
        await using var devices = new PluginInstances<IDevice>(
            ReferencedPlugins.Catalog, file.Store.Options, new LogOnly(log), new PluginInstancesOptions { IsEntry = section => section.Key.StartsWith("device", StringComparison.Ordinal) });
        await devices.StartAsync();
        devices.Select(device => $"{device.Name} {device.Status} {device.Problem}").Order(StringComparer.Ordinal)
            .ShouldBe(file.Store.Read().Ids().Where(id => id.StartsWith("device", StringComparison.Ordinal)).Select(id => $"{id} Running "));
        log.Created.Count.ShouldBe(7);
    }

    private sealed class LogOnly(PluginLog log) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(PluginLog) ? log : null;
    }
}
