namespace PbxConfig.Tests.Configuration;

[TestClass]
public sealed class AccountMistakeTests
{
    [TestMethod]
    public async Task All_mistakes_are_reported_where_they_stand()
    {
        using ConfigFolder folder = new ConfigFolder(
            """
            accounts:
              alice:
                number: 1001
              bob:
                password: looking-glass
                display_name: Bob "the lizard"
            queues:
              support:
                ring_time: 90
                members: [alice,
                          carol]
            """).Add("conf.d/a.yml", "\naccounts: {dave: {number: ''}}\n");

        SampleRun run = await ProgramRun.Async(folder);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe(
            """
            accounts.yml, line 2: accounts:alice:password: expected a password, found nothing. Add "password".
            accounts.yml, line 4: accounts:bob:number: expected a telephone number, found nothing. Add "number".
            accounts.yml, line 6: accounts:bob:display_name: expected a name without quotation marks, found 'Bob "the lizard"'. Leave them out.
            conf.d/a.yml, line 2: accounts:dave:number: expected a telephone number, found nothing. Add "number".
            conf.d/a.yml, line 2: accounts:dave:password: expected a password, found nothing. Add "password".
            accounts.yml, line 11: queues:support:members:1: expected the name of an account, found "carol". Write it as under accounts.
            accounts.yml, line 9: queues:support:ring_time: expected a time from 00:00:01 to 00:59:59, found "90". 00:00:15 is fifteen seconds.

            """);
        folder.Written.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("00:00:01", 0)]
    [DataRow("00:59:59", 0)]
    [DataRow("00:00:00", 1)]
    [DataRow("01:00:00", 1)]
    [DataRow("-00:00:15", 1)]
    public async Task A_ring_time_has_limits(string time, int exitCode)
    {
        using var folder = new ConfigFolder($"asterisk.sip.conf: {{context: a}}\nqueues: {{support: {{ring_time: '{time}'}}}}");

        (await ProgramRun.Async(folder, "asterisk/queues.conf")).ExitCode.ShouldBe(exitCode);
    }

    [TestMethod]
    [DataRow("accounts: {general: {number: 1, password: hidden}}", "There are two sections [general].")]
    [DataRow("accounts: {phone: {number: 1, password: hidden}}", "There are two sections [phone].")]
    [DataRow("accounts: {'a]': {number: 1, password: hidden}}", "\"a]\" cannot be the name of a section.")]
    [DataRow("accounts: {a: {number: 1, password: \"hidden\\n[b]\"}}", "The value of \"secret\" has to be one line.")]
    public async Task What_a_file_cannot_hold_is_not_written_and_no_password_is_printed(string accounts, string expected)
    {
        using var folder = new ConfigFolder("asterisk.sip.conf: {context: a}\n" + accounts);

        SampleRun run = await ProgramRun.Async(folder);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe($"asterisk/sip.conf: the driver \"sip-conf\" failed: {expected}\n");
        run.Output.ShouldNotContain("hidden");
        folder.Written.ShouldBe(["asterisk/queues.conf"]);
    }

    [TestMethod]
    public async Task A_provider_without_a_password_is_a_mistake()
    {
        using var folder = new ConfigFolder("asterisk.sip.conf: {context: a, provider: sip.example.com, provider_user: office}");

        SampleRun run = await ProgramRun.Async(folder, "asterisk/sip.conf");

        run.ShouldBe(new(1, "", "asterisk/sip.conf: the driver \"sip-conf\" failed: A provider needs provider_user and provider_password.\n"));
    }
}
