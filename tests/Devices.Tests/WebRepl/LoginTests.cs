using System.Net;
using System.Net.WebSockets;
using System.Text;
using Patchbay.Devices.Tests.Transport;
using Patchbay.Devices.WebRepl;
using Patchbay.Devices.WebRepl.Files;

namespace Patchbay.Devices.Tests.WebRepl;

/// <summary>Handshake and password.</summary>
[TestClass]
public sealed class LoginTests
{
    [TestMethod]
    public async Task The_handshake_is_answered_as_the_standard_says()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using ApiClient client = await ApiClient.ConnectAsync(server.Address);

        // The key of the example in RFC 6455.
        await client.SendAsync("GET /chat HTTP/1.1\r\nHost: node\r\nupgrade: websocket\r\nConnection: Upgrade\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        client.EndSending();

        (await client.ReadToEndAsync()).ShouldStartWith(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n\x81\nPassword: ");
    }

    [TestMethod]
    [DataRow("GET / HTTP/1.1\r\nHost: node\r\n\r\n")]
    [DataRow("GET / HTTP/1.1\r\nSec-WebSocket-Key: \r\n\r\n")]
    [DataRow("POST / HTTP/1.1\r\nSec-WebSocket-Key: foo\r\n\r\n")]
    [DataRow("[\"status\"]\n\r\n")]
    public async Task A_request_that_is_no_handshake_is_refused(string request)
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using ApiClient client = await ApiClient.ConnectAsync(server.Address);

        await client.SendAsync(request);

        (await client.ReadToEndAsync()).ShouldStartWith("HTTP/1.1 400 Bad Request\r\n");
    }

    [TestMethod]
    public async Task A_handshake_without_end_is_closed()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using ApiClient client = await ApiClient.ConnectAsync(server.Address);

        await client.SendAsync($"GET / HTTP/1.1\r\nSec-WebSocket-Key: foo\r\nX: {new string('x', 20_000)}\r\n\r\n");

