using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace PbxConfig.Tests;

/// <summary>The program as it was built, with its own configuration.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class ProgramTests
{
    private static readonly string[] Files = ["extensions.conf", "queues.conf", "sip.conf"];

    [TestMethod]
    public async Task The_program_writes_all_files()
    {
        using var folder = new PhoneFolder("");

        (int exitCode, string output, string errors) = await SampleProgram.RunAsync("generate", "--out", folder.Path);

        (exitCode, errors).ShouldBe((0, ""));
        Verifier.Verify(Files.Select(file => (Path.GetFileNameWithoutExtension(file), "conf", File.ReadAllText(Path.Combine(folder.Path, "asterisk", file)))));
        output.ShouldNotContain("white-rabbit");
        (await SampleProgram.RunAsync("diff", "--installed", folder.Path)).ShouldBe((0, "", ""));
    }

    [TestMethod]
    public async Task The_readme_shows_what_the_program_prints()
    {
        foreach (string[] arguments in (string[][])[["list"], ["check"], ["generate", "asterisk/queues.conf"], ["generate", "asterisk/extensions.conf"]])
        {
            SampleProgram.Readme.ShouldContain((await SampleProgram.RunAsync(arguments)).Output);
        }
    }

    [TestMethod]
    public void The_program_has_at_most_20_lines() =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(SampleProgram.Folder.TrimEnd('/'))!, "..", "..", "Program.cs")).Length.ShouldBeLessThanOrEqualTo(20);

    [TestMethod]
    public void The_drivers_are_entry_points_of_their_files()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SampleProgram.Folder, "PbxConfig.plugins.json")));
        JsonElement drivers = manifest.RootElement.GetProperty("entryPoints").GetProperty("confgend.asterisk.sip.conf");

        drivers.EnumerateObject().Select(driver => $"{driver.Name} = {driver.Value.GetString()}").ShouldBe(["flat = PbxConfig.Drivers.FlatSipConf", "sip-conf = PbxConfig.Drivers.SipConf"]);
    }

    [TestMethod]
    public async Task The_daemon_answers_and_after_it_was_killed_its_cache_is_there()
    {
        using var folder = new PhoneFolder("asterisk.sip.conf: {context: office}\n");
        string generated;
        using (Process daemon = Serve(folder, out IPEndPoint endPoint))
        {
            generated = await AskAsync(endPoint, "asterisk/sip.conf");
            daemon.Kill();
            await daemon.WaitForExitAsync();
        }

        generated.ShouldContain("[alice](phone)\n");
        File.Delete(Path.Combine(folder.Path, "phones.db"));
        await File.WriteAllTextAsync(folder.Config, "db_uri: sqlite:///phones.db\n"); // The driver cannot be created any more.
        using Process second = Serve(folder, out IPEndPoint again);
        (await AskAsync(again, "asterisk/sip.conf")).ShouldBe(generated);
        (await AskAsync(again, "asterisk/sip.conf cached")).ShouldBe(generated);
        second.Kill();
        await second.WaitForExitAsync();
    }

    private static Process Serve(PhoneFolder folder, out IPEndPoint endPoint)
    {
        Process daemon = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(SampleProgram.Folder, "PbxConfig.dll"), "serve", "--config", folder.Config, "--listen", "127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        while (true)
        {
            string line = daemon.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The daemon has ended.");
            if (line.Split("Listening on ") is [_, var text])
            {
                endPoint = IPEndPoint.Parse(text.TrimEnd('.'));
                return daemon;
            }
        }
    }

    private static async Task<string> AskAsync(IPEndPoint daemon, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(daemon);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
