using Patchbay.Devices.Transport.Connections;
using System.IO.Pipelines;
using System.Text;
using Patchbay.Devices.Transport;
using Patchbay.Devices.Transport.Requests;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>A request may come in any pieces.</summary>
[TestClass]
public sealed class SplitRequestTests
{
    private const string Token = "secret";

    public static IEnumerable<object[]> Requests =>
    [
        ["[\"set_rule\", \"device1\", \"caf\xC3\xA9\"]\n", """["set_rule", "device1", "café"]"""],
        ["GET /set_rule?device1/fade%2F5%2F6 HTTP/1.1\r\nHost: node\r\n\r\n", """["set_rule", "device1", "fade/5/6"]"""],
        ["secret\r\n[\"status\", 1]\n", """["status", 1]"""],
        ["GET /status HTTP/1.1\r\nAuthorization: Bearer secret\r\n\r\n", """["status"]"""],
    ];

    [TestMethod]
    [DynamicData(nameof(Requests))]
    public async Task A_request_is_understood_wherever_it_is_split(string request, string call)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(request);
        for (int split = 0; split <= bytes.Length; split++)
        {
            (await ReadAsync(bytes[..split], bytes[split..])).ShouldBe(call, $"split at {split}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Requests))]
    public async Task A_request_is_understood_byte_by_byte(string request, string call) =>
        (await ReadAsync([.. Encoding.Latin1.GetBytes(request).Select(value => new[] { value })])).ShouldBe(call);

    [TestMethod]
    [DynamicData(nameof(Requests))]
    public async Task A_client_may_send_byte_by_byte(string request, string call)
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints, options => request.Contains(Token) ? options with { Token = Token } : options);
        using ApiClient client = await api.ConnectAsync();

        foreach (char value in request)
        {
            await client.SendAsync(value.ToString());
            await Task.Yield();
        }

        (await client.ReadToEndAsync()).ShouldEndWith("""{"done": true}""");
        Text(new EndpointRequest(default, endpoints.Calls.Single().Endpoint, endpoints.Calls.Single().Arguments)).ShouldBe(call);
    }

    [TestMethod]
    public async Task Every_byte_of_a_dribbled_line_is_looked_at_once()
    {
        const int Length = 64 * 1024;
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var input = new CountingReader(pipe.Reader);
        using var lines = new LineReader(input, Length);
        ValueTask<bool> reading = lines.ReadAsync(CancellationToken.None);

        for (int i = 1; i < Length; i++)
        {
            await pipe.Writer.WriteAsync("x"u8.ToArray());
        }

        await pipe.Writer.WriteAsync("\n"u8.ToArray());

        (await reading).ShouldBeTrue();
        lines.Line.Length.ShouldBe(Length);
        input.Seen.ShouldBe(Length);
    }

    private static async Task<string> ReadAsync(params byte[][] pieces)
    {
        // Inline, so that a piece is read before the next one is written.
        var pipe = new Pipe(new PipeOptions(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));
        using var lines = new LineReader(pipe.Reader, 64 * 1024);
        bool withToken = Encoding.Latin1.GetString(pieces.SelectMany(piece => piece).ToArray()).Contains(Token);
        ValueTask<ApiRequest?> reading = new RequestReader(lines, withToken ? new AccessToken(Token) : null).ReadAsync(CancellationToken.None);
        foreach (byte[] piece in pieces)
        {
            await pipe.Writer.WriteAsync(piece);
        }

        return Text((await reading).ShouldBeOfType<EndpointRequest>());
    }

    private static string Text(EndpointRequest request) =>
        $"[{string.Join(", ", [$"\"{request.Endpoint}\"", .. request.Arguments.Select(argument => argument.GetRawText())])}]";
}
