using Patchbay.Devices.Tests.Transport;

namespace Patchbay.Devices.Tests.WebRepl;

/// <summary>Frames of all kinds, in all pieces, and bytes that are none.</summary>
[TestClass]
public sealed class FrameTests
{
    private static readonly byte[] New = """{"metadata": {"id": "new"}}"""u8.ToArray();

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Frames_may_come_byte_by_byte(bool isMasked)
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await OriginalClient.OpenAsync(server.Address, isMasked);
        byte[] all =
        [
            .. client.Frame(0x82, "pass word\r"u8.ToArray()),
            .. client.Frame(0x82, OriginalClient.Request(1, "config.json", New.Length)),
            .. client.Frame(0x02, New[..5]),
            .. client.Frame(0x89, "still there?"u8.ToArray()),
            .. client.Frame(0x00, []),
            .. client.Frame(0x80, New[5..]),
        ];

        foreach (byte value in all)
        {
            await client.Socket.SendAsync(new[] { value });
            await Task.Yield();
        }

        (await client.ReadFrameAsync()).Payload.ShouldBe("Password: ");
        (await client.ReadFrameAsync()).Payload.ShouldContain("connected");
        (await client.ReadCodeAsync()).ShouldBe(0);
        (await client.ReadFrameAsync()).ShouldBe((0x8A, "still there?"));
        (await client.ReadCodeAsync()).ShouldBe(0);
        server.Configuration.ShouldBe("""{"metadata": {"id": "new"}}""");
    }

    [TestMethod]
    public async Task What_is_typed_between_files_is_left_out()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync(isMasked: true);

        await client.Socket.SendAsync(client.Frame(0x81, "import os\r"u8.ToArray()));
        await client.RequestAsync(1, "config.json", New.Length);
        (await client.ReadCodeAsync()).ShouldBe(0);
        await client.Socket.SendAsync(client.Frame(0x01, "WA"u8.ToArray()));
        await client.Socket.SendAsync(client.Frame(0x80, "more"u8.ToArray()));
        await client.SendAsync(New);

        (await client.ReadCodeAsync()).ShouldBe(0);
    }

    [TestMethod]
    public async Task Empty_pings_pongs_and_frames_are_no_obstacle()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync();
        await client.ReadFrameAsync();

        await client.Socket.SendAsync(client.Frame(0x89, []));
        (await client.ReadFrameAsync()).ShouldBe((0x8A, ""));
        await client.Socket.SendAsync(client.Frame(0x8A, "unasked"u8.ToArray()));
        await client.Socket.SendAsync(client.Frame(0x82, []));

        (await client.PutAsync("config.json", New)).ShouldBe([0, 0]);
    }

    [TestMethod]
    public async Task A_close_is_answered_by_a_close()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync(isMasked: true);
        await client.ReadFrameAsync();

        await client.Socket.SendAsync(client.Frame(0x88, [0x03, 0xE8, (byte)'b', (byte)'y', (byte)'e']));

        (await client.ReadToEndAsync()).ShouldBe([(0x88, "\x03\xE8")]);
    }

    [TestMethod]
    [DataRow(new byte[] { 0xC2, 1, 0 }, DisplayName = "reserved bit")]
    [DataRow(new byte[] { 0x83, 1, 0 }, DisplayName = "unknown kind")]
    [DataRow(new byte[] { 0x8B, 0 }, DisplayName = "unknown control")]
    [DataRow(new byte[] { 0x80, 1, 0 }, DisplayName = "continuation of nothing")]
    [DataRow(new byte[] { 0x02, 1, 0, 0x82, 1, 0 }, DisplayName = "message in a message")]
    [DataRow(new byte[] { 0x09, 0 }, DisplayName = "control in fragments")]
    [DataRow(new byte[] { 0x89, 126, 0, 200 }, DisplayName = "long control")]
    [DataRow(new byte[] { 0x82, 127, 0xFF, 0, 0, 0, 0, 0, 0, 0 }, DisplayName = "negative length")]
    public async Task Bytes_that_are_no_frame_end_the_connection_with_an_error_of_protocol(byte[] bytes)
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync();
        await client.ReadFrameAsync();

        await client.Socket.SendAsync(bytes);

        (await client.ReadToEndAsync()).ShouldBe([(0x88, "\x03\xEA")]);
    }

    [TestMethod]
    public async Task A_request_without_its_signature_ends_the_connection()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync();
        await client.ReadFrameAsync();

        await client.SendAsync(new byte[82]);

        (await client.ReadToEndAsync()).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task A_client_may_go_away_anywhere()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync(change: options => options with { MaxConnections = 64 });
        byte[] all;
        using (OriginalClient sample = await OriginalClient.OpenAsync(server.Address, isMasked: true))
        {
            all = [.. sample.Frame(0x82, "pass word\r"u8.ToArray()), .. sample.Frame(0x82, OriginalClient.Request(1, "config.json", New.Length)), .. sample.Frame(0x82, New)];
        }

        for (int length = 0; length < all.Length; length++)
        {
            using OriginalClient client = await OriginalClient.OpenAsync(server.Address);
            await client.Socket.SendAsync(all.AsMemory(0, length));
            client.Socket.EndSending();
            await client.ReadToEndAsync();
        }

        server.Configuration.ShouldBe(RunningWebRepl.OldConfiguration);
        server.Log.Entries.ShouldAllBe(entry => entry.Level < Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [TestMethod]
    public async Task Random_bytes_are_survived_before_and_after_the_password()
    {
        var random = new Random(5);
        var clock = new VirtualClock();
        await using RunningWebRepl server = await RunningWebRepl.StartAsync(clock, options => options with { MaxConnections = 64 });
        for (int i = 0; i < 600; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(1)); // Some of them are wrong passwords.
            byte[] bytes = new byte[random.Next(1, 300)];
            random.NextBytes(bytes);
            if (random.Next(2) == 0)
            {
                // A frame of which at least the beginning is one.
                bytes[0] = (byte)random.Next(0x80, 0x83);
            }

            using OriginalClient client = await ((i % 3) switch
            {
                0 => OpenRawAsync(server),
                1 => OriginalClient.OpenAsync(server.Address),
                _ => server.LogInAsync(),
            });
            await client.Socket.SendAsync(bytes);
            client.Socket.EndSending();
            await client.Socket.ReadToEndAsync();
        }

        server.Configuration.ShouldBe(RunningWebRepl.OldConfiguration);
        server.Log.Entries.ShouldAllBe(entry => entry.Level < Microsoft.Extensions.Logging.LogLevel.Error);
    }

    private static async Task<OriginalClient> OpenRawAsync(RunningWebRepl server) => new(await ApiClient.ConnectAsync(server.Address));
}
