using Patchbay.Devices;
using SmartHome.Evenings;

namespace SmartHome.Tests.Evenings;

/// <summary>An evening that was not as it has to be is not told as if it was.</summary>
[TestClass]
public sealed class TimeLineTests
{
    private readonly ScriptedNode _node = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };

    [TestMethod]
    public async Task Changes_are_printed_in_the_order_of_the_script_with_who_caused_them()
    {
        using TimeLine line = Line();
        _node.Change("device2", "on", "true", NodeChangeCause.Sensor, "sensor1");
        _node.Change("device1", "failure", "It is broken.", NodeChangeCause.Sensor, "sensor1");
        _node.Change("device2", "rule", "50", NodeChangeCause.Api, "127.0.0.1");

        await line.ExpectAsync("device1 failure", "device2 on true by sensor sensor1", "device2 rule 50 by api");

        _output.ToString().ShouldBe("""
            19:30    device1       fails: It is broken.  by the sensor Hall
            19:30    device2       turns on              by the sensor Hall
            19:30    device2       rule is 50            by a client: 127.0.0.1

            """);
        line.End();
    }

    [TestMethod]
    public async Task A_change_that_is_not_in_the_script_is_an_error()
    {
        using TimeLine line = Line();
        _node.Change("device2", "rule", "50", NodeChangeCause.Fade, source: null);

        EveningException exception = await Should.ThrowAsync<EveningException>(() => line.ExpectAsync("device2 rule 5 by fade"));

        exception.Message.ShouldBe("It should not have happened: 19:30 device2 rule 50 by fade");
    }

    [TestMethod]
    public void A_change_that_nobody_waits_for_is_an_error_at_the_end()
    {
        using TimeLine line = Line();
        _node.Change("device2", "on", "true", NodeChangeCause.Driver, source: null);

        Should.Throw<EveningException>(line.End).Message.ShouldBe("It should not have happened: 19:30 device2 on true by driver");
    }

    private TimeLine Line()
    {
        var line = new TimeLine(_node, new ChangeText(new Dictionary<string, string>(StringComparer.Ordinal) { ["sensor1"] = "Hall" }), _output);
        line.Follow();
        return line;
    }
}
