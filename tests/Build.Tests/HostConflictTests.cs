using Build.Tests.Fixtures;
using Patchbay.Build;
using Patchbay.Build.Messages;

namespace Build.Tests;

/// <summary>What goes wrong only in a host, where the plugins of several assemblies meet.</summary>
[TestClass]
public sealed class HostConflictTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void Two_references_with_one_plugin_are_PB1010_and_both_named()
    {
        BuildError error = OnlyError(Compile("Second", Entries.Device("wled", "Other")), Compile("First", Entries.Device("wled", "Lamp")));

        error.Code.ShouldBe("PB1010");
        error.Text.ShouldBe("The referenced assemblies First and Second both have device \"wled\": a host that asks for it by name could get either. Reference only one of them, or rename the plugin in one");
    }

    [TestMethod]
    public void Two_versions_of_one_library_are_one_error()
    {
        string all = string.Concat(Enumerable.Range(0, 7).Select(i => Entries.Device($"d{i}", $"D{i}")));

        OnlyError(Compile("Lib", all), Compile("Lib2", all)).Text
            .ShouldStartWith("The referenced assemblies Lib and Lib2 both have device \"d0\", device \"d1\", device \"d2\", device \"d3\", device \"d4\" and 2 more: ");
    }

    [TestMethod]
    public void Three_references_with_one_plugin_are_one_error() =>
        OnlyError(Compile("A", Entries.Sensor("s", "S")), Compile("B", Entries.Sensor("s", "S")), Compile("C", Entries.Sensor("s", "T"))).Text
            .ShouldStartWith("The referenced assemblies A and B and C all have sensor \"s\": ");

    [TestMethod]
    [DataRow("metadata/devices/Walle.json")]
    [DataRow("metadata\\\\Devices\\\\WALLE.json")]
    public void Two_references_with_one_metadata_file_are_PB1011_and_both_named(string file)
    {
        BuildError error = OnlyError(Compile("First", Entries.Device("walle", "Walle")), Compile("Second", Entries.Device("wall-e", "WallE", file)));

        error.Code.ShouldBe("PB1011");
        error.Text.ShouldStartWith($"device \"walle\" in First and device \"wall-e\" in Second both have the metadata file \"{file.Replace("\\\\", "/", StringComparison.Ordinal)}\"");
    }

    [TestMethod]
    public void Metadata_file_of_the_host_and_of_a_reference_is_PB1011()
    {
        ManifestBuildResult result = ManifestRun.Of(
            Compile("Host", Entries.Device("walle", "Walle")), ManifestRun.Host(), Compile("Library", Entries.Device("wall-e", "Walle")));

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("PB1011");
        result.Files.ShouldBeEmpty();
    }

    [TestMethod]
    public void Library_that_is_no_host_does_not_care()
    {
        string first = Compile("First", Entries.Device("wled", "Lamp"));
        string second = Compile("Second", Entries.Device("wled", "Lamp"));

        ManifestRun.Of(Compile("Library", Entries.Device("relay", "Relay")), ManifestRun.Host() with { IsHost = false }, first, second).Errors.ShouldBeEmpty();
    }

    [TestMethod]
    public void Name_of_the_host_itself_is_left_to_the_analyzers() =>
        ManifestRun.Of(Compile("Host", Entries.Device("wled", "Lamp")), ManifestRun.Host(), Compile("Library", Entries.Device("wled", "Lamp"))).Errors.ShouldBeEmpty();

    [TestMethod]
    public void Same_name_of_two_kinds_and_same_file_name_in_two_folders_are_right() =>
        ManifestRun.Of(Compile("Host", ""), ManifestRun.Host(), Compile("A", Entries.Device("lamp", "Lamp")), Compile("B", Entries.Sensor("lamp", "Lamp"))).Errors.ShouldBeEmpty();

    [TestMethod]
    public void Host_that_leaves_one_of_them_out_can_say_so() =>
        ManifestRun.Of(
            Compile("Host", ""),
            ManifestRun.Host() with { Ignored = ["CS1591", "pb1010"] },
            Compile("First", Entries.Device("wled", "Lamp")),
            Compile("Second", Entries.Device("wled", "Lamp"))).Errors.ShouldBeEmpty();

    public void Dispose() => _folder.Dispose();

    private BuildError OnlyError(params string[] references)
    {
        ManifestBuildResult result = ManifestRun.Of(Compile("Host", ""), ManifestRun.Host(), references);
        result.Files.ShouldBeEmpty();
        return result.Errors.ShouldHaveSingleItem();
    }

    private string Compile(string name, string entries) => new Compiler(_folder.Path) { Symbols = null }.Compile(name, Entries.Usings + entries);
}
