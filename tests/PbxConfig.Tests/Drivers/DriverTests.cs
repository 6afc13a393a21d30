namespace PbxConfig.Tests.Drivers;

[TestClass]
public sealed class DriverTests
{
    private const string Sip = "asterisk.sip.conf: {context: office}\n";

    [TestMethod]
    public async Task Every_account_stands_in_full_and_the_appended_file_at_the_end()
    {
        using var folder = new PhoneFolder("");
        string extra = Path.Combine(folder.Path, "extra.conf");
        await File.WriteAllTextAsync(extra, "[trunk]\r\ntype = peer\r\n");
        await File.AppendAllTextAsync(folder.Config, $"plugins: {{asterisk.sip.conf: flat}}\nasterisk.sip.conf: {{context: office, bind_address: 192.0.2.1, port: 5061, transport: tls, append: {extra}}}\n");

        SampleRun run = await folder.RunAsync("generate", "asterisk/sip.conf");

        (run.ExitCode, run.Errors).ShouldBe((0, ""));
        Verifier.Verify(run.Output, "conf");
    }

    [TestMethod]
    public async Task What_changes_in_the_telephone_system_changes_in_the_files()
    {
        using var folder = new PhoneFolder(Sip + "asterisk.extensions.conf: {context: office}");
        await folder.ChangeAsync("DELETE FROM queue_members; DELETE FROM queues; DELETE FROM accounts WHERE name <> 'bob'");

        (await folder.RunAsync("generate", "asterisk/sip.conf")).Output.ShouldNotContain("alice");
        (await folder.RunAsync("generate", "asterisk/queues.conf")).Output.ShouldBe("; Do not edit: generated\n[general]\nautofill = yes\n");
        (await folder.RunAsync("generate", "asterisk/extensions.conf")).Output
            .ShouldBe("[office]\nexten => 1002,1,Dial(SIP/bob,20)\nsame => n,VoiceMail(1002@office,u)\nsame => n,Hangup()\n");
    }

    [TestMethod]
    [DataRow("DELETE FROM queue_members; UPDATE accounts SET name = 'general' WHERE name = 'bob'", "There are two sections [general].")]
    [DataRow("DELETE FROM queue_members; UPDATE accounts SET name = 'phone' WHERE name = 'bob'", "There are two sections [phone].")]
    [DataRow("DELETE FROM queue_members; UPDATE accounts SET name = 'a]' WHERE name = 'bob'", "\"a]\" cannot be the name of a section.")]
    [DataRow("UPDATE accounts SET password = 'hidden' || char(10) || '[b]'", "The value of \"secret\" has to be one line.")]
    public async Task What_a_file_cannot_hold_is_not_written_and_no_password_is_told(string change, string expected)
    {
        using var folder = new PhoneFolder(Sip);
        await folder.ChangeAsync(change);

        (await folder.RunAsync("generate", "asterisk/sip.conf")).ShouldBe(new(1, "", $"asterisk/sip.conf: the driver \"sip-conf\" failed: FormatException: {expected}\n"));
    }

    [TestMethod]
    public async Task A_provider_without_a_password_is_an_error()
    {
        using var folder = new PhoneFolder("asterisk.sip.conf: {context: office, provider: sip.example.com, provider_user: office}");

        (await folder.RunAsync("generate", "asterisk/sip.conf"))
            .ShouldBe(new(1, "", "asterisk/sip.conf: the driver \"sip-conf\" failed: FormatException: A provider needs provider_user and provider_password.\n"));
    }

    [TestMethod]
    public async Task Errors_in_options_fall_to_the_next_driver_and_have_file_and_line()
    {
        using var folder = new PhoneFolder("plugins: {asterisk.sip.conf: flat}\nasterisk.sip.conf:\n  context: office\n  transport: pigeon\n");

        SampleRun run = await folder.RunAsync("generate", "asterisk/sip.conf");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("[alice](phone)\n");
        run.Errors.ShouldContain("asterisk.sip.conf:transport (config.yml, line 5): expected one of udp, tcp, tls, found \"pigeon\".");
    }

    [TestMethod]
    public async Task A_ring_time_has_limits()
    {
        using var folder = new PhoneFolder("asterisk.extensions.conf: {context: office, ring_time: '01:00:00'}");

        (await folder.RunAsync("check")).Errors.ShouldContain("asterisk.extensions.conf:ring_time (config.yml, line 2): ");
    }

    [TestMethod]
    public async Task A_telephone_system_that_is_there_stays_as_it_is()
    {
        using var folder = new PhoneFolder(Sip);
        await folder.ChangeAsync("UPDATE accounts SET password = 'changed'");

        (await folder.RunAsync("generate", "asterisk/sip.conf")).Output.ShouldContain("secret = changed\n");
    }
}
