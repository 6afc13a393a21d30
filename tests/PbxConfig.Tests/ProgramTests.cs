namespace PbxConfig.Tests;

/// <summary>The program as it was built, with its own configuration.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class ProgramTests
{
    [TestMethod]
    public async Task The_program_writes_all_files_and_prints_them()
    {
        using var folder = new ConfigFolder();

        (int exitCode, string output, string errors) = await SampleProgram.RunAsync("--output=" + folder.Output);

        exitCode.ShouldBe(0, errors);
        errors.ShouldBeEmpty();
        Verifier.Verify(folder.Written.Select(file => (Path.GetFileNameWithoutExtension(file), "conf", folder.Read(file))));
        folder.Written.ShouldBe(["asterisk/queues.conf", "asterisk/sip.conf"]);
        output.ShouldContain(folder.Read("asterisk/queues.conf"));
        folder.Read("asterisk/sip.conf").ShouldContain("secret = white-rabbit");
        output.ShouldContain("callerid = \"Alice Liddell\" <1001>\nsecret = ***\n");
        output.ShouldContain("register => office:***@sip.example.com\n");
        foreach (string password in new[] { "white-rabbit", "looking-glass", "mad-hatter", "horse" })
        {
            output.ShouldNotContain(password);
        }
    }

    [TestMethod]
    public async Task The_drivers_are_listed_with_their_entry_points_and_without_passwords()
    {
        using var folder = new ConfigFolder();

        string table = (await SampleProgram.RunAsync("--output=" + folder.Output, "--plugins:asterisk.sip.conf=flat")).Output.Split("\nasterisk/queues.conf of driver")[0];

        table.ShouldMatch(@"(?m)^  asterisk/queues\.conf +queues-conf +yes +PbxConfig\.Drivers\.QueuesConf +confgend\.asterisk\.queues\.conf$");
        table.ShouldMatch(@"(?m)^  asterisk/sip\.conf +flat +yes +PbxConfig\.Drivers\.FlatSipConf +confgend\.asterisk\.sip\.conf$");
        table.ShouldMatch(@"(?m)^  asterisk/sip\.conf +sip-conf +PbxConfig\.Drivers\.SipConf +confgend\.asterisk\.sip\.conf$");
        table.ShouldMatch(@"(?m)^Manifest .*PbxConfig\.plugins\.json$");
        table.ShouldNotContain("white-rabbit");
    }

    [TestMethod]
    public async Task The_readme_shows_what_the_program_prints()
    {
        using var folder = new ConfigFolder();

        (_, string output, _) = await SampleProgram.RunAsync("--output=" + folder.Output);

        // The folders differ, and of the last file the readme shows the beginning.
        output[..output.IndexOf("\n\n[phone](!)", StringComparison.Ordinal)].Split('\n')
            .Where(line => !line.StartsWith("Manifest ", StringComparison.Ordinal))
            .Select(line => line.Split(", written to ")[0])
            .Where(line => !SampleProgram.Readme.Contains(line, StringComparison.Ordinal))
            .ShouldBeEmpty();
        SampleProgram.Readme.ShouldContain(folder.Read("asterisk/queues.conf"));
    }

    [TestMethod]
    public async Task One_file_is_printed_alone()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync("asterisk/sip.conf");

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldStartWith("[general]\n");
        output.ShouldEndWith("secret = ***\n");
    }

    [TestMethod]
    public async Task A_file_to_pass_on_is_printed_with_its_passwords_if_told_so() =>
        (await SampleProgram.RunAsync("asterisk/sip.conf", "--show-secrets")).Output.ShouldEndWith("secret = mad-hatter\n");

    [TestMethod]
    public async Task A_file_without_a_driver_ends_with_1() =>
        (await SampleProgram.RunAsync("asterisk/iax.conf")).ShouldBe((1, "", "No handler found for asterisk/iax.conf\n"));
}
