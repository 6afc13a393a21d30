namespace Patchbay.Analyzers.Tests.Folders;

/// <summary>The folders of each project refer to each other in one direction only.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class FolderTests
{
    private const string BelowKinds = "Catalog Registration Registration/Options Plugins Options Text";

    // By project: each folder, and those that it may refer to. `Kinds/*` stands for each folder in Kinds, none of which knows another.
    private static readonly Dictionary<string, Dictionary<string, string>> Allowed = new(StringComparer.Ordinal)
    {
        ["Sdk"] = new(StringComparer.Ordinal)
        {
            ["Text"] = "",
            ["Options"] = "Text",
            ["Plugins"] = "Options Text",
            ["Registration/Options"] = "Plugins Options Text",
            ["Registration"] = "Registration/Options Plugins Options Text",
            ["Catalog"] = "Registration Registration/Options Plugins Options Text",
            ["Devices"] = BelowKinds,
            ["Connectors"] = BelowKinds,
            ["ConfigFiles"] = BelowKinds,
            ["FileSync"] = BelowKinds,
            ["Telemetry"] = BelowKinds,
        },
        ["Roslyn"] = new(StringComparer.Ordinal)
        {
            ["."] = "",
            ["Text"] = ".",
            ["Symbols"] = "Text .",
            ["Contracts"] = "Symbols Text .",
            ["Options"] = "Contracts Symbols Text .",
        },
        ["Generators"] = new(StringComparer.Ordinal)
        {
            ["Writing"] = "",
            ["Model"] = "",
            ["Parsing"] = "Model",
            ["Parsing/Decorators"] = "Model",
            ["Emission/Options"] = "Model Writing",
            ["Emission/Decorators"] = "Model Writing",
            ["Emission"] = "Emission/Options Emission/Decorators Model Writing",
            ["Kinds/*"] = "Emission Model Writing",
            ["Kinds"] = "Kinds/* Emission Model Writing",
            ["Caching"] = "",
            ["."] = "Kinds Parsing Parsing/Decorators Emission Model Caching",
        },
        ["Hosting"] = new(StringComparer.Ordinal)
        {
            ["Logging"] = "",
            ["Calls"] = "Logging",
            ["Instances"] = "Calls Logging",
            ["Packages/Manifests"] = "Packages Packages/*",
            ["Packages/Files"] = "Packages Packages/*",
            ["Packages/Trust"] = "Packages Packages/*",
            ["Packages/Assemblies"] = "Packages Packages/*",
            ["Packages"] = "Packages/*",
            ["Loading"] = "Packages Packages/* Instances Logging",
            ["."] = "Loading Packages Packages/* Instances Calls Logging",
        },
        ["Devices"] = new(StringComparer.Ordinal)
        {
            ["Sun"] = "",
            ["Rules"] = "",
            ["Configuration"] = "",
            ["Configuration/Documents"] = "Configuration Rules",
            ["Configuration/Validation"] = "Configuration Configuration/Documents Rules",
            ["Configuration/Stores"] = "Configuration Configuration/Documents Configuration/Validation",
            ["Logging"] = "Changes",
            ["Changes"] = "",
            ["Schedules"] = "Configuration Changes",
            ["Instances"] = "Schedules Configuration Changes Logging Rules",
            ["Groups"] = "Instances Changes",
            ["Nodes"] = "Groups Instances Schedules Configuration Changes Logging Sun",
            ["Api"] = "Nodes Groups Instances Schedules Configuration Changes Logging Rules",
            ["Transport/Connections"] = "",
            ["Transport/Replies"] = "",
            ["Transport/Requests"] = "Transport/Replies Transport/Connections Api Rules",
            ["Transport"] = "Transport/* Api",
            ["WebRepl/*"] = "Configuration/Documents Configuration/Stores",
            ["WebRepl"] = "WebRepl/* Transport/Connections Transport/Requests Configuration",
            ["."] = "Api Transport Transport/* WebRepl WebRepl/* Nodes Groups Instances Configuration Configuration/Stores Changes Logging",
        },
        ["ConfigFiles"] = new(StringComparer.Ordinal)
        {
            ["Text"] = "",
            ["Files"] = "",
            ["Sections"] = "",
            ["Yaml"] = "",
            ["Databases"] = "",
            ["Logging"] = "Files",
            ["Cache"] = "Files",
            ["Settings"] = "Databases Yaml Files Logging",
            ["Generation"] = "Settings Databases Cache Files Logging",
            ["Daemon"] = "Generation Settings Cache Files Logging",
            ["."] = "Daemon Generation Settings Databases Cache Files Logging",
            ["Commands"] = ". Generation Settings Yaml Files Logging",
        },
    };

    [TestMethod]
    [DataRow("Sdk")]
    [DataRow("Roslyn")]
    [DataRow("Generators", "Roslyn")]
    [DataRow("Hosting")]
    [DataRow("Devices", "Connections")]
    [DataRow("ConfigFiles", "Connections")]
    [DataRow("Analyzers", "Roslyn")]
    [DataRow("CodeFixes", "Roslyn", "Analyzers")]
    [DataRow("Build")]
    public void Folders_have_no_circle(string project, params string[] linked)
    {
        IReadOnlyList<FolderReference> references = SourceProject.Read(project, linked);
        references.ShouldNotBeEmpty();
        string.Join('\n', FolderCircles.Find(references)).ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("Sdk")]
    [DataRow("Roslyn")]
    [DataRow("Generators", "Roslyn")]
    [DataRow("Hosting")]
    [DataRow("Devices", "Connections")]
    [DataRow("ConfigFiles", "Connections")]
    public void Folders_refer_only_to_those_below(string project, params string[] linked) =>
        string.Join('\n', SourceProject.Read(project, linked).Where(reference => !IsAllowed(Allowed[project], reference))).ShouldBeEmpty();

    [TestMethod]
    public void A_circle_by_way_of_a_third_folder_is_found()
    {
        FolderReference[] circle = [new("A", "B", "A.cs", "InB"), new("B", "C", "B.cs", "InC"), new("C", "A", "C.cs", "InA")];
        FolderCircles.Find([.. circle, new FolderReference("A", "D", "A.cs", "InD")]).ShouldBe(circle);
    }

    private static bool IsAllowed(Dictionary<string, string> allowed, FolderReference reference) =>
        (allowed.TryGetValue(reference.From, out string? targets) || allowed.TryGetValue(Pattern(reference.From), out targets))
        && (targets.Split(' ').Contains(reference.To, StringComparer.Ordinal) || targets.Split(' ').Contains(Pattern(reference.To), StringComparer.Ordinal));

    private static string Pattern(string folder) => folder[..(folder.LastIndexOf('/') + 1)] + '*';
}
