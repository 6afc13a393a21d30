using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Devices;
using Patchbay.Registration;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Patchbay.Generators.Tests;

/// <summary>What an edit makes the generator do again, and what it does not.</summary>
[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class IncrementalTests
{
    private static readonly string[] TwoPlugins =
    [
        """
        /// <summary>A relay.</summary>
        [Device("relay")]
        public class Relay(RelayOptions options)
        {
            public bool Send(bool on) => on && options.Pin > 0;
            public void Unrelated() { }
        }
        """,
        """
        [PluginOptions]
        public sealed record RelayOptions { public required int Pin { get; init; } }
        """,
        """
        [Sensor("button")]
        public class Button
        {
            public bool ConditionMet() => true;
        }
        """,
        """
        public class Bystander { }
        """,
    ];

    private static readonly CSharpCompilation Before = Sources.Compile("Home", OutputKind.DynamicallyLinkedLibrary, TwoPlugins);

    // A run is never changed by those after it, so all tests begin with the same one.
    private static readonly Lazy<GeneratorRun> FirstRun = new(() => GeneratorRun.Of(Before));

    [TestMethod]
    public void White_space_changes_nothing()
    {
        GeneratorRun after = Edit(0, source => "\n\n   " + source.Replace("=> on", "=>   on", StringComparison.Ordinal));
        after.ShouldRun(Steps.Plugins, Cached, Cached);
        after.ShouldRun(Steps.PluginFiles, Cached, Cached);
        after.ShouldRun(Steps.Options, Cached);
        after.ShouldRun(Steps.OptionsFiles, Cached);
        after.ShouldRun(Steps.Registry, Cached);
        after.ShouldWrite(0);
    }

    [TestMethod]
    public void An_edit_of_another_class_changes_nothing()
    {
        GeneratorRun after = Edit(3, _ => "public class Bystander { public int More; }");
        after.ShouldRun(Steps.PluginFiles, Cached, Cached);
        after.ShouldRun(Steps.Registry, Cached);
        after.ShouldWrite(0);
    }

    [TestMethod]
    public void The_body_of_a_member_changes_nothing()
    {
        GeneratorRun after = Edit(0, source => source.Replace("=> on && options.Pin > 0", "{ System.Console.WriteLine(1); return on; }", StringComparison.Ordinal));
        after.ShouldRun(Steps.Plugins, Cached, Cached);
        after.ShouldWrite(0);
    }

    [TestMethod]
    public void A_moved_source_changes_nothing()
    {
        CSharpCompilation moved = Before;
        SyntaxTree tree = moved.SyntaxTrees.Single(candidate => candidate.FilePath is "Source0.cs");
        moved = moved.RemoveSyntaxTrees(tree).AddSyntaxTrees(Sources.Parse("// moved\n" + tree, "Elsewhere/Relay.cs"));
        GeneratorRun after = FirstRun.Value.Then(moved);
        after.ShouldRun(Steps.PluginFiles, Cached, Cached);
        after.ShouldWrite(0);
    }

    [TestMethod]
    public void A_renamed_member_changes_one_plugin_and_not_the_registry()
    {
        GeneratorRun after = Edit(0, source => source.Replace("Send(", "SendAsync(", StringComparison.Ordinal));
        after.ShouldRun(Steps.Plugins, Modified, Cached);
        after.ShouldRun(Steps.PluginFiles, Modified, Unchanged);
        after.ShouldRun(Steps.Registry, Cached);
        after.ShouldWrite(1);
    }

    [TestMethod]
    public void A_required_member_that_goes_takes_the_plugin_away()
    {
        GeneratorRun after = Edit(0, source => source.Replace("Send(", "Other(", StringComparison.Ordinal));
        after.HintNames.ShouldNotContain("Relay.device.g.cs");
        after.HintNames.ShouldContain("Button.sensor.g.cs");
        after.ShouldRun(Steps.Registry, Modified);
    }

    [TestMethod]
    public void A_changed_display_name_changes_one_plugin_and_not_the_registry()
    {
        GeneratorRun after = Edit(0, source => source.Replace("(\"relay\")", "(\"relay\", DisplayName = \"R\")", StringComparison.Ordinal));
        after.ShouldRun(Steps.PluginFiles, Modified, Unchanged);
        after.ShouldRun(Steps.RegistryEntries, Unchanged);
        after.ShouldWrite(1);
    }

    [TestMethod]
    public void A_changed_name_changes_one_plugin_and_the_registry()
    {
        GeneratorRun after = Edit(0, source => source.Replace("\"relay\"", "\"switch\"", StringComparison.Ordinal));
        after.ShouldRun(Steps.PluginFiles, Modified, Unchanged);
        after.ShouldRun(Steps.Registry, Modified);
        after.ShouldWrite(2);
    }

    [TestMethod]
    public void A_changed_option_changes_its_binder_and_the_plugin_that_takes_it()
    {
        GeneratorRun after = Edit(1, source => source.Replace("int Pin", "byte Pin", StringComparison.Ordinal));
        after.ShouldRun(Steps.Options, Modified);
        after.ShouldRun(Steps.PluginFiles, Modified, Unchanged);
        after.ShouldRun(Steps.RegistryEntries, Unchanged);
        after.ShouldWrite(2);
    }

    [TestMethod]
    public void An_added_plugin_is_new_and_leaves_the_others()
    {
        GeneratorRun after = Edit(3, _ => "[Sensor(\"door\")] public class Door { public bool ConditionMet() => true; }");
        after.Reasons(Steps.Plugins).ShouldContain(New);
        after.Reasons(Steps.Plugins).Count(reason => reason == Cached).ShouldBe(2);
        after.Reasons(Steps.PluginFiles).ShouldBe([Unchanged, Unchanged, New], ignoreOrder: true);
        after.ShouldRun(Steps.Registry, Modified);
        after.ShouldWrite(2);
    }

    [TestMethod]
    public void A_removed_plugin_leaves_the_others()
    {
        GeneratorRun after = Edit(2, _ => "");
        after.Reasons(Steps.PluginFiles).ShouldContain(Removed);
        after.HintNames.ShouldBe(["Relay.device.g.cs", "RelayOptions.options.g.cs", "PluginRegistry.g.cs"], ignoreOrder: true);
        after.ShouldRun(Steps.Registry, Modified);
    }

    private GeneratorRun Edit(int source, Func<string, string> edit) => FirstRun.Value.Then(Before.Edit(source, edit));
}
