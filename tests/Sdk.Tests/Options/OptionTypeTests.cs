using System.Globalization;
using System.Reflection;
using Patchbay.Sdk.Tests.Devices;

namespace Patchbay.Sdk.Tests.Options;

[TestClass]
public sealed class OptionTypeTests
{
    [TestMethod]
    [DataRow("text", "some text", "some text")]
    [DataRow("text", "", "")]
    [DataRow("text", " as it is ", " as it is ")]
    [DataRow("flag", "false", "False")]
    [DataRow("flag", "FALSE", "False")]
    [DataRow("signed_byte", "-128", "-128")]
    [DataRow("byte", "255", "255")]
    [DataRow("short", "-32768", "-32768")]
    [DataRow("unsigned_short", "65535", "65535")]
    [DataRow("int", "-2147483648", "-2147483648")]
    [DataRow("int", "+50", "50")]
    [DataRow("int", "5e1", "50")]
    [DataRow("int", "5.0", "5")]
    [DataRow("unsigned_int", "-0.0", "0")]
    [DataRow("unsigned_int", "4294967295", "4294967295")]
    [DataRow("long", "-9223372036854775808", "-9223372036854775808")]
    [DataRow("unsigned_long", "18446744073709551615", "18446744073709551615")]
    [DataRow("single", "-0.5", "-0.5")]
    [DataRow("double", "1e-3", "0.001")]
    [DataRow("double", "50", "50")]
    [DataRow("decimal", "79228162514264337593543950335", "79228162514264337593543950335")]
    [DataRow("decimal", "0.10", "0.10")]
    [DataRow("strength", "weak", "Weak")]
    [DataRow("strength", "very_strong", "VeryStrong")]
    [DataRow("strength", "VeryStrong", "VeryStrong")]
    [DataRow("strength", "very-strong", "VeryStrong")]
    [DataRow("strength", "VERY_STRONG", "VeryStrong")]
    [DataRow("site", "https://example.com/a?b=c", "https://example.com/a?b=c")]
    [DataRow("site", "http://localhost", "http://localhost/")]
    [DataRow("address", "192.168.1.20", "192.168.1.20")]
    [DataRow("address", "fe80::1", "fe80::1")]
    [DataRow("wait", "00:00:05", "00:00:05")]
    [DataRow("wait", "01:30", "01:30:00")]
    [DataRow("wait", "1:30:00", "01:30:00")]
    [DataRow("wait", "1.02:03:04.5", "1.02:03:04.5000000")]
    [DataRow("wait", "-00:01:00", "-00:01:00")]
    public void Every_type_is_read(string key, string text, string expected)
    {
        var options = Bound.Options<OptionalOptions>("optional-options", (key, text));

        Value(options, key).ShouldBe(expected);
    }

    [TestMethod]
    public void A_secret_is_read() =>
        Bound.Options<OptionalOptions>("optional-options", ("password", "hunter2")).Password.Reveal().ShouldBe("hunter2");

    [TestMethod]
    public void What_is_not_configured_keeps_the_value_of_its_initialiser() =>
        Bound.Options<OptionalOptions>("optional-options").ShouldBe(new OptionalOptions());

    [TestMethod]
    public void Configuring_one_option_changes_no_other() =>
        Bound.Options<OptionalOptions>("optional-options", ("int", "7")).ShouldBe(new OptionalOptions { Int = 7 });

    [TestMethod]
    public void Null_in_the_configuration_counts_as_missing() =>
        Bound.Options<OptionalOptions>("optional-options", ("int", null), ("text", null)).ShouldBe(new OptionalOptions());

