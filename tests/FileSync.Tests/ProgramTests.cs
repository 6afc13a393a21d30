namespace FileSync.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public sealed class ProgramTests
{
    [TestMethod]
    public async Task The_program_fetches_all_files_and_finds_them_unchanged_in_the_second_run()
    {
        using var target = new TempFolder();

        (int exitCode, string output, string errors) = await SampleProgram.RunAsync("--target", target.Path);

        exitCode.ShouldBe(0, errors);
        errors.ShouldBeEmpty();
        output.ShouldContain("sync-plugin folder  A folder of this machine");
        output.ShouldContain("sync-plugin webdav  A folder on a WebDAV server");
        output.ShouldMatch(@"office  http://127\.0\.0\.1:\d+/dav/");
        output.ShouldContain("""
            Run 1
              office (webdav)
                new        Minutes/2024-03 #1.txt
                new        Physics/01 motion.txt
                new        Physics/02 waves/100% reflection.txt
                new        Physics/02 waves/Größen.txt
              stick (folder)
                new        Physics/Scans/page 1.txt
                new        Physics/Scans/page 2.txt
              6 new, 0 unchanged, 0 updated, 0 failed

            Run 2
              office (webdav)
                unchanged  Minutes/2024-03 #1.txt
                unchanged  Physics/01 motion.txt
                unchanged  Physics/02 waves/100% reflection.txt
                unchanged  Physics/02 waves/Größen.txt
              stick (folder)
                unchanged  Physics/Scans/page 1.txt
                unchanged  Physics/Scans/page 2.txt
              0 new, 6 unchanged, 0 updated, 0 failed
            """);
        output.ShouldEndWith($"The files are in {target.Path}\n");
        target.Files.Length.ShouldBe(6);
        target.Read("Physics/02 waves/100% reflection.txt").ShouldBe("At a fixed end a wave comes back upside down.\n");
        target.Read("Physics/Scans/page 2.txt").ShouldBe("What a scanner would have made of page 2.\n");
    }

    [TestMethod]
    public async Task A_second_invocation_with_the_same_target_finds_an_edited_file_and_keeps_it()
    {
        using var target = new TempFolder();
        await SampleProgram.RunAsync($"--target={target.Path}", "--runs=1");
        target.With("Physics/01 motion.txt", "My notes.");

        (int exitCode, string output, _) = await SampleProgram.RunAsync($"--target={target.Path}", "--runs=1");

        exitCode.ShouldBe(0);
        output.ShouldContain("    updated    Physics/01 motion.txt (the former file is 01 motion_edited_01.txt)\n");
        output.ShouldContain("  0 new, 5 unchanged, 1 updated, 0 failed\n");
        target.Read("Physics/01 motion.txt").ShouldBe("Distance is speed times time.\n");
        target.Read("Physics/01 motion_edited_01.txt").ShouldBe("My notes.");
    }

    [TestMethod]
    public async Task Without_a_target_the_second_run_shows_a_conflict_and_keeps_both_files()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync();

        exitCode.ShouldBe(0, errors);
        output.ShouldContain("""
            Somebody edits Minutes/2024-03 #1.txt in the local folder

            Run 2
              office (webdav)
                updated    Minutes/2024-03 #1.txt (the former file is 2024-03 #1_edited_01.txt)
                unchanged  Physics/01 motion.txt
            """);
        output.ShouldContain("  0 new, 5 unchanged, 1 updated, 0 failed\n");
        string minutes = Path.Combine(output.TrimEnd('\n').Split("The files are in ")[1], "Minutes");
        File.ReadAllText(Path.Combine(minutes, "2024-03 #1_edited_01.txt")).ShouldBe(File.ReadAllText(Path.Combine(minutes, "2024-03 #1.txt")) + "My notes.\n");
        Directory.Delete(Path.GetDirectoryName(minutes)!, recursive: true);
    }

    [TestMethod]
    public async Task Without_a_target_the_files_go_into_a_folder_that_the_program_names()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync("--runs=1");

        exitCode.ShouldBe(0, errors);
        string target = output.TrimEnd('\n').Split("The files are in ")[1];
        File.Exists(Path.Combine(target, "Minutes", "2024-03 #1.txt")).ShouldBeTrue();
        Directory.Delete(target, recursive: true);
    }

    [TestMethod]
    public async Task Errors_are_listed_and_the_exit_code_is_1()
    {
        using var target = new TempFolder();

        (int exitCode, string output, string errors) = await SampleProgram.RunAsync($"--target={target.Path}", "--runs=1", "--subjects:Minutes:sources:0:remote_dir=senate");

        exitCode.ShouldBe(1);
        errors.ShouldMatch(@"^Error: office: cannot list ""senate"" for Minutes: http://127\.0\.0\.1:\d+/dav/senate is not there\.\n$");
        output.ShouldContain("  5 new, 0 unchanged, 0 updated, 1 failed\n");
    }
}
