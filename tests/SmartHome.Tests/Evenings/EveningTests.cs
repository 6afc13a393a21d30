using System.Text.RegularExpressions;
using SmartHome.Evenings;

namespace SmartHome.Tests.Evenings;

[TestClass]
public sealed partial class EveningTests
{
    [TestMethod]
    public async Task The_evening_is_as_the_README_shows_it()
    {
        SampleRun run = await SampleRun.OfAsync(EveningRun.RunAsync);

        run.Errors.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        Shown().ShouldBe(Comparable(run.Output));
    }

    [TestMethod]
    [TestCategory("EndToEnd")]
    public async Task The_program_plays_it_and_ends_with_0()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync();

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        Comparable(output).ShouldBe(Shown());
    }

    // The ports of the simulators are free ones.
    private static string Comparable(string output) => Port().Replace(output.Trim(), ":port");

    private static string Shown() => Comparable(SampleProgram.Readme.Split("```\n18:00")[1].Split("\n```")[0].Insert(0, "18:00"));

    [GeneratedRegex(@"(?<=127\.0\.0\.1):\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Port();
}
