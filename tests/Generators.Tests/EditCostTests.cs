using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Generators.Tests;

/// <summary>What the generator reads after an edit, and how much it writes: without a clock, what keeps editors and builds quick.</summary>
[TestClass]
public sealed class EditCostTests
{
    private const int Plugins = 20;

    private static readonly string[] Files =
    [
        .. Enumerable.Range(0, Plugins).Select(number => $$"""
            [PluginOptions]
            public sealed record Lamp{{number}}Options
            {
                /// <summary>The port.</summary>
                [Prompt("Port")] public int Port { get; init; } = 80;
                public required string Name { get; init; }
                public bool IsDimmable { get; init; }
                public Secret? Password { get; init; }
            }

            /// <summary>A lamp.</summary>
            [Device("lamp-{{number}}", DisplayName = "Lamp {{number}}")]
            public sealed class Lamp{{number}}(Lamp{{number}}Options options)
            {
                public bool Send(bool on) { return on && options.Port > 0; }
            }
            """),
        """
        public static class Other
        {
            public static int Value() => 0;
        }
        """,
    ];

    [TestMethod]
    [DataRow(Plugins, "=> 0", "=> 1", 0, DisplayName = "a body in another file")]
    [DataRow(7, "options.Port > 0", "options.Port > 1", 1, DisplayName = "the body of a plugin")]
    [DataRow(7, "DisplayName = \"", "DisplayName = \"A ", 1, DisplayName = "the attribute of a plugin")]
    [DataRow(7, "= 80", "= 81", 1, DisplayName = "the default of an option")]
    [DataRow(7, "int Port", "long Port", Plugins, DisplayName = "the type of an option, which may mean something to all")]
    public void Edit_makes_it_read_no_more_plugins_than_it_may_change(int file, string from, string to, int expected)
    {
        int reads = 0;
        CSharpCompilation before = Sources.Compile("Tests", OutputKind.DynamicallyLinkedLibrary, Files);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new PluginGenerator(_ => reads++).AsSourceGenerator()], parseOptions: Sources.ParseOptions).RunGenerators(before);
        reads.ShouldBe(Plugins);
        reads = 0;

        driver.RunGenerators(before.Edit(file, text => text.Replace(from, to, StringComparison.Ordinal)));

        reads.ShouldBe(expected);
    }

    // Everything that is written has to be parsed, bound and compiled with the author's code.
    [TestMethod]
    [DataRow("[Device(\"lamp\")] public sealed class Lamp { public bool Send(bool on) => on; }", 2600)]
    [DataRow("""
        [PluginOptions] public sealed record LampOptions { [Prompt("Port")] public int Port { get; init; } = 80; public required string Name { get; init; } }
        [Device("lamp")] public sealed class Lamp(LampOptions options) { public bool Send(bool on) => on && options.Port > 0; }
        """, 6000)]
    public void Plugin_is_generated_in_so_many_characters_at_most(string source, int most) =>
        GeneratorRun.Of(Sources.Compile(source)).Use(("name", "Hall")).Result.GeneratedSources.Where(file => !file.HintName.StartsWith("PluginRegistry", StringComparison.Ordinal))
            .Sum(file => file.SourceText.Length).ShouldBeLessThanOrEqualTo(most);
}
