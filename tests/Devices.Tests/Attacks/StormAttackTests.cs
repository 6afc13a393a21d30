using Patchbay.Devices.Tests.Hosts;

namespace Patchbay.Devices.Tests.Attacks;

[TestClass]
public sealed class StormAttackTests
{
    [TestMethod]
    public async Task Many_drivers_that_start_at_once_are_one_reason_to_look_at_them()
    {
        const int Count = 40;
        await using NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration());
        await File.WriteAllTextAsync(program.File, NodeProgram.Configuration([.. Enumerable.Range(1, Count).Select(number =>
            $$""" "device{{number}}": {"_type": "careful", "nickname": "Number {{number}}", "default_rule": 20, "schedule": {} } """)]));
        Eventually.IsTrue(() => program.StatusAsync().Result.GetProperty("devices").EnumerateObject().Count() == Count).ShouldBeTrue();
        await program.SendAsync("""["set_rule", "device1", 30]""");
        await Task.Delay(500);
        program.Log.Created.Count(one => one is "check").ShouldBeLessThan(10 * Count);
    }
}