    [TestMethod]
    [DataRow("flag", "yes", "true or false", "Write true or false.")]
    [DataRow("flag", "1", "true or false", "Write true or false.")]
    [DataRow("signed_byte", "128", "a whole number from -128 to 127", "Choose one within these limits.")]
    [DataRow("byte", "256", "a whole number from 0 to 255", "Choose one within these limits.")]
    [DataRow("byte", "-1", "a whole number from 0 to 255", "Choose one within these limits.")]
    [DataRow("short", "32768", "a whole number from -32768 to 32767", "Choose one within these limits.")]
    [DataRow("unsigned_short", "65536", "a whole number from 0 to 65535", "Choose one within these limits.")]
    [DataRow("int", "2147483648", "a whole number from -2147483648 to 2147483647", "Choose one within these limits.")]
    [DataRow("unsigned_int", "-1", "a whole number from 0 to 4294967295", "Choose one within these limits.")]
    [DataRow("long", "9223372036854775808", "a whole number from -9223372036854775808 to 9223372036854775807", "Choose one within these limits.")]
    [DataRow("unsigned_long", "18446744073709551616", "a whole number from 0 to 18446744073709551615", "Choose one within these limits.")]
    [DataRow("int", "50.9", "a whole number", "Write digits only, without a fraction or unit.")]
    [DataRow("int", "5e-1", "a whole number", "Write digits only, without a fraction or unit.")]
    [DataRow("int", "1,000", "a whole number", "Write digits only, without a fraction or unit.")]
    [DataRow("int", "80%", "a whole number", "Write digits only, without a fraction or unit.")]
    [DataRow("int", "true", "a whole number", "Write digits only, without a fraction or unit.")]
    [DataRow("single", "fast", "a number", "Write it with a decimal point, without a unit.")]
    [DataRow("double", "1,5", "a number", "Write it with a decimal point, without a unit.")]
    [DataRow("double", "NaN", "a number", "Write it with a decimal point, without a unit.")]
    [DataRow("double", "Infinity", "a number", "Write it with a decimal point, without a unit.")]
    [DataRow("double", "-Infinity", "a number", "Write it with a decimal point, without a unit.")]
    [DataRow("decimal", "3 volts", "a number", "Write it with a decimal point, without a unit.")]
    [DataRow("strength", "mediun", "one of weak, medium, very_strong", "Did you mean \"medium\"?")]
    [DataRow("strength", "green", "one of weak, medium, very_strong", "Choose one of them.")]
    [DataRow("strength", "1", "one of weak, medium, very_strong", "Choose one of them.")]
    [DataRow("site", "example", "an absolute URI", "Write it with its scheme: http://192.168.1.20/.")]
    [DataRow("site", "192.168.1.20/json", "an absolute URI", "Write it with its scheme: http://192.168.1.20/.")]
    [DataRow("address", "192.168.1", "an IP address", "Write four numbers, as in 192.168.1.20, or an IPv6 address.")]
    [DataRow("address", "192.168.1.256", "an IP address", "Write four numbers, as in 192.168.1.20, or an IPv6 address.")]
    [DataRow("address", "3232235796", "an IP address", "Write four numbers, as in 192.168.1.20, or an IPv6 address.")]
    [DataRow("address", "example.com", "an IP address", "Write four numbers, as in 192.168.1.20, or an IPv6 address.")]
    [DataRow("address", "192.168.1.010", "an IP address", "Write four numbers, as in 192.168.1.20, or an IPv6 address.")]
    [DataRow("address", "0x7f.0.0.1", "an IP address", "Write four numbers, as in 192.168.1.20, or an IPv6 address.")]
    [DataRow("address", "::1.2.3.04", "an IP address", "Write four numbers, as in 192.168.1.20, or an IPv6 address.")]
    [DataRow("address", "[::1]:80", "an IP address", "Write four numbers, as in 192.168.1.20, or an IPv6 address.")]
    [DataRow("site", "/x", "an absolute URI", "Write it with its scheme: http://192.168.1.20/.")]
    [DataRow("site", "localhost:80", "an absolute URI", "Write it with its scheme: http://192.168.1.20/.")]
    [DataRow("double", " 5", "a number", "Write it with a decimal point, without a unit.")]
    [DataRow("double", "1e9999999", "a number from -1.7976931348623157E+308 to 1.7976931348623157E+308", "Choose one within these limits.")]
    [DataRow("wait", "24:00:00", "a time span like 00:00:05", "Write hours, minutes and seconds: 00:00:05 is five seconds; a day or more is 1.00:00:00.")]
    [DataRow("wait", "90:00:00", "a time span like 00:00:05", "Write hours, minutes and seconds: 00:00:05 is five seconds; a day or more is 1.00:00:00.")]
    [DataRow("wait", "5", "a time span like 00:00:05", "Write hours, minutes and seconds: 00:00:05 is five seconds; a day or more is 1.00:00:00.")]
    [DataRow("wait", "00:00:61", "a time span like 00:00:05", "Write hours, minutes and seconds: 00:00:05 is five seconds; a day or more is 1.00:00:00.")]
    [DataRow("wait", "5s", "a time span like 00:00:05", "Write hours, minutes and seconds: 00:00:05 is five seconds; a day or more is 1.00:00:00.")]
    public void A_wrong_value_is_an_error_even_if_the_option_has_a_default(string key, string text, string expected, string mend) =>
        Bound.Errors("optional-options", (key, text))
            .ShouldBe([new ConfigurationError { Path = $"{Bound.Path}:{key}", Expected = expected, Found = $"\"{text}\"", Suggestion = mend }]);

