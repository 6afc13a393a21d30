using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Patchbay.Devices;

namespace Patchbay.Sdk.Tests.Options;

[TestClass]
public sealed class OptionsBindingTests
{
    [TestMethod]
    [DataRow("min_rule")]
    [DataRow("MinRule")]
    [DataRow("minRule")]
    [DataRow("minrule")]
    [DataRow("min-rule")]
    [DataRow("MIN_RULE")]
    [DataRow("MIN-RULE")]
    [DataRow("min__rule_")]
    public void Case_and_separators_of_a_key_do_not_matter(string key) =>
        Bound.Options<CasedOptions>("cased-options", (key, "7")).MinRule.ShouldBe(7);

    [TestMethod]
    [DataRow("min.rule")]
    [DataRow("min rule")]
    [DataRow("minrules")]
    public void Another_key_is_another_key(string key) => Bound.Options<CasedOptions>("cased-options", (key, "7")).MinRule.ShouldBe(-1);

    [TestMethod]
    public void An_abbreviation_is_one_word() =>
        Bound.Options<CasedOptions>("cased-options", ("ip_address", "here")).IPAddress.ShouldBe("here");

    [TestMethod]
    public void The_usual_way_of_writing_a_key_wins() =>
        Bound.Options<CasedOptions>("cased-options", ("MinRule", "1"), ("min_rule", "2"), ("min-rule", "3")).MinRule.ShouldBe(2);

    [TestMethod]
    public void Unknown_keys_are_left_to_the_host() =>
        Bound.Options<CasedOptions>("cased-options", ("_type", "strip"), ("schedule:10:00", "on")).ShouldBe(new CasedOptions());

    [TestMethod]
    public void An_error_names_the_usual_key_whichever_was_written() =>
        Bound.Errors("cased-options", ("Min-Rule", "low")).ShouldHaveSingleItem().Path.ShouldBe($"{Bound.Path}:min_rule");

    [TestMethod]
    public void All_errors_are_reported_at_once()
    {
        PluginConfigurationException failure = Bound.Failure("strip-options", ("min_rule", "low"), ("max_rule", "255"), ("leds", "9.5"));

        failure.Message.ShouldBe(
            """
            The configuration of probe "strip-options" has 4 errors:
              - probes:probe1:nickname: expected text, found nothing. Add "nickname"; it has no default.
              - probes:probe1:min_rule: expected a whole number, found "low". Write digits only, without a fraction or unit.
              - probes:probe1:room: expected text, found nothing. Add "room"; it has no default.
              - probes:probe1:leds: expected a whole number, found "9.5". Write digits only, without a fraction or unit.
            """);
    }

    [TestMethod]
    public void A_single_error_is_announced_as_one() =>
        Bound.Failure("cased-options", ("min_rule", "low")).Message
            .ShouldBe(
                """
                The configuration of probe "cased-options" has an error:
                  - probes:probe1:min_rule: expected a whole number, found "low". Write digits only, without a fraction or unit.
                """);

    [TestMethod]
    public void Without_a_section_the_path_is_the_key()
    {
        IConfiguration root = Bound.Root([("min_rule", "low")]);

        Should.Throw<PluginConfigurationException>(() => Probe.Given("cased-options", root)).Errors.ShouldHaveSingleItem().Path.ShouldBe("min_rule");
    }

    [TestMethod]
    public void The_value_of_a_secret_is_in_no_error()
    {
        PluginConfigurationException failure = Bound.Failure("optional-options", ("password", "hunter2"), ("int", "many"));

        failure.ToString().ShouldNotContain("hunter2");
        failure.Errors.ShouldHaveSingleItem().Path.ShouldEndWith(":int");
    }

    [TestMethod]
    public void Positional_options_are_set_by_constructor()
    {
        Bound.Options<PositionalOptions>("positional-options", ("ip", "10.0.0.1"), ("nickname", "Shelf"))
            .ShouldBe(new PositionalOptions(IPAddress.Parse("10.0.0.1"), Alias: null) { Nickname = "Shelf" });
        Bound.Options<PositionalOptions>("positional-options", ("ip", "10.0.0.1"), ("nickname", "Shelf"), ("port", "8080"), ("alias", "a"), ("retries", "9"))
            .ShouldBe(new PositionalOptions(IPAddress.Parse("10.0.0.1"), "a", 8080) { Nickname = "Shelf", Retries = 9 });
    }

