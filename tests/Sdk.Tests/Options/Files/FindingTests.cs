using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Patchbay.Devices;
using Patchbay.FileSync;

namespace Patchbay.Sdk.Tests.Options.Files;

[TestClass]
public sealed class FindingTests
{
    [TestMethod]
    public void Of_two_look_alikes_for_one_name_both_are_reported()
    {
        PluginConfigurationException failure = Bound.Failure("look-alike-options", ("host_nam", "a"), ("host_nme", "b"), ("host_names", "c"));

        failure.Errors.ShouldHaveSingleItem().Suggestion.ShouldBe("Rename \"host_nam\" to \"host_name\".");
        failure.Warnings.ShouldHaveSingleItem().ToString().ShouldStartWith($"{Bound.Path}:host_nme: no option has this key. Did you mean \"host_name\"");
    }

    [TestMethod]
    public void Of_two_missing_names_that_are_near_each_gets_its_own()
    {
        PluginConfigurationException failure = Bound.Failure("look-alike-options", ("host_nam", "a"), ("host_nms", "b"));

        failure.Errors.Select(error => error.Suggestion).Order(StringComparer.Ordinal).ShouldBe(["Rename \"host_nam\" to \"host_name\".", "Rename \"host_nms\" to \"host_names\"."]);
        failure.Warnings.ShouldBeEmpty();
    }

    [TestMethod]
    public void What_was_found_cannot_pretend_to_be_another_message()
    {
        PluginConfigurationException failure = Bound.Failure("file-options", ("port", "1\". Fine.\n  - all is \u001b[32mwell\u2028\u202e\0"), ("a\nb", "x"));

        failure.Errors.ShouldHaveSingleItem().Found.ShouldBe("\"1\\\". Fine.\\n  - all is \\u001B[32mwell\\u2028\\u202E\\u0000\"");
        failure.Message.Split('\n').Length.ShouldBe(3);
        failure.Message.ShouldContain("a\\nb");
    }

    [TestMethod]
    public void A_long_value_is_cut_between_characters()
    {
        string found = Bound.Errors("file-options", ("port", new string('x', 99) + "😀😀")).ShouldHaveSingleItem().Found;

        found.ShouldBe($"\"{new string('x', 99)}…\"");
        Bound.Errors("file-options", ("port", new string('x', 99) + "e\u0301e")).ShouldHaveSingleItem().Found.ShouldBe($"\"{new string('x', 99)}…\"");
        Bound.Errors("file-options", ("port", "e" + new string('\u0301', 10_000))).ShouldHaveSingleItem().Found.Length.ShouldBeLessThan(200);
    }

    [TestMethod]
    [DataRow("ht tp://ada:hunter2@host/")]
    [DataRow("http://ada:hunter2@ho st/")]
    [DataRow("http://ada:hun/ter2@host:x/")]
    [DataRow("http:/ada:hunter2@host")]
    [DataRow("ada:hunter2@host")]
    [DataRow("http:\\\\ada:hunter2@host")]
    [DataRow("//ada:hunter2@host")]
    public void The_password_in_an_address_is_in_no_error(string address)
    {
        PluginConfigurationException failure = Bound.Failure("file-options", ("site", address));

        failure.ToString().ShouldNotContain("ter2");
        failure.Errors.ShouldHaveSingleItem().Found.ShouldContain("***@");
    }

    [TestMethod]
    public void The_password_in_an_address_where_a_number_belongs_is_in_no_error() =>
        Bound.Failure("file-options", ("port", "http://ada:" + new string('x', 200) + "hunter2@host/")).Errors.ShouldHaveSingleItem().Found.ShouldBe("\"http://***@host/\"");

    [TestMethod]
    public void An_address_of_20_MB_is_an_error_like_any_other()
    {
        var watch = Stopwatch.StartNew();

        Bound.Errors("file-options", ("site", "http://host/!" + new string('a', 20_000_000))).ShouldHaveSingleItem().Suggestion.ShouldBe("Shorten it.");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [TestMethod]
    public void Unknown_keys_cost_little_however_long_or_many_they_are()
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Bound.Failure("file-options", ("port", "x"), (new string('p', 1_000_000), "1")).Warnings.ShouldHaveSingleItem().ToString().Length.ShouldBeLessThan(10_000);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(100_000_000);

        (string, string?)[] many = [.. Enumerable.Range(0, 5000).Select(number => ($"porty{number}", (string?)"1"))];
        PluginConfigurationException failure = Bound.Failure("file-options", [("port", "x"), .. many]);
        failure.Warnings.Count.ShouldBe(101);
        failure.Warnings[^1].ToString().ShouldBe($"{Bound.Path}: 4900 more keys are none of an option. See whether this is the section that was meant.");
    }

    [TestMethod]
    public void A_rule_that_is_refused_is_quoted_like_any_value()
    {
        new RuleFormat(RulePrompt.IntRange).TryRead("5\n\u001b", out _, out string? error).ShouldBeFalse();

        error.ShouldEndWith("found \"5\\n\\u001B\"");
        Should.Throw<FormatException>(() => RemotePath.Parse("../\n")).Message.ShouldStartWith("\"../\\n\" is not a path");
        Should.Throw<PluginNotFoundException>(() => ReferencedPlugins.Catalog.GetPlugin("device", "a\nb")).Message.ShouldStartWith("There is no device \"a\\nb\".");
    }
}
