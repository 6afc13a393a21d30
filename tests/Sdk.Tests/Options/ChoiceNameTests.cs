using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Patchbay.Sdk.Tests.Options;

/// <summary>Members of enums whose author gives them other names.</summary>
[TestClass]
public sealed class ChoiceNameTests
{
    [TestMethod]
    [DataRow("heat-pump", Heating.Pump)]
    [DataRow("HEAT PUMP", null)]
    [DataRow("pump", null)]
    [DataRow("+", Heating.Plus)]
    [DataRow("-", Heating.Minus)]
    [DataRow("_", Heating.Underscore)]
    [DataRow("a \"b\"", Heating.Quoted)]
    [DataRow("a_b", Heating.A_B)]
    [DataRow("ab", Heating.AB)]
    [DataRow("blank", Heating.Blank)]
    [DataRow("plain_name", Heating.PlainName)]
    public void A_choice_is_read_by_the_name_that_it_has(string text, Heating? expected)
    {
        if (expected is { } heating)
        {
            Bound.Options<HeatingOptions>("heating", ("heating", text)).Heating.ShouldBe(heating);
        }
        else
        {
            Bound.Errors("heating", ("heating", text)).ShouldHaveSingleItem().Expected.ShouldContain("heat-pump");
        }
    }

    [TestMethod]
    public void Constraints_go_by_the_members()
    {
        Bound.Options<HeatingOptions>("heating", ("allowed", "heat-pump")).Allowed.ShouldBe(Heating.Pump);
        Bound.Errors("heating", ("allowed", "+")).ShouldHaveSingleItem().Expected.ShouldBe("one of heat-pump, a \"b\"");
    }

    [TestMethod]
    public void The_schema_has_the_same_names()
    {
        string entry = typeof(ChoiceNameTests).Assembly.GetCustomAttributes(inherit: false).OfType<Patchbay.Registration.PluginManifestEntryAttribute>()
            .Single(entry => entry.Name == "heating").Json;
        JsonNode properties = JsonNode.Parse(entry)!["options"]!["properties"]!;

        properties["heating"]!["enum"]!.AsArray().OfType<JsonValue>().Select(name => (string)name!).ShouldBe(["heat-pump", "+", "-", "_", "a \"b\"", "a_b", "ab", "blank", "plain_name"], ignoreOrder: true);
        ((string)properties["heating"]!["default"]!).ShouldBe("heat-pump");
        properties["allowed"]!["enum"]!.AsArray().OfType<JsonValue>().Select(name => (string)name!).ShouldBe(["heat-pump", "a \"b\""], ignoreOrder: true);
    }

    [TestMethod]
    public void The_key_that_chooses_the_plugin_is_no_option_of_its_own()
    {
        Bound.Options<HeatingOptions>("heating", ("_type", "heating")).Type.ShouldBe("none");
        Bound.Options<HeatingOptions>("heating", ("_type", "heating"), ("TYPE", "oil")).Type.ShouldBe("oil");
    }

#pragma warning disable CA1707, CA1034 // What names there may be is what is tested.
    public enum Heating
    {
        [JsonStringEnumMemberName("heat-pump")] Pump,
        [JsonStringEnumMemberName("+")] Plus,
        [JsonStringEnumMemberName("-")] Minus,
        [JsonStringEnumMemberName("_")] Underscore,
        [JsonStringEnumMemberName("a \"b\"")] Quoted,
        A_B,
        AB,
        [JsonStringEnumMemberName(" ")] Blank,
        PlainName,
    }
#pragma warning restore CA1707, CA1034

    [PluginOptions]
    internal sealed record HeatingOptions
    {
        public Heating Heating { get; init; } = Heating.Pump;

        [AllowedValues(Heating.Pump, Heating.Quoted)]
        public Heating Allowed { get; init; } = Heating.Pump;

        public string Type { get; init; } = "none";
    }

    [Plugin<IProbe>("heating")]
    internal sealed class HeatingProbe(HeatingOptions options) : IProbe
    {
        public object Given => options;
    }
}
