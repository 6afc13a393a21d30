using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SmartHome.Drivers;
using SmartHome.Simulators;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Simulators;

[TestClass]
public sealed class TpLinkSimulatorTests
{
    private const string Dim = "smartlife.iot.dimmer";

    // A simulator that does not answer any more has to fail the test, not to hang it.
    private readonly CancellationToken _patience = new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token;

    [TestMethod]
    [DataRow("""{"emeter":{"get_realtime":{}}}""", """{"emeter":{"err_code":-1,"err_msg":"module not support"}}""")]
    [DataRow("""{"system":{"fly":{}}}""", """{"system":{"fly":{"err_code":-2,"err_msg":"member not support"}}}""")]
    [DataRow("""{"smartlife.iot.dimmer":{"set_brightness":{"brightness":101}}}""", """{"smartlife.iot.dimmer":{"set_brightness":{"err_code":-3,"err_msg":"invalid argument"}}}""")]
    [DataRow("""{"system":{"set_relay_state":{"state":true}}}""", """{"system":{"set_relay_state":{"err_code":-3,"err_msg":"invalid argument"}}}""")]
    [DataRow("""{"smartlife.iot.dimmer":{"set_brightness":{"brightness":50}}}""", """{"smartlife.iot.dimmer":{"set_brightness":{"err_code":0}}}""")]
    public async Task A_dimmer_answers_as_the_firmware_does(string call, string answer)
    {
        await using TpLinkDimmerSimulator dimmer = await Started.Async(new TpLinkDimmerSimulator());

        (await AskAsync(dimmer, Encoding.UTF8.GetBytes(call))).ShouldBe(answer);
    }

    [TestMethod]
    public async Task Several_calls_in_one_are_all_answered()
    {
        await using TpLinkDimmerSimulator dimmer = await Started.Async(new TpLinkDimmerSimulator());

        using var answer = JsonDocument.Parse(await AskAsync(
            dimmer, """{"smartlife.iot.dimmer":{"set_brightness":{"brightness":50}},"system":{"set_relay_state":{"state":1},"get_sysinfo":{}}}"""u8.ToArray()));

        answer.RootElement.GetProperty(Dim).GetProperty("set_brightness").GetProperty("err_code").GetInt32().ShouldBe(0);
        JsonElement info = answer.RootElement.GetProperty("system").GetProperty("get_sysinfo");
        info.GetProperty("relay_state").GetInt32().ShouldBe(1);
        info.GetProperty("brightness").GetInt32().ShouldBe(50);
    }

    [TestMethod]
    public async Task A_bulb_that_is_off_says_what_it_comes_back_with()
    {
        await using TpLinkBulbSimulator bulb = await Started.Async(new TpLinkBulbSimulator());

        using var answer = JsonDocument.Parse(await AskAsync(
            bulb, """{"smartlife.iot.smartbulb.lightingservice":{"transition_light_state":{"on_off":0,"brightness":30}}}"""u8.ToArray()));

        JsonElement state = answer.RootElement.GetProperty("smartlife.iot.smartbulb.lightingservice").GetProperty("transition_light_state");
        state.GetProperty("on_off").GetInt32().ShouldBe(0);
        state.GetProperty("dft_on_state").GetProperty("brightness").GetInt32().ShouldBe(30);
    }

    [TestMethod]
    [DataRow("00000000")]
    [DataRow("7fffffff")]
    [DataRow("ffffffff")]
    [DataRow("0000000400000000")]
    public async Task A_client_that_sends_nonsense_does_not_keep_the_next_from_its_turn(string nonsense)
    {
        await using TpLinkDimmerSimulator dimmer = await Started.Async(new TpLinkDimmerSimulator());
        using (TcpClient client = await ConnectAsync(dimmer))
        {
            await client.GetStream().WriteAsync(Convert.FromHexString(nonsense), _patience);
            (await client.GetStream().ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, _patience)).ShouldBe(0);
        }

        (await AskAsync(dimmer, """{"system":{"set_relay_state":{"state":1}}}"""u8.ToArray())).ShouldContain("\"err_code\":0");
    }

    private async Task<string> AskAsync(TpLinkSimulator simulator, byte[] call)
    {
        using TcpClient client = await ConnectAsync(simulator);
        byte[] header = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(header, call.Length);
        await client.GetStream().WriteAsync((byte[])[.. header, .. TpLinkCipher.Encrypt(call)], _patience);
        await client.GetStream().ReadExactlyAsync(header, _patience);
        byte[] answer = new byte[BinaryPrimitives.ReadInt32BigEndian(header)];
        await client.GetStream().ReadExactlyAsync(answer, _patience);
        return Encoding.UTF8.GetString(TpLinkCipher.Decrypt(answer));
    }

    private async Task<TcpClient> ConnectAsync(TpLinkSimulator simulator)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPEndPoint.Parse(simulator.Location), _patience);
        return client;
    }
}
