using Microsoft.Extensions.Configuration;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Yaml;

[TestClass]
public sealed class YamlErrorTests
{
    [TestMethod]
    [DataRow("a: 1\nb: [2\n", "line 3: While parsing a flow sequence")]
    [DataRow("a: 1\n\tb: 2\n", "line 2: ")]
    [DataRow("a: 1\n\na: 2\n", "line 3: ")]
    [DataRow("a: 1\n\nA: 2\n", "line 3: expected every key once, found \"A\" again.")]
    [DataRow("- a\n- b\n", "line 1: expected keys with values, found a value or list.")]
    [DataRow("nothing else", "line 1: expected keys with values, found a value or list.")]
    [DataRow("a: 1\n---\nb: 2\n", "line 3: expected one document, found a second.")]
    [DataRow("a:\n  \"b:c\": 1\n", "line 2: expected a key that is text without a colon.")]
    [DataRow("a:\n  ? [b]\n  : 1\n", "line 2: expected a key that is text without a colon.")]
    [DataRow("a: *nobody\n", "line 1: ")]
    [DataRow("a: &a [*a]\n", "line 1: ")]
    public void An_error_has_file_and_line(string text, string expected)
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "").Add("conf.d/10-more.yml", text);

        Should.Throw<YamlConfigurationException>(() => folder.Load()).Message.ShouldStartWith("conf.d/10-more.yml, " + expected);
    }

    [TestMethod]
    public void Errors_of_all_files_are_told_at_once()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "- a").Add("conf.d/a.yml", "a: 1\nA: 2").Add("conf.d/b.yml", "c: 1");

        string[] errors = Should.Throw<YamlConfigurationException>(() => folder.Load()).Message.Split('\n');

        errors.Select(error => error.Split(':')[0]).ShouldBe(["config.yml, line 1", "conf.d/a.yml, line 2"]);
    }

    [TestMethod]
    public void Bytes_that_are_no_text_are_an_error()
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["config.yml"], [(byte)'a', 0xFF, 0xFE]);

        Should.Throw<YamlConfigurationException>(() => folder.Load()).Message.ShouldBe("config.yml: expected UTF-8, found other bytes.");
    }

    [TestMethod]
    public void A_missing_file_is_named()
    {
        using var folder = new TestFolder();

        Should.Throw<YamlConfigurationException>(() => folder.Load()).Message.ShouldBe($"config.yml is missing in {folder.Path}.");
    }

    [TestMethod]
    public void Anchors_that_multiply_are_limited()
    {
        string bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat("bcdefgh".Select(letter => $"{letter}: &{letter} [{string.Join(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 10))}]\n"));
        using TestFolder folder = new TestFolder().Add("config.yml", bomb);

        Should.Throw<YamlConfigurationException>(() => folder.Load()).Message.ShouldContain("expected fewer values.");
    }

    [TestMethod]
    public void Values_and_missing_values_have_their_file_and_line()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "a:\n  b: 1\n  list:\n    - x\n    - y\n").Add("conf.d/a.yml", "\n\na: {c: 2}\n");
        IConfigurationRoot configuration = folder.Load();

        Location("a:b").ShouldBe("config.yml, line 2");
        Location("a:list:1").ShouldBe("config.yml, line 5");
        Location("A:C").ShouldBe("conf.d/a.yml, line 3");
        Location("a:missing").ShouldBe("conf.d/a.yml, line 3"); // Where the section was written last.

        string? Location(string path) => ConfigurationLocation.TryGet(configuration, path, out ConfigurationLocation? location) ? location.ToString() : null;
    }

    [TestMethod]
    public async Task Errors_in_the_options_of_a_driver_have_file_and_line()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "plugins: {test.scripted.conf: demanding}\n").Add("conf.d/a.yml", "test.scripted.conf:\n  level: many\n");
        await using TestDaemon daemon = await TestDaemon.StartAsync(options => options.Configuration = folder.Load());

        await daemon.AskAsync("test/scripted.conf");

        string problem = daemon.Log.Of(2102).ShouldHaveSingleItem();
        problem.ShouldContain("test.scripted.conf:level (conf.d/a.yml, line 2): expected a whole number, found \"many\".");
        daemon.Files.Validate().ShouldContain(error => error.Contains("conf.d/a.yml, line 2", StringComparison.Ordinal));
    }
}