    [TestMethod]
    [DataRow("flag")]
    [DataRow("byte")]
    [DataRow("int")]
    [DataRow("double")]
    [DataRow("decimal")]
    [DataRow("strength")]
    [DataRow("site")]
    [DataRow("address")]
    [DataRow("wait")]
    public void Nothing_is_no_value_of_a_type_that_has_a_form(string key) =>
        Bound.Errors("optional-options", (key, "")).ShouldHaveSingleItem().Found.ShouldBe("\"\"");

    [TestMethod]
    [DataRow("double", "1e400")]
    [DataRow("single", "1e39")]
    [DataRow("decimal", "-79228162514264337593543950336")]
    public void A_number_beyond_its_type_is_told_the_limits(string key, string text) =>
        Bound.Errors("optional-options", (key, text)).ShouldHaveSingleItem().Expected.ShouldStartWith("a number from -");

    [TestMethod]
    public void Every_required_option_that_is_missing_is_an_error_in_the_order_of_declaration() =>
        Bound.Errors("required-options").ShouldBe(
        [
            Missing("text", "text"),
            Missing("flag", "true or false"),
            Missing("signed_byte", "a whole number"),
            Missing("byte", "a whole number"),
            Missing("short", "a whole number"),
            Missing("unsigned_short", "a whole number"),
            Missing("int", "a whole number"),
            Missing("unsigned_int", "a whole number"),
            Missing("long", "a whole number"),
            Missing("unsigned_long", "a whole number"),
            Missing("single", "a number"),
            Missing("double", "a number"),
            Missing("decimal", "a number"),
            Missing("strength", "one of weak, medium, very_strong"),
            Missing("site", "an absolute URI"),
            Missing("address", "an IP address"),
            Missing("wait", "a time span like 00:00:05"),
            Missing("password", "a secret"),
        ]);

    [TestMethod]
    public void Nothing_is_missing_when_every_required_option_is_configured() =>
        Bound.Options<RequiredOptions>(
            "required-options",
            ("text", "t"), ("flag", "true"), ("signed_byte", "1"), ("byte", "2"), ("short", "3"), ("unsigned_short", "4"), ("int", "5"),
            ("unsigned_int", "6"), ("long", "7"), ("unsigned_long", "8"), ("single", "9.5"), ("double", "10.5"), ("decimal", "11.5"),
            ("strength", "weak"), ("site", "http://a/"), ("address", "::1"), ("wait", "00:00:12"), ("password", "s"))
            .ShouldBe(new RequiredOptions
            {
                Text = "t",
                Flag = true,
                SignedByte = 1,
                Byte = 2,
                Short = 3,
                UnsignedShort = 4,
                Int = 5,
                UnsignedInt = 6,
                Long = 7,
                UnsignedLong = 8,
                Single = 9.5f,
                Double = 10.5,
                Decimal = 11.5m,
                Strength = Strength.Weak,
                Site = new Uri("http://a/"),
                Address = System.Net.IPAddress.IPv6Loopback,
                Wait = TimeSpan.FromSeconds(12),
                Password = new Secret("s"),
            });

    [TestMethod]
    public void A_nullable_option_is_null_unless_configured()
    {
        Bound.Options<NullableOptions>("nullable-options", ("required_number", "1")).ShouldBe(new NullableOptions { RequiredNumber = 1 });
        Bound.Options<NullableOptions>(
            "nullable-options", ("text", "t"), ("number", "0"), ("strength", "weak"), ("password", "s"), ("required_number", "1"))
            .ShouldBe(new NullableOptions { Text = "t", Number = 0, Strength = Strength.Weak, Password = new Secret("s"), RequiredNumber = 1 });
    }

    [TestMethod]
    public void What_is_required_is_so_even_if_nullable() =>
        Bound.Errors("nullable-options").ShouldBe([Missing("required_number", "a whole number")]);

    [TestMethod]
    public void Numbers_are_read_the_same_in_any_culture()
    {
        using var culture = new CommaCulture();

        var options = Bound.Options<OptionalOptions>("optional-options", ("double", "-1.5"), ("decimal", "-2.5"), ("int", "-3"), ("wait", "-00:00:00.5"));

        (options.Double, options.Decimal, options.Int, options.Wait).ShouldBe((-1.5, -2.5m, -3, TimeSpan.FromSeconds(-0.5)));
        Bound.Errors("optional-options", ("int", "-99999999999")).ShouldHaveSingleItem().Expected.ShouldBe("a whole number from -2147483648 to 2147483647");
    }

    private static ConfigurationError Missing(string key, string expected) =>
        new ConfigurationError { Path = $"{Bound.Path}:{key}", Expected = expected, Found = "nothing", Suggestion = $"Add \"{key}\"; it has no default." };

    private static string? Value(OptionalOptions options, string key)
    {
        PropertyInfo property = typeof(OptionalOptions).GetProperties()
            .Single(property => property.Name.Equals(key.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        return Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture);
    }
}
