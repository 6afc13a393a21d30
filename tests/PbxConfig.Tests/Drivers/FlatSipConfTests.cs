
namespace PbxConfig.Tests.Drivers;

[TestClass]
public sealed class FlatSipConfTests
{
    [TestMethod]
    public async Task Every_account_stands_in_full_and_the_appended_file_at_the_end()
    {
        using ConfigFolder folder = new ConfigFolder(
            """
            plugins: {asterisk.sip.conf: flat}
            asterisk.sip.conf: {context: office, bind_address: 192.0.2.1, port: 5061, transport: tls}
            accounts:
              bob: {number: 2, password: b, mailbox: 2@office}
              alice: {number: 1, password: a, display_name: Alice, codecs: opus}
            """).Add("extra.conf", "[trunk]\r\ntype = peer\r\n");

        SampleRun run = await ProgramRun.Async(folder, "asterisk/sip.conf", "--show-secrets", $"--asterisk.sip.conf:append={Path.Combine(folder.Path, "extra.conf")}");

        (run.ExitCode, run.Errors).ShouldBe((0, ""));
        Verifier.Verify(run.Output, "conf");
    }

    [TestMethod]
    public async Task An_appended_file_that_is_missing_is_an_error()
    {
        using var folder = new ConfigFolder("asterisk.sip.conf: {context: office, append: /nowhere/extra.conf}");

        SampleRun run = await ProgramRun.Async(folder, "asterisk/sip.conf", "--plugins:asterisk.sip.conf=flat");

        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.Errors.ShouldStartWith("asterisk/sip.conf: the driver \"flat\" failed: ");
        run.Errors.ShouldContain("/nowhere/extra.conf");
    }
}
