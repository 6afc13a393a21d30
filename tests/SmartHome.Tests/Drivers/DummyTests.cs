using Patchbay.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class DummyTests
{
    private readonly ISensor _dummy = new Created().Sensor("dummy");

    [TestMethod]
    public async Task Its_rule_is_its_condition()
    {
        (await ConditionAsync(Rule.On)).ShouldBe(true);
        (await ConditionAsync(Rule.Off)).ShouldBe(false);
        (await ConditionAsync(Rule.Enabled)).ShouldBeNull();
        (await ConditionAsync(Rule.Disabled)).ShouldBeNull();
    }

    [TestMethod]
    public async Task A_trigger_meets_the_condition_until_the_rule_changes()
    {
        await ConditionAsync(Rule.Off);

        (await _dummy.TriggerAsync(CancellationToken.None)).ShouldBeTrue();

        (await ConditionAsync(Rule.Off)).ShouldBe(true);
        (await ConditionAsync(Rule.On)).ShouldBe(true);
        (await ConditionAsync(Rule.Off)).ShouldBe(false);
    }

    private async Task<bool?> ConditionAsync(Rule rule) => await _dummy.ConditionMetAsync(rule, CancellationToken.None);
}