    [TestMethod]
    public void A_positional_option_may_be_a_property_of_the_base_record() =>
        Bound.Options<DerivedPositionalOptions>("derived-positional-options", ("host", "a"), ("port", "81"))
            .ShouldBe(new DerivedPositionalOptions("a") { Port = 81 });

    [TestMethod]
    public void A_positional_option_without_a_default_is_required() =>
        Bound.Errors("positional-options").Select(error => error.Path).ShouldBe([$"{Bound.Path}:ip", $"{Bound.Path}:nickname"]);

    [TestMethod]
    public void Settable_properties_are_options_and_others_are_not()
    {
        var options = Bound.Options<SettableOptions>("settable-options", ("name", "set"), ("never", "set"), ("constant", "set"));

        (options.Name, options.Retries, options.Never, options.Constant).ShouldBe(("set", 3, "never", "constant"));
    }

    [TestMethod]
    public void A_reference_without_initialiser_is_required_and_a_value_is_not()
    {
        Bound.Errors("bare-options").ShouldHaveSingleItem().Path.ShouldBe($"{Bound.Path}:name");
        Bound.Options<BareOptions>("bare-options", ("name", "n")).Number.ShouldBe(0);
    }

    [TestMethod]
    public void Options_of_base_types_are_bound_too() =>
        Bound.Options<StripOptions>(
            "strip-options", ("nickname", "Shelf"), ("min_rule", "1"), ("max_rule", "255"), ("room", "Kitchen"), ("leds", "60"))
            .ShouldBe(new StripOptions { Nickname = "Shelf", MinRule = 1, MaxRule = 255, Room = "Kitchen", Leds = 60 });

    [TestMethod]
    public void An_override_has_its_own_default_and_can_be_configured()
    {
        (string, string?)[] required = [("nickname", "Shelf"), ("min_rule", "1"), ("max_rule", "255"), ("room", "Kitchen"), ("leds", "60")];

        Bound.Options<StripOptions>("strip-options", required).Model.ShouldBe("strip");
        Bound.Options<StripOptions>("strip-options", [.. required, ("model", "long")]).Model.ShouldBe("long");
    }

    [TestMethod]
    public void A_json_name_is_the_key()
    {
        Bound.Options<RenamedOptions>("renamed-options", ("device_path", "/dev/null"), ("URL", "http://a/"))
            .ShouldBe(new RenamedOptions { File = "/dev/null", Address = new Uri("http://a/") });
        Bound.Options<RenamedOptions>("renamed-options", ("device-path", "/dev/null"), ("url", "http://a/"), ("address", "http://b/"))
            .Address.ShouldBe(new Uri("http://a/"));
        Bound.Errors("renamed-options", ("file", "/dev/null")).ShouldBe(
            [new ConfigurationError { Path = $"{Bound.Path}:device_path", Expected = "text", Found = "nothing", Suggestion = "Add \"device_path\"; it has no default." }]);
    }

    [TestMethod]
    public void Json_files_are_read_like_any_configuration()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes("""{"int": 7, "double": 1.5, "flag": false, "text": null, "strength": "weak"}"""));
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(json).Build();

        Probe.Given("optional-options", configuration)
            .ShouldBe(new OptionalOptions { Int = 7, Double = 1.5, Flag = false, Strength = Strength.Weak });
    }

    [TestMethod]
    public void Defaults_are_made_from_the_required_values()
    {
        CheckedOptions options = Bound.Options<CheckedOptions>("checked-options", ("host", "lamp"), ("port", "81"), ("name", "Shelf"));

        options.Site.ShouldBe(new Uri("http://lamp:81/"));
    }

    [TestMethod]
    public void A_section_where_a_value_belongs_is_called_one() =>
        Bound.Errors("settable-options", ("name:first", "a"))
            .ShouldBe([new ConfigurationError { Path = "probes:probe1:name", Expected = "text", Found = "a section or list", Suggestion = "Write the value itself, without keys below it." }]);

    [TestMethod]
    public void A_long_value_is_quoted_in_part() =>
        Bound.Errors("settable-options", ("retries", new string('9', 200_000)))[0].Found.Length.ShouldBeLessThan(200);
}
