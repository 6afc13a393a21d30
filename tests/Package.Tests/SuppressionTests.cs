using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>Who turns all analyzers of the SDK on hears nothing wrong of plugins.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed partial class SuppressionTests
{
    private const string Plugin = """
        using Patchbay;
        using Patchbay.ConfigFiles;
        using Patchbay.Connectors;
        using Patchbay.Devices;
        using Patchbay.FileSync;
        using Patchbay.Telemetry;

        namespace Plugins;

        [Device("lamp")]
        internal sealed class Lamp(LampOptions options)
        {
            public bool Send(bool on, Rule currentRule, CancellationToken cancellationToken) => options.Pin > 0;

            public Rule? ValidateRule(Rule rule) => null;
        }

        [PluginOptions]
        internal sealed record LampOptions
        {
            public int Pin { get; init; }
        }
        """;

    private const string Other = """
        namespace Plugins;

        internal sealed class Other
        {
            internal bool Send(bool on) => true;

            private bool Unused() => true;
        }
        """;

    [TestMethod]
    public void All_analyzers_of_the_SDK_leave_plugins_alone()
    {
        string folder = PackedSdk.NewFolder("Suppressed");
        File.WriteAllText(
            Path.Combine(folder, "Suppressed.csproj"),
            NewcomerTests.Project("Library")
                .Replace("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "<AnalysisMode>All</AnalysisMode><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n[*.cs]\ndotnet_diagnostic.IDE0060.severity = warning\ndotnet_diagnostic.IDE0051.severity = warning\n");
        File.WriteAllText(Path.Combine(folder, "Plugin.cs"), Plugin);
        File.WriteAllText(Path.Combine(folder, "Other.cs"), Other);

        string printed = Repository.Dotnet(folder, "build");

        string.Join('\n', Warning().Matches(printed).Select(warning => $"{warning.Groups["file"].Value}: {warning.Groups["id"].Value}").Distinct().Order(StringComparer.Ordinal))
            .ShouldBe("Other.cs: CA1812\nOther.cs: CA1822\nOther.cs: IDE0051\nOther.cs: IDE0060", printed);
    }

    [GeneratedRegex(@"(?<file>\w+\.cs)\(\d+,\d+\): warning (?<id>CA1812|CA1822|IDE0051|IDE0060)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Warning();
}
