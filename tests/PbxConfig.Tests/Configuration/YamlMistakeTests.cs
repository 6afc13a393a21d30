namespace PbxConfig.Tests.Configuration;

[TestClass]
public sealed class YamlMistakeTests
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
    public async Task A_mistake_is_reported_with_file_and_line(string text, string expected)
    {
        using ConfigFolder folder = new ConfigFolder("").Add("conf.d/10-more.yml", text);

        SampleRun run = await ProgramRun.Async(folder);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith("conf.d/10-more.yml, " + expected);
        run.Output.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task Bytes_that_are_no_text_are_a_mistake()
    {
        using var folder = new ConfigFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "accounts.yml"), [(byte)'a', 0xFF, 0xFE], CancellationToken.None);

        SampleRun run = await ProgramRun.Async(folder);

        run.ShouldBe(new(1, "", "accounts.yml: expected UTF-8, found other bytes.\n"));
    }

    [TestMethod]
    public async Task A_missing_file_is_named()
    {
        using var folder = new ConfigFolder();

        SampleRun run = await ProgramRun.Async(folder);

        run.ShouldBe(new(1, "", $"accounts.yml is missing in {folder.Path}.\n"));
    }
}
