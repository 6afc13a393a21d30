using Patchbay.Sdk.Tests.Options;

namespace Patchbay.Sdk.Tests.Registration;

/// <summary>What the author's code throws while options are made is an error of that plugin, beside the others.</summary>
[TestClass]
public sealed class ThrowingOptionsTests
{
    [TestMethod]
    [DataRow("text", "probes:probe1:text: Assigning it failed with FormatException: bad text")]
    [DataRow("required", "probes:probe1:required: Assigning it failed with FormatException: bad required")]
    [DataRow("other", "probes:probe1: Validate() failed with NotSupportedException: bad rule\\n  - forged")]
    [DataRow("attributed", "probes:probe1:attributed: [Throwing] failed with ArithmeticException: bad attribute")]
    public void It_is_an_error_with_plugin_and_key(string key, string message)
    {
        (string, string?)[] options = key == "required" ? [] : [("required", "x")];
        PluginConfigurationException failure = Bound.Failure("throwing-options", [.. options, (key, "bad")]);

        failure.Message.ShouldStartWith("The configuration of probe \"throwing-options\" has ");
        failure.Errors.Select(error => error.ToString()).ShouldContain(message);
        failure.InnerException.ShouldNotBeNull();
    }

    [TestMethod]
    public void An_attribute_that_cannot_be_made_is_one_too() =>
        Bound.Errors("throwing-options", ("required", "x")).ShouldHaveSingleItem().ToString()
            .ShouldBe("probes:probe1:unmade: [Broken] failed with DivideByZeroException: cannot be made");

    [TestMethod]
    public void What_was_found_before_is_kept() =>
        Bound.Errors("throwing-options", ("required", "x"), ("other", "wrong")).Select(error => error.Suggestion)
            .ShouldBe(["[Broken] failed with DivideByZeroException: cannot be made", "Other is wrong.", "Validate() failed with NotSupportedException: bad rule\n  - forged"]);

    [TestMethod]
    public void An_initialiser_of_a_part_does_not_keep_the_rest_from_being_read()
    {
        PluginConfigurationException failure = Bound.Failure("throwing-options", ("part:number", "2"), ("colour", "x"));

        failure.Errors.Select(error => error.ToString()).ShouldBe(
            [
                "probes:probe1:required: expected text, found nothing. Add \"required\"; it has no default.",
                "probes:probe1:part: Creating these options failed with TimeoutException: no time to make it",
            ]);
        failure.Warnings.ShouldHaveSingleItem();
        failure.InnerException.ShouldBeOfType<TimeoutException>();
    }
}
