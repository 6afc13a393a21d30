using Microsoft.Extensions.Configuration;

namespace Patchbay.Sdk.Tests.Options.Files;

[TestClass]
public sealed class ReservedKeyTests
{
    [TestMethod]
    [DataRow("_port")]
    [DataRow("$port")]
    [DataRow("_PORT")]
    [DataRow("__port")]
    [DataRow("$_port")]
    [DataRow("_-port")]
    public void A_key_of_the_hosts_is_no_option(string key) =>
        Bound.Errors("host-key-options", (key, "8080")).ShouldHaveSingleItem().Suggestion.ShouldBe("Add \"port\"; it has no default.");

    [TestMethod]
    public void What_is_commented_out_does_not_count()
    {
        var options = Bound.Options<HostKeyOptions>("host-key-options", ("port", "1"), ("_type", "strip"), ("_password", "hunter2"), ("_port", "x"));

        options.ShouldBe(new HostKeyOptions { Port = 1 });
    }

    [TestMethod]
    [DataRow("_id")]
    [DataRow("_ID")]
    public void An_option_may_have_such_a_key_itself(string key) =>
        Bound.Options<HostKeyOptions>("host-key-options", ("port", "1"), (key, "x")).Id.ShouldBe("x");

    [TestMethod]
    public void A_former_key_that_is_commented_out_does_not_count_either() =>
        Bound.Options<FileOptions>("file-options", ("_old_name", "x")).NewName.ShouldBe("unnamed");

    [TestMethod]
    public void Keys_that_a_plugin_without_options_does_not_read_are_warned_of()
    {
        IConfigurationSection section = Bound.Root([("dev:port", "1"), ("dev:_type", "x"), ("dev:host", "y")]).GetSection("dev");

        ConfigurationValidationResult report = Check(ReferencedPlugins.Catalog.WithReservedKeys("host"), "no-options", section);

        report.Errors.ShouldBeEmpty();
        report.Warnings.ShouldHaveSingleItem().ToString().ShouldBe("dev:port: no option has this key. There are no options: remove it.");
    }

    [TestMethod]
    [DataRow("no-options", "oops", "a single value")]
    [DataRow("no-options", "", "an empty list or text")]
    [DataRow("host-key-options", "oops", "a single value")]
    public void A_value_where_the_section_of_a_plugin_belongs_is_one_error(string plugin, string value, string found)
    {
        IConfigurationSection section = Bound.Root([("dev", value)]).GetSection("dev");

        Check(ReferencedPlugins.Catalog, plugin, section).Errors.ShouldHaveSingleItem().ToString()
            .ShouldBe($"dev: expected the section of a plugin, found {found}. Write the plugin's options below it, each with its key.");
        Should.Throw<PluginConfigurationException>(() => Probe.Given(plugin, section));
    }

    private static ConfigurationValidationResult Check(PluginCatalog catalog, string plugin, IConfiguration section) =>
        catalog.Validate(catalog.GetPlugin("probe", plugin), section, Probe.NoServices);
}
