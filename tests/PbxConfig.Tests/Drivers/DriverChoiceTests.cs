namespace PbxConfig.Tests.Drivers;

[TestClass]
public sealed class DriverChoiceTests
{
    private const string Accounts = "asterisk.sip.conf: {context: office}\naccounts: {alice: {number: 1, password: hidden}}\n";

    [TestMethod]
    [DataRow("")]
    [DataRow("plugins:")]
    [DataRow("plugins: {asterisk.sip.conf: }")]
    [DataRow("plugins: {asterisk.sip.conf: ''}")]
    [DataRow("plugins: {asterisk.sip.conf: sip-conf}")]
    [DataRow("plugins: {asterisk.queues.conf: flat}")]
    public async Task Without_an_entry_the_driver_named_after_the_file_makes_it(string plugins)
    {
        using var folder = new ConfigFolder(Accounts + plugins);

        SampleRun run = await ProgramRun.Async(folder, "asterisk/sip.conf");

        run.Output.ShouldContain("[alice](phone)\n");
        (run.ExitCode, run.Errors).ShouldBe((0, ""));
    }

    [TestMethod]
    public async Task The_configured_driver_makes_the_file()
    {
        using var folder = new ConfigFolder(Accounts + "plugins: {asterisk.sip.conf: flat}");

        SampleRun run = await ProgramRun.Async(folder, "asterisk/sip.conf");

        run.Output.ShouldContain("[alice]\n");
        (run.ExitCode, run.Errors).ShouldBe((0, ""));
    }

    [TestMethod]
    public async Task An_option_on_the_command_line_overrides_the_files()
    {
        using var folder = new ConfigFolder(Accounts + "plugins: {asterisk.sip.conf: sip-conf}");

        SampleRun run = await ProgramRun.Async(folder, "asterisk/sip.conf", "--plugins:asterisk.sip.conf=flat", "--accounts:alice:number=2=3");

        run.Output.ShouldContain("[alice]\n");
        run.Output.ShouldContain("<2=3>");
    }

    [TestMethod]
    public async Task A_driver_whose_constructor_throws_falls_to_the_next()
    {
        using var folder = new ConfigFolder(Accounts + "plugins: {asterisk.queues.conf: broken}");

        SampleRun run = await ProgramRun.Async(folder, "asterisk/queues.conf");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe("asterisk/queues.conf: the driver \"broken\" cannot be created: asterisk.queues.conf: the constructor has thrown KeyNotFoundException: There is no key \"queues\".\n");
        run.Output.ShouldContain("[general]\nautofill = yes\n");
    }

    [TestMethod]
    public async Task A_driver_whose_options_are_wrong_falls_to_the_next()
    {
        using var folder = new ConfigFolder(Accounts + "plugins: {asterisk.sip.conf: flat}");

        SampleRun run = await ProgramRun.Async(folder, "asterisk/sip.conf", "--asterisk.sip.conf:transport=pigeon", "--asterisk.sip.conf:provider_password=hidden");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith("asterisk/sip.conf: the driver \"flat\" cannot be created: ");
        run.Errors.ShouldContain("asterisk.sip.conf:transport: expected one of udp, tcp, tls, found \"pigeon\".");
        run.Errors.ShouldNotContain("hidden");
        run.Output.ShouldContain("[alice](phone)\n");
    }

    [TestMethod]
    public async Task A_driver_that_does_not_exist_falls_to_the_next_and_a_near_name_is_suggested()
    {
        using var folder = new ConfigFolder(Accounts + "plugins: {asterisk.sip.conf: flaat}");

        SampleRun run = await ProgramRun.Async(folder, "asterisk/sip.conf");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("asterisk.sip.conf: expected the name of a config-generator, found \"asterisk/sip.conf/flaat\". It was looked for in the assemblies PbxConfig, PbxConfig.Tests. Did you mean \"asterisk/sip.conf/flat\"");
        run.Output.ShouldContain("[alice](phone)\n");
    }

    [TestMethod]
    [DataRow("asterisk/x.conf")]
    [DataRow("dhcpd/sip.conf")]
    public async Task A_file_without_a_driver_has_no_handler(string file)
    {
        using var folder = new ConfigFolder(Accounts);

        (await ProgramRun.Async(folder, file)).ShouldBe(new(1, "", $"No handler found for {file}\n"));
    }

    [TestMethod]
    public async Task When_no_driver_is_left_there_is_no_handler()
    {
        using var folder = new ConfigFolder("accounts:");

        SampleRun run = await ProgramRun.Async(folder, "asterisk/sip.conf");

        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.Errors.ShouldContain("asterisk.sip.conf:context: expected text, found nothing.");
        run.Errors.ShouldEndWith("\nNo handler found for asterisk/sip.conf\n");
    }

    [TestMethod]
    [DataRow("failing", "failed: The queues are closed.")]
    [DataRow("silent", "has no content for it.")]
    public async Task A_driver_that_gives_nothing_leaves_the_last_good_file_alone_and_the_others_have_their_turn(string driver, string expected)
    {
        using ConfigFolder folder = new ConfigFolder(Accounts + $"plugins: {{asterisk.queues.conf: {driver}}}").Add("output/asterisk/queues.conf", "good");

        SampleRun run = await ProgramRun.Async(folder);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe($"asterisk/queues.conf: the driver \"{driver}\" {expected}\n");
        folder.Read("asterisk/queues.conf").ShouldBe("good");
        folder.Written.ShouldBe(["asterisk/queues.conf", "asterisk/sip.conf"]);
    }

    [TestMethod]
    public async Task A_driver_is_disposed_of_after_it_has_made_its_file()
    {
        using var folder = new ConfigFolder(Accounts + "plugins: {asterisk.queues.conf: closing}");

        (await ProgramRun.Async(folder, "asterisk/queues.conf")).Output.ShouldBe("open");

        Closing.IsDisposed.ShouldBeTrue();
    }
}
