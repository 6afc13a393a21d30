using System.Text;

namespace Patchbay.Devices.Tests.WebRepl;

/// <summary>Files that existing clients put and get.</summary>
[TestClass]
public sealed class UploadTests
{
    private static readonly byte[] New = Encoding.UTF8.GetBytes($$"""{"metadata": {"id": "new"}, "filler": "{{new string('x', 5000)}}"}""");

    [TestMethod]
    [DataRow(false, 0)]
    [DataRow(true, 0)]
    [DataRow(false, 7)]
    [DataRow(true, 100)]
    [DataRow(true, 1)]
    public async Task A_file_is_put_and_got(bool isMasked, int fragmentSize)
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync(isMasked, fragmentSize);

        (await client.PutAsync("config.json", New)).ShouldBe([0, 0]);

        File.ReadAllBytes(Path.Combine(server.Folder, "kitchen.json")).ShouldBe(New);
        (await client.GetAsync("config.json")).ShouldBe(New);
        (await client.GetAsync("/config.json")).ShouldBe(New);
    }

    [TestMethod]
    public async Task Provisioning_ends_well_and_leaves_no_code_behind()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync();

        (await client.PutAsync("config.json", New)).ShouldBe([0, 0]);
        foreach (string code in new[] { "Wled.py", "Acme.Lamps.dll", "main.py", "Api.mpy" })
        {
            (await client.PutAsync(code, new byte[3000])).ShouldBe([0, 0], code);
            (await client.PutAsync(code, [])).ShouldBe([0, 0], code);
        }

        Directory.GetFileSystemEntries(server.Folder).Select(Path.GetFileName).ShouldBe(["app.log", "kitchen.json", "secret.txt"], ignoreOrder: true);
        server.Log.Entries.Count(entry => entry.Id.Id == 2403).ShouldBe(8);
    }

    [TestMethod]
    [DataRow("secret.txt")]
    [DataRow("kitchen.json")]
    [DataRow("CONFIG.JSON")]
    [DataRow("../config.json")]
    [DataRow("..")]
    [DataRow("./config.json")]
    [DataRow("//config.json")]
    [DataRow("config.json/")]
    [DataRow("config.json\0.py")]
    [DataRow("/etc/passwd")]
    [DataRow("C:\\config.json")]
    [DataRow("..\\config.json")]
    [DataRow("../main.py")]
    [DataRow("lib/main.py")]
    [DataRow("plugins/Acme.dll")]
    [DataRow("wifi_credentials.json")]
    [DataRow("new.json")]
    [DataRow("main.py ")]
    [DataRow("\u202Eyp.x.py")]
    [DataRow("")]
    public async Task Any_other_name_is_refused_and_the_connection_goes_on(string name)
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync();

        (await client.PutAsync(name, New)).ShouldBe([1]);
        (await client.GetAsync(name)).ShouldBeNull();

        (await client.GetAsync("config.json")).ShouldNotBeNull();
        server.Configuration.ShouldBe(RunningWebRepl.OldConfiguration);
        Directory.GetFileSystemEntries(server.Folder).Length.ShouldBe(3);
    }

    [TestMethod]
    [DataRow(65)]
    [DataRow(65_535)]
    [DataRow(12)]
    public async Task A_name_whose_length_is_not_its_own_is_refused(int length)
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync();

        await client.RequestAsync(1, "config.json", 10, length);

        (await client.ReadCodeAsync()).ShouldBe(1);
    }

    [TestMethod]
    public async Task The_log_is_got_in_pieces_and_cannot_be_put()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync();

        (await client.GetAsync("app.log")).ShouldBe(File.ReadAllBytes(Path.Combine(server.Folder, "app.log")));
        (await client.PutAsync("app.log", New)).ShouldBe([1]);
    }

    [TestMethod]
    public async Task A_file_that_is_not_there_is_refused()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        File.Delete(Path.Combine(server.Folder, "app.log"));
        using OriginalClient client = await server.LogInAsync();

        (await client.GetAsync("app.log")).ShouldBeNull();
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{")]
    [DataRow("[]")]
    [DataRow("print('hello')")]
    [DataRow("{\"a\": \"\xFF\"}")]
    public async Task A_configuration_that_no_node_could_read_is_refused(string content)
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync();

        (await client.PutAsync("config.json", Encoding.Latin1.GetBytes(content))).ShouldBe([0, 1]);

        server.Configuration.ShouldBe(RunningWebRepl.OldConfiguration);
    }

    [TestMethod]
    public async Task A_file_over_the_limit_is_refused_before_it_is_sent()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync(change: options => options with { MaxFileSize = New.Length });
        using OriginalClient client = await server.LogInAsync();

        (await client.PutAsync("config.json", [.. New, .. " "u8])).ShouldBe([1]);
        await client.RequestAsync(1, "config.json", uint.MaxValue);
        (await client.ReadCodeAsync()).ShouldBe(1);
        await client.RequestAsync(1, "main.py", uint.MaxValue);
        (await client.ReadCodeAsync()).ShouldBe(1);

        (await client.PutAsync("config.json", New)).ShouldBe([0, 0]);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(5000)]
    public async Task A_client_that_goes_away_while_it_puts_leaves_the_old_file(int sent)
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync();
        await client.RequestAsync(1, "config.json", New.Length);
        (await client.ReadCodeAsync()).ShouldBe(0);

        await client.SendAsync(New[..sent]);
        client.Socket.EndSending();

        (await client.ReadToEndAsync()).ShouldBeEmpty();
        await server.StopAsync();
        server.Configuration.ShouldBe(RunningWebRepl.OldConfiguration);
        Directory.GetFileSystemEntries(server.Folder).Length.ShouldBe(3);
    }

    [TestMethod]
    public async Task A_file_that_cannot_be_written_is_answered_and_logged()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        File.Delete(Path.Combine(server.Folder, "kitchen.json"));
        Directory.CreateDirectory(Path.Combine(server.Folder, "kitchen.json"));
        using OriginalClient client = await server.LogInAsync();

        (await client.PutAsync("config.json", New)).ShouldBe([0, 1]);

        server.Log.Entries.ShouldContain(entry => entry.Id.Id == 2402 && entry.Text.Contains("cannot be written"));
    }

    [TestMethod]
    public async Task The_version_is_three_bytes_and_an_unknown_operation_is_refused()
    {
        await using RunningWebRepl server = await RunningWebRepl.StartAsync();
        using OriginalClient client = await server.LogInAsync();

        await client.RequestAsync(3, "", 0);
        (await client.ReadBinaryAsync()).Length.ShouldBe(3);
        await client.RequestAsync(9, "config.json", 0);
        (await client.ReadCodeAsync()).ShouldBe(1);
    }
}