        (await client.ReadToEndAsync()).ShouldStartWith("HTTP/1.1 400 Bad Request\r\n");
    }

    [TestMethod]
    public async Task The_right_password_opens_the_door_with_the_text_that_clients_know()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync();

        (await client.ReadFrameAsync()).ShouldBe((0x81, "\r\nWebREPL connected\r\n>>> "));
    }

    [TestMethod]
    public async Task A_browser_sends_the_password_as_text_and_letter_by_letter()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await OriginalClient.OpenAsync(server.Address, isMasked: true);

        foreach (char letter in RunningWebRepl.Password + "\r")
        {
            await client.Socket.SendAsync(client.Frame(0x81, [(byte)letter]));
        }

        (await client.PutAsync("config.json", "{}"u8.ToArray())).ShouldBe([0, 0]);
    }

    [TestMethod]
    public async Task A_client_of_the_framework_logs_in()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using var client = new ClientWebSocket();
        await client.ConnectAsync(new Uri($"ws://{server.Address}/"), CancellationToken.None);
        byte[] buffer = new byte[100];

        ValueWebSocketReceiveResult prompt = await client.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        (prompt.MessageType, Encoding.ASCII.GetString(buffer, 0, prompt.Count)).ShouldBe((WebSocketMessageType.Text, "Password: "));
        await client.SendAsync(Encoding.ASCII.GetBytes(RunningWebRepl.Password + "\r"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        ValueWebSocketReceiveResult welcome = await client.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        Encoding.ASCII.GetString(buffer, 0, welcome.Count).ShouldContain("WebREPL connected");

        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, "bye", CancellationToken.None);
        client.State.ShouldBe(WebSocketState.Closed);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("pass")]
    [DataRow("pass word ")]
    [DataRow("PASS WORD")]
    public async Task A_wrong_password_is_denied_and_the_connection_closed(string password)
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await OriginalClient.OpenAsync(server.Address);

        await client.LogInAsync(password);

        (await client.ReadToEndAsync()).ShouldBe([(0x81, "\r\nAccess denied\r\n")]);
        server.Log.Entries.ShouldAllBe(entry => !entry.Text.Contains(RunningWebRepl.Password));
    }

    [TestMethod]
    public async Task A_password_without_end_is_denied()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await OriginalClient.OpenAsync(server.Address);

        await client.LogInAsync(RunningWebRepl.Password + new string('x', 100_000));

        (await client.ReadFrameAsync()).ShouldBe((0x81, "\r\nAccess denied\r\n"));
    }

    [TestMethod]
    public async Task Nothing_is_answered_before_the_password()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await OriginalClient.OpenAsync(server.Address);

        await client.RequestAsync(2, "config.json", 0);
        await client.SendAsync("\r"u8.ToArray());

        (await client.ReadToEndAsync()).ShouldBe([(0x81, "Password: "), (0x81, "\r\nAccess denied\r\n")]);
    }

    [TestMethod]
    public async Task After_five_wrong_passwords_an_address_waits_a_minute()
    {
        var clock = new ObservedClock();
        await using RunningWebRepl server = await RunningWebRepl.StartAsync(clock);
        for (int i = 0; i < 5; i++)
        {
            (await TryAsync(server, "wrong")).ShouldBeFalse();
        }

        (await TryAsync(server, RunningWebRepl.Password)).ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(59));
        (await TryAsync(server, RunningWebRepl.Password)).ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(60));

        (await TryAsync(server, RunningWebRepl.Password)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task The_right_password_forgives_the_wrong_ones()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        for (int i = 0; i < 8; i++)
        {
            (await TryAsync(server, i % 4 == 3 ? RunningWebRepl.Password : "wrong")).ShouldBe(i % 4 == 3);
        }
    }

    [TestMethod]
    public void Another_address_does_not_wait()
    {
        var attempts = new PasswordAttempts(new VirtualClock());
        for (int i = 0; i < 5; i++)
        {
            attempts.Failed(IPAddress.Loopback);
        }

        attempts.MayTry(IPAddress.Loopback).ShouldBeFalse();
        attempts.MayTry(IPAddress.Parse("127.0.0.2")).ShouldBeTrue();
    }

    [TestMethod]
    public void Addresses_without_end_are_not_kept()
    {
        var clock = new VirtualClock();
        var attempts = new PasswordAttempts(clock);
        for (int i = 0; i < 5; i++)
        {
            attempts.Failed(IPAddress.Loopback);
        }

        for (int i = 0; i < 1000; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            attempts.Failed(new IPAddress(i));
        }

        attempts.MayTry(IPAddress.Loopback).ShouldBeTrue();
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" x")]
    [DataRow("a\r")]
    public void A_password_is_required(string password) => Should.Throw<ArgumentException>(() =>
        new WebReplServer(new OwnFiles([]), new WebReplOptions { Endpoint = new IPEndPoint(IPAddress.Loopback, 0), Password = password }, TimeProvider.System, new CapturedLog()));

    [TestMethod]
    public async Task Who_does_not_log_in_within_20_seconds_or_is_idle_for_a_minute_is_closed()
    {
        var clock = new ObservedClock();
        await using RunningWebRepl server = await RunningWebRepl.StartAsync(clock);
        using OriginalClient silent = await OriginalClient.OpenAsync(server.Address);
        await silent.ReadFrameAsync();
        Task<List<(int, string)>> end = silent.ReadToEndAsync();

        clock.Advance(TimeSpan.FromSeconds(20));
        (await end).ShouldBeEmpty();

        using OriginalClient idle = await server.LogInAsync();
        await idle.ReadFrameAsync();
        for (int i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(59));
            (await idle.GetAsync("config.json")).ShouldNotBeNull();
        }

        end = idle.ReadToEndAsync();
        clock.Advance(TimeSpan.FromSeconds(59));
        end.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await end).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task A_fifth_connection_is_closed()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        OriginalClient[] clients = [await server.LogInAsync(), await server.LogInAsync(), await server.LogInAsync(), await server.LogInAsync()];

        using ApiClient fifth = await ApiClient.ConnectAsync(server.Address);

        (await fifth.ReadToEndAsync()).ShouldBeEmpty();
        Array.ForEach(clients, client => client.Dispose());
    }

    private static async Task<bool> TryAsync(RunningWebRepl server, string password)
    {
        using OriginalClient client = await OriginalClient.OpenAsync(server.Address);
        await client.LogInAsync(password);
        return (await client.ReadFrameAsync()).Payload.Contains("connected", StringComparison.Ordinal);
    }
}
