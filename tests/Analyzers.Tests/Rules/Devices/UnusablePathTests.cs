namespace Patchbay.Analyzers.Tests.Rules.Devices;

[TestClass]
public sealed class UnusablePathTests
{
    private const string Lamp = " public sealed class Lamp { public bool Send(bool on) => on; }";

    [TestMethod]
    [DataRow("")]
    [DataRow(" ")]
    [DataRow("lights/Wled")]
    [DataRow("..")]
    [DataRow("C:Wled")]
    [DataRow("Wled.")]
    [DataRow("Wled ")]
    [DataRow("Wled?")]
    [DataRow("nul.json")]
    [DataRow("COM1")]
    public void A_metadata_file_that_is_no_plain_file_name_is_reported(string file) => AnalyzerRun.Verify(
        "PB0025",
        $$"""[Device("lamp", MetadataFile = [|"{{file}}"|])]""" + Lamp,
        $"\"{file}\" is no plain file name. Write one that every system allows, without folder, as \"Wled.json\".");

    [TestMethod]
    [DataRow("driver.py")]
    [DataRow("")]
    [DataRow("/lib/driver.py")]
    [DataRow("lib/../driver.py")]
    [DataRow("lib//driver.py")]
    [DataRow("lib/")]
    [DataRow("C:/lib/driver.py")]
    public void A_dependency_without_a_folder_is_reported(string path) => AnalyzerRun.Verify(
        "PB0025",
        $$"""[Device("lamp", Dependencies = new[] { "lib/other.py", [|"{{path}}"|] })]""" + Lamp,
        $"\"{path}\" is no relative path with a folder, at whose first slash clients split it. Write one with forward slashes, as \"lib/driver.py\".");

    [TestMethod]
    public void Each_wrong_entry_is_marked_however_the_list_is_written() => AnalyzerRun.Verify(
        "PB0025",
        """
        [Sensor("a", Dependencies = [[|"a.py"|], "lib/b.py", [|@"lib\c.py"|]])] public sealed class A { public bool ConditionMet() => true; }
        [Sensor("b", Dependencies = new string[] { [|null!|], "lib/b.py" })] public sealed class B { public bool ConditionMet() => true; }
        """);

    [TestMethod]
    [DataRow("MetadataFile = , Dependencies = new[] { \"a/b\" }")]
    [DataRow("MetadataFile = Unknown")]
    [DataRow("Dependencies = new[] { Unknown }")]
    [DataRow("Dependencies = new[] { }")]
    public void Half_typed_paths_are_left_to_the_compiler(string arguments) => AnalyzerRun.VerifySilent($"""[Device("lamp", {arguments})]""" + Lamp);
}
