using Patchbay.Devices;

namespace Patchbay.Sdk.Tests.Devices;

[TestClass]
public sealed class RuleConversionTests
{
    private static readonly Rule[] OneOfEachKind =
    [
        Rule.Enabled,
        Rule.Disabled,
        Rule.On,
        Rule.Off,
        Rule.Integer(50),
        Rule.Float(50.5),
        Rule.Fade(50, TimeSpan.FromSeconds(30)),
        Rule.Thermostat(21.5, TemperatureUnit.Celsius),
        Rule.ApiTarget("""{"on":[],"off":[]}"""),
        Rule.Text("50"),
    ];

    [TestMethod]
    public void The_samples_are_of_every_kind() => OneOfEachKind.Select(rule => rule.Kind).ShouldBe(Enum.GetValues<RuleKind>());

    [TestMethod]
    public void Numbers_become_rules()
    {
        Rule fromInt = 5;
        Rule fromLong = long.MaxValue;
        Rule fromDouble = 2.5;

        fromInt.ShouldBe(Rule.Integer(5));
        fromLong.ShouldBe(Rule.Integer(long.MaxValue));
        fromDouble.ShouldBe(Rule.Float(2.5));
    }

    [TestMethod]
    [DataRow(int.MinValue)]
    [DataRow(50)]
    [DataRow(int.MaxValue)]
    public void An_integer_rule_is_an_int_and_a_long(int value)
    {
        ((int)Rule.Integer(value)).ShouldBe(value);
        ((long)Rule.Integer(value)).ShouldBe(value);
    }

    [TestMethod]
    public void A_large_integer_rule_is_a_long_but_no_int()
    {
        Rule large = Rule.Integer(2147483648);

        ((long)large).ShouldBe(2147483648);
        Should.Throw<InvalidCastException>(() => (int)large).Message
            .ShouldBe("The rule \"2147483648\" is not a whole number from -2147483648 to 2147483647, which the plugin's method takes.");
    }

    [TestMethod]
    public void Integer_float_and_temperature_are_doubles()
    {
        ((double)Rule.Integer(50)).ShouldBe(50);
        ((double)Rule.Float(50.5)).ShouldBe(50.5);
        ((double)Rule.Thermostat(70, TemperatureUnit.Fahrenheit)).ShouldBe(70);
    }

    [TestMethod]
    public void Numbers_are_floats_and_decimals_where_these_can_hold_them()
    {
        ((float)Rule.Float(50.5)).ShouldBe(50.5f);
        ((decimal)Rule.Float(50.5)).ShouldBe(50.5m);
        ((decimal)Rule.Integer(long.MaxValue)).ShouldBe(long.MaxValue);
        ((float)Rule.Thermostat(21.5, TemperatureUnit.Celsius)).ShouldBe(21.5f);
        Should.Throw<InvalidCastException>(() => (float)Rule.Float(1e39)).Message.ShouldBe("The rule \"1E+39\" is not a number that a float can hold, which the plugin's method takes.");
        Should.Throw<InvalidCastException>(() => (decimal)Rule.Float(-1e39)).Message.ShouldBe("The rule \"-1E+39\" is not a number that a decimal can hold, which the plugin's method takes.");
    }

    [TestMethod]
    public void A_fade_is_the_number_to_be_reached()
    {
        Rule fade = Rule.Fade(50, TimeSpan.FromSeconds(30));

        ((int)fade, (long)fade, (float)fade, (double)fade, (decimal)fade).ShouldBe((50, 50L, 50f, 50.0, 50m));
        Should.Throw<InvalidCastException>(() => (int)Rule.Fade(3_000_000_000, TimeSpan.Zero)).Message.ShouldStartWith("The rule \"fade/3000000000/0\" is not a whole number");
    }

    [TestMethod]
    public void On_and_off_are_truth_values()
    {
        ((bool)Rule.On).ShouldBeTrue();
        ((bool)Rule.Off).ShouldBeFalse();
    }

    [TestMethod]
    public void Every_rule_is_a_string()
    {
        foreach (Rule rule in OneOfEachKind)
        {
            ((string)rule).ShouldBe(rule.ToString());
        }
    }

    [TestMethod]
    public void A_rule_of_another_kind_is_no_int() =>
        RefusesAllBut(rule => (int)rule, "a whole number from -2147483648 to 2147483647", RuleKind.Integer, RuleKind.Fade);

    [TestMethod]
    public void A_rule_of_another_kind_is_no_long() => RefusesAllBut(rule => (long)rule, "a whole number", RuleKind.Integer, RuleKind.Fade);

    [TestMethod]
    public void A_rule_of_another_kind_is_no_double() =>
        RefusesAllBut(rule => (double)rule, "a number", RuleKind.Integer, RuleKind.Fade, RuleKind.Float, RuleKind.Thermostat);

    [TestMethod]
    public void A_rule_of_another_kind_is_no_truth_value() => RefusesAllBut(rule => (bool)rule, "\"on\" or \"off\"", RuleKind.On, RuleKind.Off);

    [TestMethod]
    public void No_rule_has_no_value()
    {
        Rule none = null!;

        Should.Throw<InvalidCastException>(() => (int)none).Message.ShouldBe("There is no rule, where a whole number from -2147483648 to 2147483647 is needed.");
        Should.Throw<InvalidCastException>(() => (long)none).Message.ShouldBe("There is no rule, where a whole number is needed.");
        Should.Throw<InvalidCastException>(() => (double)none).Message.ShouldBe("There is no rule, where a number is needed.");
        Should.Throw<InvalidCastException>(() => (bool)none).Message.ShouldBe("There is no rule, where \"on\" or \"off\" is needed.");
        Should.Throw<InvalidCastException>(() => (string)none).Message.ShouldBe("There is no rule, where text is needed.");
    }

    private static void RefusesAllBut<T>(Func<Rule, T> convert, string expected, params RuleKind[] good)
    {
        foreach (Rule rule in OneOfEachKind.Where(rule => !good.Contains(rule.Kind)))
        {
            Should.Throw<InvalidCastException>(() => convert(rule)).Message
                .ShouldBe($"The rule \"{rule}\" is not {expected}, which the plugin's method takes.");
        }
    }
}
