using System.Net;
using System.Text;
using Patchbay.Devices;
using SmartHome.Drivers;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class ApiTargetTests
{
    private static readonly Rule Calls = Rule.ApiTarget("""{"on": ["set_rule", "device1", "fade/50/3600"], "off": ["ignore"]}""");

    [TestMethod]
    public async Task A_call_is_one_line_of_JSON()
    {
        await using var node = new ScriptedDevice("""{"device1": "fade/50/3600"}"""u8.ToArray());

        (await Driver(node.EndPoint).Send(on: true, Calls, CancellationToken.None)).ShouldBeTrue();

        Encoding.UTF8.GetString(await node.Asked).ShouldBe("""["set_rule","device1","fade/50/3600"]""" + "\n");
    }

    [TestMethod]
    public async Task To_ignore_is_done_without_a_call()
    {
        using var dead = new DeadDevice();

        (await Driver(dead.EndPoint).Send(on: false, Calls, CancellationToken.None)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task A_rule_without_calls_is_done_without_one()
    {
        using var dead = new DeadDevice();

        (await Driver(dead.EndPoint).Send(on: true, Rule.Disabled, CancellationToken.None)).ShouldBeTrue();
        (await Driver(dead.EndPoint).Send(on: false, Rule.Enabled, CancellationToken.None)).ShouldBeTrue();
    }

    [TestMethod]
    [DataRow("""{"On": "device1"}""", true)]
    [DataRow("{}", true)]
    [DataRow("""{"On": "device1"}""" + "\n", true)]
    [DataRow("\"Rebooting\"", true)]
    [DataRow("""{"ERROR": "Instance not found, use status to see options"}""", false)]
    [DataRow("""{"Error": "no"}""", false)]
    public async Task The_answer_says_whether_the_node_did_it(string answer, bool done)
    {
        await using var node = new ScriptedDevice(Encoding.UTF8.GetBytes(answer));

        (await Driver(node.EndPoint).Send(on: true, Calls, CancellationToken.None)).ShouldBe(done);
    }

    [TestMethod]
    public async Task An_answer_that_comes_byte_by_byte_is_read_whole()
    {
        byte[][] bytes = [.. """{"On": "device1"}"""u8.ToArray().Select(one => new[] { one })];
        await using var node = new ScriptedDevice(bytes);

        (await Driver(node.EndPoint).Send(on: true, Calls, CancellationToken.None)).ShouldBeTrue();
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("not JSON")]
    [DataRow("{\"On\":")]
    [DataRow("[]")]
    [DataRow("true")]
    [DataRow("{} {}")]
    public async Task An_answer_that_is_not_a_nodes_is_an_error(string answer)
    {
        await using var node = new ScriptedDevice(Encoding.UTF8.GetBytes(answer), []);

        (await Should.ThrowAsync<DeviceException>(() => Driver(node.EndPoint).Send(on: true, Calls, CancellationToken.None)))
            .Message.ShouldBe($"{node.EndPoint} sent an answer that cannot be understood.");
    }

    [TestMethod]
    [DataRow(1000, true)]
    [DataRow(1001, false)]
    public async Task An_answer_has_a_thousand_bytes_at_most(int length, bool isUnderstood)
    {
        string answer = $$"""{"x":"{{new string('x', length - 8)}}"}""";
        answer.Length.ShouldBe(length);
        await using var node = new ScriptedDevice(Encoding.UTF8.GetBytes(answer));
        Task<bool> sending = Driver(node.EndPoint).Send(on: true, Calls, CancellationToken.None);

        if (isUnderstood)
        {
            (await sending).ShouldBeTrue();
        }
        else
        {
            await Should.ThrowAsync<DeviceException>(sending);
        }
    }

    [TestMethod]
    public async Task A_silent_node_is_given_up()
    {
        await using var node = new ScriptedDevice();

        (await Should.ThrowAsync<DeviceException>(() => Driver(node.EndPoint, timeout: TimeSpan.FromMilliseconds(50)).Send(on: true, Calls, CancellationToken.None)))
            .Message.ShouldBe($"{node.EndPoint} did not answer within 0.05 s.");
    }

    [TestMethod]
    public async Task A_node_that_refuses_the_connection_is_named()
    {
        using var node = new DeadDevice();

        (await Should.ThrowAsync<DeviceException>(() => Driver(node.EndPoint).Send(on: true, Calls, CancellationToken.None)))
            .Message.ShouldStartWith($"{node.EndPoint} cannot be reached");
    }

    [TestMethod]
    [DataRow("127.0.0.1", "127.0.0.1")]
    [DataRow("0.0.0.0", "127.0.0.1")]
    [DataRow("::", "127.0.0.1")]
    public async Task The_own_node_is_called_without_a_socket(string listening, string target)
    {
        using var dead = new DeadDevice();
        var own = new OwnNode(new(IPAddress.Parse(listening), dead.EndPoint.Port), """{"device1": "fade/50/3600"}""");

        (await Driver(new(IPAddress.Parse(target), dead.EndPoint.Port), own).Send(on: true, Calls, CancellationToken.None)).ShouldBeTrue();

        own.Calls.ShouldBe(["""["set_rule","device1","fade/50/3600"]"""]);
    }

    [TestMethod]
    public async Task An_error_of_the_own_node_is_no_success()
    {
        using var dead = new DeadDevice();

        (await Driver(dead.EndPoint, new OwnNode(dead.EndPoint, """{"ERROR": "Invalid rule"}""")).Send(on: true, Calls, CancellationToken.None)).ShouldBeFalse();
    }

    [TestMethod]
    [DataRow("127.0.0.2", 0)]
    [DataRow("127.0.0.1", 1)]
    [DataRow(null, 0)]
    public async Task Another_node_is_called_over_the_network(string? listening, int otherPort)
    {
        await using var other = new ScriptedDevice("{}"u8.ToArray());
        var own = new OwnNode(listening is null ? null : new(IPAddress.Parse(listening), other.EndPoint.Port ^ otherPort), "{}");

        (await Driver(other.EndPoint, own).Send(on: true, Calls, CancellationToken.None)).ShouldBeTrue();

        own.Calls.ShouldBeEmpty();
    }

    [TestMethod]
    public void It_tells_where_its_calls_go()
    {
        Driver(new(IPAddress.Loopback, 8123), new OwnNode(new(IPAddress.Parse("192.168.1.9"), 8123), "{}")).Read().ToJsonString()
            .ShouldBe("""{"port":8123,"node_ip":"192.168.1.9"}""");
        Driver(new(IPAddress.Loopback, 8123)).Read().ToJsonString().ShouldBe("""{"port":8123,"node_ip":null}""");
    }

    private static ApiTarget Driver(IPEndPoint target, INodeApi? own = null, TimeSpan? timeout = null) => new(
        new ApiTargetOptions { Nickname = "Upstairs", Ip = target.Address, Port = (ushort)target.Port, Timeout = timeout ?? TimeSpan.FromSeconds(30) }, own);
}
