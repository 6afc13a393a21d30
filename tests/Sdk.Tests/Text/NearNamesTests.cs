using Patchbay.Registration;
using Patchbay.Text;

namespace Patchbay.Sdk.Tests.Text;

[TestClass]
public sealed class NearNamesTests
{
    private static readonly string[] Names = ["wled", "bulb", "dimmer", "desktop", "motion", "api-target", "si7021"];

    [TestMethod]
    [DataRow("wlde", "wled")]
    [DataRow("lwed", "wled")]
    [DataRow("WLED", "wled")]
    [DataRow("Desktop", "desktop")]
    [DataRow("wed", "wled")]
    [DataRow("wleds", "wled")]
    [DataRow("wlad", "wled")]
    [DataRow("dimer", "dimmer")]
    [DataRow("desk-top", "desktop")]
    [DataRow("api_target", "api-target")]
    [DataRow("apitarget", "api-target")]
    [DataRow("si-7021", "si7021")]
    public void A_slip_is_near(string wrong, string meant) => NearNames.Find(wrong, Names).ShouldBe([meant]);

    [TestMethod]
    [DataRow("thermostat")]
    [DataRow("wl")]
    [DataRow("delw")]
    [DataRow("")]
    [DataRow("x")]
    public void Another_word_is_near_nothing(string wrong)
    {
        NearNames.Find(wrong, Names).ShouldBeEmpty();
        NearNames.Suggest(wrong, Names).ShouldBeNull();
    }

    [TestMethod]
    public void Nothing_is_near_when_there_is_nothing() => NearNames.Suggest("wled", []).ShouldBeNull();

    [TestMethod]
    public void The_nearest_come_first_then_the_alphabet() =>
        NearNames.Find("lamp-10", ["lamp-22", "lamp-12", "lamp-11", "lamp-10s"]).ShouldBe(["lamp-10s", "lamp-11", "lamp-12"]);

    [TestMethod]
    public void At_most_three_are_near() => NearNames.Find("a1", ["a2", "a3", "a4", "a5"]).ShouldBe(["a2", "a3", "a4"]);

    [TestMethod]
    public void What_is_too_long_for_a_slip_is_near_nothing()
    {
        string[] names = [.. Enumerable.Range(0, 10_000).Select(number => new string('a', number))];
        var watch = System.Diagnostics.Stopwatch.StartNew();

        NearNames.Find(new string('a', 1_000_000), names).ShouldBeEmpty();
        NearNames.Find("aaa", names).ShouldBe(["aaa", "aa", "aaaa"]);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [TestMethod]
    public void Of_very_many_names_some_are_listed() =>
        NearNames.List([.. Enumerable.Range(0, 1000).Select(number => $"n{number}")]).Length.ShouldBeInRange(20, 200);

    [TestMethod]
    public void A_suggestion_is_a_question()
    {
        NearNames.Suggest("wlde", Names).ShouldBe("Did you mean \"wled\"?");
        NearNames.Suggest("lamp", ["lamb", "lamps"]).ShouldBe("Did you mean \"lamb\" or \"lamps\"?");
    }
}
