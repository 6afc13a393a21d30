using SmartHome.Drivers;
using SmartHome.Simulators;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class MotionTests
{
    private readonly FakeClock _clock = new();

    [TestMethod]
    public async Task Without_motion_the_condition_is_not_met()
    {
        await using var pins = new MotionSimulator(17);

        Driver(pins.Folder).ConditionMet(5).ShouldBe(false);
    }

    [TestMethod]
    public async Task Motion_holds_for_the_minutes_of_the_rule()
    {
        await using var pins = new MotionSimulator(17);
        Motion driver = Driver(pins.Folder);
        pins.SetMotion(true);
        driver.ConditionMet(5).ShouldBe(true);
        pins.SetMotion(false);

        _clock.Advance(TimeSpan.FromMinutes(4.9));
        driver.ConditionMet(5).ShouldBe(true);

        _clock.Advance(TimeSpan.FromMinutes(0.2));
        driver.ConditionMet(5).ShouldBe(false);
    }

    [TestMethod]
    public async Task Motion_that_goes_on_starts_the_time_again()
    {
        await using var pins = new MotionSimulator(17);
        Motion driver = Driver(pins.Folder);
        pins.SetMotion(true);
        driver.ConditionMet(5).ShouldBe(true);
        _clock.Advance(TimeSpan.FromMinutes(4));
        driver.ConditionMet(5).ShouldBe(true);
        pins.SetMotion(false);

        _clock.Advance(TimeSpan.FromMinutes(4));

        driver.ConditionMet(5).ShouldBe(true);
    }

    [TestMethod]
    public async Task With_the_rule_0_the_condition_ends_with_the_motion()
    {
        await using var pins = new MotionSimulator(17);
        Motion driver = Driver(pins.Folder);
        pins.SetMotion(true);
        driver.ConditionMet(0).ShouldBe(true);

        pins.SetMotion(false);

        driver.ConditionMet(0).ShouldBe(false);
    }

    [TestMethod]
    public async Task A_trigger_counts_as_motion()
    {
        await using var pins = new MotionSimulator(17);
        Motion driver = Driver(pins.Folder);

        driver.Trigger().ShouldBeTrue();
        driver.ConditionMet(5).ShouldBe(true);

        _clock.Advance(TimeSpan.FromMinutes(4.9));
        driver.ConditionMet(5).ShouldBe(true);
        _clock.Advance(TimeSpan.FromMinutes(0.2));
        driver.ConditionMet(5).ShouldBe(false);
    }

    [TestMethod]
    public async Task A_trigger_is_seen_once_even_with_the_rule_0()
    {
        await using var pins = new MotionSimulator(17);
        Motion driver = Driver(pins.Folder);
        driver.Trigger();
        _clock.Advance(TimeSpan.FromSeconds(10));

        driver.ConditionMet(0).ShouldBe(true);
        driver.ConditionMet(0).ShouldBe(false);
    }

    [TestMethod]
    public async Task Another_pin_is_not_its_business()
    {
        await using var pins = new MotionSimulator(4);
        pins.SetMotion(true);

        Driver(pins.Folder).ConditionMet(5).ShouldBeNull();
    }

    [TestMethod]
    public async Task A_pin_that_cannot_be_read_any_more_does_not_end_the_time()
    {
        await using var pins = new MotionSimulator(17);
        Motion driver = Driver(pins.Folder);
        pins.SetMotion(true);
        driver.ConditionMet(5).ShouldBe(true);
        File.Delete(Path.Combine(pins.Folder, "gpio17", "value"));

        driver.ConditionMet(5).ShouldBe(true);
        _clock.Advance(TimeSpan.FromMinutes(6));
        driver.ConditionMet(5).ShouldBeNull();
    }

    private Motion Driver(string folder) => new(new MotionOptions { Nickname = "Hall", Pin = 17, GpioPath = folder }, _clock);
}
