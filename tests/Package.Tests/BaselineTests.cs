namespace Package.Tests;

/// <summary>A project that keeps a baseline of its options, which having the files switches on.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class BaselineTests
{
    private const string Unshipped = FormattedProjects.Unshipped;
    private const string Shipped = FormattedProjects.Shipped;

    [TestMethod]
    public void Dotnet_format_lists_options_and_the_compiler_holds_them()
    {
        FormattedProjects projects = FormattedProjects.All;
        FormattedProjects.About("Baseline", projects.Before)
            .ShouldContain($"error PB0037: The option 'ip' of device \"lamp\" is not in the baseline: add to {Unshipped}: device \"lamp\" ip: text; required");

        projects.Read("Baseline", Unshipped).ShouldBe("# Next.\ndevice \"lamp\" ip: text; required\ndevice \"lamp\" port: int; in [1, 65535]\n");
        FormattedProjects.About("Baseline", projects.After).ShouldNotContain("error");

        string folder = projects.FolderOf("Baseline");
        File.Copy(Path.Combine(folder, Unshipped), Path.Combine(folder, Shipped), overwrite: true);
        File.WriteAllText(Path.Combine(folder, "Lamp.cs"), FormattedProjects.Lamp("[Range(1, 1023)] public int Port { get; init; } = 80; public required string Uri { get; init; }"));
        string changed = Repository.Dotnet(folder, "build --no-restore", exitCode: 1);
        changed.ShouldContain("error PB0036: The option 'port' of device \"lamp\" was shipped for [1, 65535] and is only for [1, 1023] now");
        changed.ShouldContain("error PB0036: The option 'ip' of device \"lamp\" was shipped and is gone");
    }

    [TestMethod]
    public void Dotnet_format_approves_no_break()
    {
        FormattedProjects projects = FormattedProjects.All;
        IsNotApproved("format analyzers");
        FormattedProjects.About("Break", projects.After).ShouldContain("error PB0036");

        // None changes what the next one finds.
        foreach (string command in new[] { "format analyzers --no-restore --severity info --diagnostics PB0036", "format --no-restore" })
        {
            Repository.Dotnet(projects.FolderOf("Break"), command);

            IsNotApproved(command);
        }

        void IsNotApproved(string command)
        {
            projects.Read("Break", Unshipped).ShouldBe("# Next.\n", command);
            projects.Read("Break", "Lamp.cs").Replace("\n\n", "\n", StringComparison.Ordinal).ShouldContain("public string Port { get; init; } = \"80\";", customMessage: command);
        }
    }

    [TestMethod]
    public void Dotnet_format_says_that_the_file_to_record_in_is_missing()
    {
        string folder = PackedSdk.NewFolder("NoUnshipped");
        File.WriteAllText(Path.Combine(folder, "NoUnshipped.csproj"), NewcomerTests.Project("Library"));
        File.WriteAllText(Path.Combine(folder, "Lamp.cs"), FormattedProjects.Lamp("public int Port { get; init; } = 80;"));
        File.WriteAllText(Path.Combine(folder, Shipped), "");

        Repository.Dotnet(folder, "format analyzers --diagnostics PB0037").ShouldContain($"Create an empty file {Unshipped} in {folder} first, and run the command again.");
    }
}
