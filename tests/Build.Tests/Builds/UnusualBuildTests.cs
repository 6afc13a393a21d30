using Build.Tests.Fixtures;

namespace Build.Tests.Builds;

/// <summary>Folders in unusual places, the task in a process of its own, builds that an IDE asks for, and builds that fail.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class UnusualBuildTests
{
    [TestMethod]
    public void Folders_elsewhere_and_a_task_host_make_no_difference()
    {
        using var workspace = new Workspace("""
            <BaseIntermediateOutputPath>$(MSBuildThisFileDirectory)made/obj/$(MSBuildProjectName)/</BaseIntermediateOutputPath>
            <OutputPath>$(MSBuildThisFileDirectory)made/out/$(MSBuildProjectName)/</OutputPath>
            <PatchbayBuildTaskFactory>TaskHostFactory</PatchbayBuildTaskFactory>
            <ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>
            """);
        workspace.WritePlugin("Wled");
        workspace.WriteHost("Host", "Wled");

        workspace.Run("build Host");

        foreach (string folder in new[] { "made/out/Wled/net10.0", "made/out/Host/net10.0" })
        {
            Dictionary<string, BuiltFile> files = workspace.Files(folder);
            files.Keys.ShouldBe(["Wled.plugins.json", "metadata/devices/Wled.json"], ignoreOrder: true);
            files["Wled.plugins.json"].Text.ShouldContain("\"file\": \"Driver.cs\"");
        }

        workspace.Run("clean Host");

        Directory.GetFiles(workspace["made"], "*.json", SearchOption.AllDirectories)
            .ShouldNotContain(file => file.Contains("Wled.json", StringComparison.Ordinal) || file.Contains("plugins", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Design_time_build_writes_nothing()
    {
        using var workspace = new Workspace();
        workspace.WritePlugin("Wled");

        workspace.Run("msbuild Wled -restore -t:Compile;GetCopyToOutputDirectoryItems -p:DesignTimeBuild=true -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true");

        Directory.GetFileSystemEntries(workspace["Wled/obj"], "patchbay*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [TestMethod]
    public void Error_fails_the_build_at_the_class_until_it_is_mended()
    {
        using var workspace = new Workspace();
        workspace.WritePlugin("Wled", metadataFile: "../Wled.json");
        for (int build = 0; build < 2; build++)
        {
            (bool succeeded, string output) = workspace.TryRun("build Wled");

            succeeded.ShouldBeFalse();
            output.ShouldContain($"{workspace["Wled/Driver.cs"]}(5): error PB1004: ");
        }

        workspace.WritePlugin("Wled");
        workspace.Run("build Wled --no-restore");

        workspace.Files("Wled/bin/Debug/net10.0").Count.ShouldBe(2);
        File.Exists(workspace["Wled/bin/Debug/Wled.json"]).ShouldBeFalse();
    }
}
