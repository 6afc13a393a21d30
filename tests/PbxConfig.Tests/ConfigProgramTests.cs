namespace PbxConfig.Tests;

[TestClass]
public sealed class ConfigProgramTests
{
    private const string Accounts = "asterisk.sip.conf: {context: office}\naccounts: {alice: {number: 1, password: hidden}}\n";

    [TestMethod]
    public async Task All_files_are_written_whole_and_nothing_else_is_left()
    {
        using ConfigFolder folder = new ConfigFolder(Accounts).Add("output/asterisk/sip.conf", "old");

        SampleRun run = await ProgramRun.Async(folder);

        (run.ExitCode, run.Errors).ShouldBe((0, ""));
        folder.Written.ShouldBe(["asterisk/queues.conf", "asterisk/sip.conf"]);
        folder.Read("asterisk/queues.conf").ShouldBe("; Do not edit: generated from accounts.yml\n[general]\nautofill = yes\n");
        run.Output.ShouldContain(folder.Read("asterisk/sip.conf").Replace("hidden", "***", StringComparison.Ordinal));
        run.Output.ShouldNotContain("hidden");
    }

    [TestMethod]
    public async Task One_file_is_printed_alone_and_nothing_is_written()
    {
        using var folder = new ConfigFolder(Accounts);

        SampleRun run = await ProgramRun.Async(folder, "asterisk/queues.conf");

        run.ShouldBe(new(0, "; Do not edit: generated from accounts.yml\n[general]\nautofill = yes\n", ""));
        folder.Written.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task Others_cannot_read_what_holds_passwords()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("Windows has no modes.");
            return;
        }

        using var folder = new ConfigFolder(Accounts);

        await ProgramRun.Async(folder);

        (File.GetUnixFileMode(Path.Combine(folder.Output, "asterisk/sip.conf")) & (UnixFileMode.OtherRead | UnixFileMode.GroupWrite)).ShouldBe(UnixFileMode.None);
    }

    [TestMethod]
    public async Task A_driver_of_a_file_outside_the_output_folder_is_not_run()
    {
        using var folder = new ConfigFolder(Accounts);

        SampleRun run = await ProgramRun.Async(folder);

        run.Output.ShouldNotContain("escape.conf");
        File.Exists(Path.Combine(folder.Path, "escape.conf")).ShouldBeFalse();
    }

    [TestMethod]
    [DataRow("sip.conf", "\"sip.conf\" is no file: write resource/file, as in asterisk/sip.conf.")]
    [DataRow("../escape.conf", "\"../escape.conf\" is no file: write resource/file, as in asterisk/sip.conf.")]
    [DataRow("asterisk/../sip.conf", "\"asterisk/../sip.conf\" is no file: write resource/file, as in asterisk/sip.conf.")]
    [DataRow("asterisk/", "\"asterisk/\" is no file: write resource/file, as in asterisk/sip.conf.")]
    [DataRow("asterisk/sip.conf asterisk/queues.conf", "One file at a time.")]
    [DataRow("--outptu=x", "--outptu is no option, or lacks its value.")]
    [DataRow("--output", "--output is no option, or lacks its value.")]
    [DataRow("--accounts:alice:password", "--accounts:alice:password is no option, or lacks its value.")]
    [DataRow("-password=hidden", "-password is no option, or lacks its value.")]
    public async Task Arguments_that_make_no_sense_are_refused(string arguments, string expected)
    {
        SampleRun run = await ProgramRun.WithAsync(CancellationToken.None, arguments.Split(' '));

        run.ShouldBe(new(1, "", $"{expected} {CommandLine.Usage}\n"));
    }

    [TestMethod]
    public async Task An_output_folder_that_is_a_file_is_an_error()
    {
        using ConfigFolder folder = new ConfigFolder(Accounts).Add("output", "a file");

        SampleRun run = await ProgramRun.Async(folder);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain(folder.Output);
    }

    [TestMethod]
    public async Task An_interruption_ends_the_program_and_leaves_no_file()
    {
        using var folder = new ConfigFolder(Accounts + "plugins: {asterisk.queues.conf: waiting}");
        using var interruption = new CancellationTokenSource();
        Task<SampleRun> running = ProgramRun.WithAsync(interruption.Token, "--config=" + folder.Path, "--output=" + folder.Output);

        await interruption.CancelAsync();

        SampleRun run = await running;
        (run.ExitCode, run.Errors).ShouldBe((1, "Interrupted.\n"));
        folder.Written.ShouldBeEmpty();
    }
}
