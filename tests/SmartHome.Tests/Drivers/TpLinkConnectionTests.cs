using System.Buffers.Binary;
using System.Net;
using System.Text;
using SmartHome.Drivers;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class TpLinkConnectionTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(30);

    [TestMethod]
    public async Task A_call_is_a_big_endian_length_and_the_ciphertext()
    {
        await using var device = new ScriptedDevice(Frame("""{"system":{"reboot":{"err_code":0}}}"""));

        await CallAsync(device.EndPoint);

        byte[] sent = await device.Asked;
        byte[] call = """{"system":{"reboot":{"delay":1}}}"""u8.ToArray();
        BinaryPrimitives.ReadInt32BigEndian(sent).ShouldBe(call.Length);
        TpLinkCipher.Decrypt(sent.AsSpan(4)).ShouldBe(call);
    }

    [TestMethod]
    public async Task An_answer_that_comes_byte_by_byte_is_read_whole()
    {
        byte[][] bytes = [.. Frame("""{"system":{"reboot":{"err_code":0}}}""").Select(one => new[] { one })];
        await using var device = new ScriptedDevice(bytes);

        (await CallAsync(device.EndPoint)).ShouldBeTrue();
    }

    [TestMethod]
    [DataRow("""{"system":{"reboot":{"err_code":0}}}""", true)]
    [DataRow("""{"system":{"reboot":{"err_code":-3,"err_msg":"invalid argument"}}}""", false)]
    [DataRow("""{"system":{"err_code":-1,"err_msg":"module not support"}}""", false)]
    public async Task The_error_code_says_whether_the_device_did_it(string answer, bool done)
    {
        await using var device = new ScriptedDevice(Frame(answer));

        (await CallAsync(device.EndPoint)).ShouldBe(done);
    }

    [TestMethod]
    [DataRow(0u)]
    [DataRow(64 * 1024 + 1u)]
    [DataRow(0x8000_0000u)]
    [DataRow(uint.MaxValue)]
    public async Task An_impossible_length_is_refused_before_memory_is_taken_for_it(uint length)
    {
        byte[] header = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(header, length);
        await using var device = new ScriptedDevice(header);

        DeviceException exception = await Should.ThrowAsync<DeviceException>(() => CallAsync(device.EndPoint));

        exception.Message.ShouldContain($"{device.EndPoint} announces an answer of {length} bytes");
    }

    [TestMethod]
    [DataRow("not JSON")]
    [DataRow("[]")]
    [DataRow("{}")]
    [DataRow("""{"system":1}""")]
    [DataRow("""{"system":{"reboot":{}}}""")]
    [DataRow("""{"system":{"reboot":{"err_code":"0"}}}""")]
    public async Task An_answer_that_is_not_the_protocols_is_no_success(string answer)
    {
        await using var device = new ScriptedDevice(Frame(answer));

        (await Should.ThrowAsync<DeviceException>(() => CallAsync(device.EndPoint))).Message.ShouldContain("cannot be understood");
    }

    [TestMethod]
    public async Task An_answer_that_is_cut_short_is_an_error()
    {
        await using var device = new ScriptedDevice(Frame("""{"system":{"reboot":{"err_code":0}}}""")[..^1]);

        (await Should.ThrowAsync<DeviceException>(() => CallAsync(device.EndPoint))).Message.ShouldContain("gave no whole answer");
    }

    [TestMethod]
    public async Task A_device_that_refuses_the_connection_is_named()
    {
        using var device = new DeadDevice();

        (await Should.ThrowAsync<DeviceException>(() => CallAsync(device.EndPoint))).Message.ShouldStartWith($"{device.EndPoint} cannot be reached");
    }

    [TestMethod]
    public async Task A_silent_device_is_given_up()
    {
        await using var device = new ScriptedDevice();

        DeviceException exception = await Should.ThrowAsync<DeviceException>(() => CallAsync(device.EndPoint, TimeSpan.FromMilliseconds(50)));

        exception.Message.ShouldBe($"{device.EndPoint} did not answer within 0.05 s.");
    }

    [TestMethod]
    public async Task Cancellation_is_not_mistaken_for_a_silent_device()
    {
        await using var device = new ScriptedDevice();
        using var cancellation = new CancellationTokenSource();
        Task<bool> call = CallAsync(device.EndPoint, LongEnough, cancellation.Token);
        await device.Asked;

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    private static Task<bool> CallAsync(IPEndPoint device, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        new TpLinkConnection(device, timeout ?? LongEnough).CallAsync("system", "reboot", new() { ["delay"] = 1 }, cancellationToken);

    private static byte[] Frame(string answer)
    {
        byte[] cipher = TpLinkCipher.Encrypt(Encoding.UTF8.GetBytes(answer));
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, cipher.Length);
        return [.. length, .. cipher];
    }
}
