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
    public async Task It_can_be_triggered() => (await _dummy.TriggerAsync(CancellationToken.None)).ShouldBeTrue();

    private async Task<bool?> ConditionAsync(Rule rule) => await _dummy.ConditionMetAsync(rule, CancellationToken.None);
}
