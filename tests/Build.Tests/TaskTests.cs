using Build.Tests.Fixtures;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Patchbay.Build;

namespace Build.Tests;

[TestClass]
public sealed class TaskTests : IDisposable
{
    private static readonly DateTime s_longAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    [TestMethod]
    public void Files_and_their_list_are_written()
    {
        Execute(Entries.Device("wled", "Lamp")).ShouldBeTrue();

        File.ReadAllText(_folder["obj/files.txt"]).ShouldBe("Lights.plugins.json\nmetadata/devices/Lamp.json\n");
        File.Exists(_folder["obj/patchbay/Lights.plugins.json"]).ShouldBeTrue();
        File.Exists(_folder["obj/patchbay/metadata/devices/Lamp.json"]).ShouldBeTrue();
    }

    [TestMethod]
    public void Second_run_touches_only_the_list()
    {
        Execute(Entries.Device("wled", "Lamp"));
        string[] files = Directory.GetFiles(_folder["obj"], "*", SearchOption.AllDirectories);
        Array.ForEach(files, file => File.SetLastWriteTimeUtc(file, s_longAgo));

        Execute(Entries.Device("wled", "Lamp"));

        files.Where(file => File.GetLastWriteTimeUtc(file) != s_longAgo).ShouldBe([_folder["obj/files.txt"]]);
    }

    [TestMethod]
    public void Assembly_that_lost_its_plugins_loses_its_files_and_PB1001_says_so()
    {
        Execute(Entries.Device("wled", "Lamp"));

        Execute("").ShouldBeTrue();

        Directory.GetFileSystemEntries(_folder["obj/patchbay"]).ShouldBeEmpty();
        File.ReadAllText(_folder["obj/files.txt"]).ShouldBeEmpty();
        BuildMessageEventArgs message = _engine.Messages.ShouldHaveSingleItem();
        message.Code.ShouldBe("PB1001");
        message.Importance.ShouldBe(MessageImportance.Normal);
        message.Message.ShouldBe("Lights.dll has no plugins, so no plugin manifest is written");
    }

    [TestMethod]
    public void Schema_and_pages_are_written_where_they_are_asked_for()
    {
        Execute(Entries.Device("wled", "Lamp"), new Compiler(_folder.Path), task =>
        {
            task.ConfigurationSchema = true;
            task.Documentation = true;
            task.ConfigurationSections = [new TaskItem("home:lights", new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Kind"] = "device", ["TypeKey"] = "plugin", ["NamePrefix"] = "w", ["StandIns"] = "simulated",
            })];
        }).ShouldBeTrue();

        File.ReadAllText(_folder["obj/files.txt"]).ShouldBe("ConfigurationSchema.json\nLights.plugins.json\nmetadata/devices/Lamp.json\nmetadata/devices/Lamp.md\n");
        string schema = File.ReadAllText(_folder["obj/patchbay/ConfigurationSchema.json"]);
        schema.ShouldContain("\"lights\"");
        schema.ShouldContain("\"plugin\"");
        schema.ShouldContain("\"led\"");
    }

    [TestMethod]
    public void Section_without_plugins_is_a_warning_of_the_project_and_the_files_are_written()
    {
        Execute(Entries.Device("wled", "Lamp"), new Compiler(_folder.Path), task =>
        {
            task.IsHost = true;
            task.ConfigurationSchema = true;
            task.ConfigurationSections = [new TaskItem("lights")];
        }).ShouldBeTrue();

        BuildWarningEventArgs warning = _engine.Warnings.ShouldHaveSingleItem();
        warning.Code.ShouldBe("PB1005");
        warning.File.ShouldBe(_folder["Lights.csproj"]);
        File.Exists(_folder["obj/patchbay/Lights.plugins.json"]).ShouldBeTrue();
    }

    [TestMethod]
    public void Error_points_to_the_class_and_leaves_the_last_good_files()
    {
        Execute(Entries.Device("wled", "Lamp"));

        Execute(Entries.Device("relay", "Relay", "../Relay.json")).ShouldBeFalse();

        BuildErrorEventArgs error = _engine.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("PB1004");
        error.File.ShouldBe(_folder["Lights.cs"]);
        error.LineNumber.ShouldBe(5);
        File.Exists(_folder["obj/patchbay/metadata/devices/Lamp.json"]).ShouldBeTrue();
    }

    [TestMethod]
    public void Source_roots_and_path_map_are_undone_in_source_locations()
    {
        Execute(Entries.Device("wled", "Lamp"), new Compiler(_folder.Path) { PathMap = [KeyValuePair.Create(_folder.Path + "/", "/_/")] }, task =>
        {
            var root = new TaskItem(_folder.Path + "/");
            root.SetMetadata("MappedPath", "/_/");
            task.SourceRoots = [root];
        });
        string withSourceRoot = File.ReadAllText(_folder["obj/patchbay/Lights.plugins.json"]);
        Execute(Entries.Device("wled", "Lamp"), new Compiler(_folder.Path) { PathMap = [KeyValuePair.Create(_folder.Path + "/", "/_/")] }, task =>
            task.PathMap = _folder.Path + "/=/_/");

        withSourceRoot.ShouldContain("\"file\": \"Lights.cs\"");
        File.ReadAllText(_folder["obj/patchbay/Lights.plugins.json"]).ShouldBe(withSourceRoot);
    }

    [TestMethod]
    public void Folder_that_cannot_be_written_is_an_error_and_no_crash()
    {
        _folder.Write("obj/patchbay", "a file where the folder should be");

        Execute(Entries.Device("wled", "Lamp")).ShouldBeFalse();

        _engine.Errors.ShouldHaveSingleItem().Message!.ShouldContain("patchbay");
    }

    public void Dispose()
    {
        _engine.Warnings.RemoveAll(warning => warning.Code is "PB1005");
        _engine.Warnings.ShouldBeEmpty();
        _folder.Dispose();
    }

    private bool Execute(string entries) => Execute(entries, new Compiler(_folder.Path), _ => { });

    private bool Execute(string entries, Compiler compiler, Action<WritePluginManifest> configure)
    {
        var task = new WritePluginManifest
        {
            BuildEngine = _engine,
            AssemblyPath = compiler.Compile("Lights", $"{Entries.Usings}{entries}\nclass Lamp(int pin) {{ int Pin => pin; }}\nclass Relay(int pin) {{ int Pin => pin; }}"),
            References = [new TaskItem(Repository.SdkAssembly)],
            OutputFolder = _folder["obj/patchbay/"],
            FileList = _folder["obj/files.txt"],
            ProjectPath = _folder["Lights.csproj"],
            IntermediateFolder = "obj/",
        };
        configure(task);
        return task.Execute();
    }
}
