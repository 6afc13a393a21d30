using Build.Tests.Fixtures;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Patchbay.Build;
using Patchbay.Build.Files;

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
                ["Kind"] = "device", ["TypeKey"] = "plugin", ["NamePrefix"] = "w", ["Placeholders"] = "simulated",
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
    public void Folder_that_cannot_be_written_is_PB1007_at_the_file_and_names_its_plugin()
    {
        _folder.Write("obj/patchbay/metadata", "a file where a folder should be");

        Execute(Entries.Device("wled", "Lamp")).ShouldBeFalse();

        BuildErrorEventArgs error = _engine.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("PB1007");
        error.File.ShouldBe(_folder["obj/patchbay/metadata/devices/Lamp.json"]);
        error.Message!.ShouldStartWith("The file \"metadata/devices/Lamp.json\" of device \"wled\" cannot be written: ");
        error.Message!.ShouldEndWith(". Close what holds it, or make it writable, and build again");
        File.Exists(_folder["obj/files.txt"]).ShouldBeFalse("the next build tries again");
    }

    [TestMethod]
    public void List_of_files_that_cannot_be_written_is_PB1007()
    {
        Directory.CreateDirectory(_folder["obj/files.txt/below"]);

        Execute(Entries.Device("wled", "Lamp")).ShouldBeFalse();

        _engine.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(error => error.Code.ShouldBe("PB1007"), error => error.File.ShouldBe(_folder["obj/files.txt"]));
    }

    [TestMethod]
    public void File_that_is_held_for_a_moment_is_written_when_it_is_free()
    {
        int attempts = 0;
        UnwritableFileException.Blame(_folder["file"], "file", path =>
        {
            if (attempts++ < 2)
            {
                throw new IOException("held");
            }

            File.WriteAllText(path, "text");
        });

        File.ReadAllText(_folder["file"]).ShouldBe("text");
    }

    [TestMethod]
    public void File_that_may_only_be_read_is_replaced_or_PB1007()
    {
        Execute(Entries.Device("wled", "Lamp"));
        foreach (string file in Directory.GetFiles(_folder["obj/patchbay"], "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.ReadOnly);
        }

        bool succeeded = Execute(Entries.Device("bulb", "Lamp"));

        _engine.Errors.ShouldAllBe(error => error.Code == "PB1007");
        _engine.Errors.Count.ShouldBe(succeeded ? 0 : 1);
    }

    [TestMethod]
    public void What_nobody_foresees_is_PB1008_in_one_line_and_its_stack_only_at_diagnostic_verbosity()
    {
        Execute(Entries.Device("wled", "Lamp"), new Compiler(_folder.Path), task => task.References = null!).ShouldBeFalse();

        BuildErrorEventArgs error = _engine.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("PB1008");
        error.File.ShouldBe(_folder["Lights.csproj"]);
        error.Message!.ShouldStartWith("The plugin manifest of Lights.dll cannot be written, because of an error in Patchbay's build task: ArgumentNullException: ");
        error.Message!.ShouldNotContain("   at ");
        BuildMessageEventArgs details = _engine.Messages.ShouldHaveSingleItem();
        details.Importance.ShouldBe(MessageImportance.Low);
        details.Message!.ShouldContain("   at Patchbay.Build.WritePluginManifest");
    }

    [TestMethod]
    public void Two_builds_of_one_project_at_a_time_do_not_disturb_each_other()
    {
        string assembly = new Compiler(_folder.Path).Compile("Lights", $"{Entries.Usings}{string.Concat(Enumerable.Range(0, 20).Select(i => Entries.Device($"d{i}", $"Lamp{i}")))}");
        var engines = new System.Collections.Concurrent.ConcurrentBag<RecordingEngine>();

        Parallel.For(0, 40, _ =>
        {
            var engine = new RecordingEngine();
            Task(assembly, engine).Execute();
            engines.Add(engine);
        });

        engines.SelectMany(engine => engine.Errors).Select(error => error.Message).ShouldBeEmpty();
        Directory.GetFiles(_folder["obj/patchbay"], "*", SearchOption.AllDirectories).Length.ShouldBe(21);
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
        WritePluginManifest task = Task(
            compiler.Compile("Lights", $"{Entries.Usings}{entries}\nclass Lamp(int pin) {{ int Pin => pin; }}\nclass Relay(int pin) {{ int Pin => pin; }}"), _engine);
        configure(task);
        return task.Execute();
    }

    private WritePluginManifest Task(string assembly, RecordingEngine engine) => new()
    {
        BuildEngine = engine,
        AssemblyPath = assembly,
        References = [new TaskItem(Repository.SdkAssembly)],
        OutputFolder = _folder["obj/patchbay/"],
        FileList = _folder["obj/files.txt"],
        ProjectPath = _folder["Lights.csproj"],
        IntermediateFolder = "obj/",
    };
}
