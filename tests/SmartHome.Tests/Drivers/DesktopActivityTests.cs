using System.Net;
using SmartHome.Drivers;
using SmartHome.Simulators;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class DesktopActivityTests
{
    private readonly VirtualClock _clock = new();
    private readonly HttpClient _http = new();

    [TestCleanup]
    public void CleanUp() => _http.Dispose();

    [TestMethod]
    public async Task The_condition_follows_the_screens()
    {
        await using DesktopSimulator computer = await Started.Async(new DesktopSimulator(_clock));
        DesktopActivity driver = Driver(computer.EndPoint, DesktopMode.Screen);
        (await AskAsync(driver)).ShouldBe(true);
        (await CurrentAsync(driver)).ShouldBe("\"On\"");

        computer.State = "Off";

        (await AskAsync(driver)).ShouldBe(false);
        (await CurrentAsync(driver)).ShouldBe("\"Off\"");
    }

    [TestMethod]
    public async Task Condition_and_reading_that_are_asked_for_together_are_those_of_one_answer()
    {
        await using HttpTargetSimulator counting = await Started.Async(new HttpTargetSimulator());
        DesktopActivity driver = Driver(counting.EndPoint, DesktopMode.Screen); // Answers 404, which says nothing.

        await driver.Read(CancellationToken.None);
        await driver.ConditionMet(CancellationToken.None);
        counting.Record.Entries.Count.ShouldBe(1);

        await AskAsync(driver);
        counting.Record.Entries.Count.ShouldBe(2);
    }

    [TestMethod]
    public async Task Other_states_of_the_screens_are_ignored()
    {
        await using DesktopSimulator computer = await Started.Async(new DesktopSimulator(_clock));
        DesktopActivity driver = Driver(computer.EndPoint, DesktopMode.Screen);
        await AskAsync(driver);

        computer.State = "Disabled";

        (await AskAsync(driver)).ShouldBe(true);
        (await CurrentAsync(driver)).ShouldBe("\"On\"");
    }

    [TestMethod]
    public async Task Activity_counts_for_a_minute()
    {
        await using DesktopSimulator computer = await Started.Async(new DesktopSimulator(_clock));
        DesktopActivity driver = Driver(computer.EndPoint, DesktopMode.Activity);
        (await AskAsync(driver)).ShouldBe(false);

        computer.Use();
        _clock.Advance(TimeSpan.FromMilliseconds(59_000));
        (await AskAsync(driver)).ShouldBe(true);
        (await CurrentAsync(driver)).ShouldBe("60000");

        (await AskAsync(driver)).ShouldBe(false);
    }

    [TestMethod]
    [DataRow("""{"idle_time":"59000"}""", true)]
    [DataRow("""{"idle_time":59000}""", true)]
    [DataRow("""{"idle_time":60000.5}""", false)]
    public async Task The_idle_time_may_be_text(string answer, bool met)
    {
        await using var computer = new ScriptedDevice(HttpReply.Of(answer));

        (await Driver(computer.EndPoint, DesktopMode.Activity).ConditionMet(CancellationToken.None)).ShouldBe(met);
    }

    [TestMethod]
    [DataRow(DesktopMode.Screen, """{"state":true}""", 200)]
    [DataRow(DesktopMode.Screen, """{"state":"On"}""", 500)]
    [DataRow(DesktopMode.Screen, "{}", 200)]
    [DataRow(DesktopMode.Activity, """{"idle_time":"soon"}""", 200)]
    [DataRow(DesktopMode.Activity, """{"idle_time":1}""", 404)]
    [DataRow(DesktopMode.Activity, "[1]", 200)]
    public async Task What_says_nothing_changes_nothing(DesktopMode mode, string answer, int status)
    {
        await using var computer = new ScriptedDevice(HttpReply.Of(answer, status));
        DesktopActivity driver = Driver(computer.EndPoint, mode);

        (await AskAsync(driver)).ShouldBe(false);

        (await CurrentAsync(driver)).ShouldBe("null");
    }

    [TestMethod]
    public async Task A_computer_that_is_away_for_a_while_keeps_what_it_said_last()
    {
        await using DesktopSimulator computer = await Started.Async(new DesktopSimulator(_clock));
        DesktopActivity driver = Driver(computer.EndPoint, DesktopMode.Screen);
        await AskAsync(driver);

        computer.IsDown = true;
        computer.State = "Off";
        (await AskAsync(driver)).ShouldBe(true);

        computer.IsDown = false;
        (await AskAsync(driver)).ShouldBe(false);
    }

    [TestMethod]
    public async Task A_silent_computer_and_one_that_is_off_are_no_trouble()
    {
        await using var silent = new ScriptedDevice();
        using var dead = new DeadDevice();

        (await Driver(silent.EndPoint, DesktopMode.Screen, TimeSpan.FromMilliseconds(50)).ConditionMet(CancellationToken.None)).ShouldBe(false);
        (await Driver(dead.EndPoint, DesktopMode.Screen).ConditionMet(CancellationToken.None)).ShouldBe(false);
    }

    [TestMethod]
    public async Task A_stranger_on_the_port_is_named_and_not_asked_again()
    {
        await using HttpTargetSimulator stranger = await Started.Async(new HttpTargetSimulator("/state"));
        DesktopActivity driver = Driver(stranger.EndPoint, DesktopMode.Screen);
        string expected = $"{stranger.EndPoint} answered \"OK\", which is no JSON: something else than the desktop integration has its port. It is not asked again.";

        (await Should.ThrowAsync<DeviceException>(() => AskAsync(driver))).Message.ShouldBe(expected);
        (await Should.ThrowAsync<DeviceException>(() => AskAsync(driver))).Message.ShouldBe(expected);

        stranger.Record.Entries.ShouldBe(["GET /state"]);
    }

    [TestMethod]
    [DataRow(DesktopMode.Screen, "\"On\"")]
    [DataRow(DesktopMode.Activity, "0")]
    public async Task A_trigger_lasts_until_the_computer_is_asked_again(DesktopMode mode, string current)
    {
        await using DesktopSimulator computer = await Started.Async(new DesktopSimulator(_clock) { State = "Off" });
        DesktopActivity driver = Driver(computer.EndPoint, mode);
        await AskAsync(driver);

        driver.Trigger().ShouldBeTrue();

        (await driver.ConditionMet(CancellationToken.None)).ShouldBe(true);
        (await CurrentAsync(driver)).ShouldBe(current);
        (await AskAsync(driver)).ShouldBe(false);
    }

    [TestMethod]
    public async Task Cancellation_is_not_mistaken_for_a_silent_computer()
    {
        await using var computer = new ScriptedDevice();
        using var cancellation = new CancellationTokenSource();
        Task<bool?> asking = Driver(computer.EndPoint, DesktopMode.Screen).ConditionMet(cancellation.Token);
        await computer.Asked;

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asking);
    }

    private static async Task<string> CurrentAsync(DesktopActivity driver) => (await driver.Read(CancellationToken.None))["current"]?.ToJsonString() ?? "null";

    // As a host does every second.
    private async Task<bool?> AskAsync(DesktopActivity driver)
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        return await driver.ConditionMet(CancellationToken.None);
    }

    private DesktopActivity Driver(IPEndPoint device, DesktopMode mode, TimeSpan? timeout = null) => new(
        new DesktopActivityOptions { Nickname = "Desk", Ip = device.Address, Port = (ushort)device.Port, Mode = mode, Timeout = timeout ?? TimeSpan.FromSeconds(30) }, _http, _clock);
}
