extern alias analyzers;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;

namespace Patchbay.Generators.Tests;

/// <summary>Every rule that a host may send arrives at the driver, through its generated adapter; or PB0023 has said that it does not.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class RuleArrivalTests
{
    private static readonly string[] Types =
    [
        "Rule", "Rule?", "object", "object?", "string", "string?", "bool", "bool?", "int", "int?", "long", "long?",
        "float", "float?", "double", "double?", "decimal", "decimal?", "nint", "IEquatable<Rule>",
    ];

    // Of other types the limits do not matter.
    private static readonly string[] Numbers = ["int", "int?", "float", "decimal", "long", "double"];

    private static readonly string[] Texts =
    [
        "enabled", "DISABLED", "on", "Off", "0", "1", "-5", "20", "255", "2147483648", "-2147483649", "9223372036854775807", "20.5", "1e-300", "1e30", "7.9e28", "8e28", "-8e28", "1e39", "-1e39", "1e300",
        "fade/20/5", "fade/255/0", "fade/2147483648/3", """{"on": [], "off": []}""", "text", "", "fade", "\u0000",
    ];

    private static readonly (double Min, double Max)[] Limits =
        [(0, 255), (-10, 10), (int.MinValue, int.MaxValue), (0, 4e9), (-4e9, 0), (0, 1e19), (-3.4e38, 3.4e38), (0, 1e39), (-1e39, 0), (0, 7.9e28), (0, 8e28), (-double.MaxValue, double.MaxValue)];

    public static IEnumerable<object[]> Cases =>
        from prompt in Enum.GetValues<RulePrompt>()
        from limits in HasLimits(prompt) ? Limits : [(double.NaN, double.NaN)]
        select new object[] { prompt, limits.Item1, limits.Item2 };

    public required TestContext TestContext { get; init; }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public async Task Every_rule_arrives_or_is_reported(RulePrompt prompt, double min, double max)
    {
        string limits = HasLimits(prompt) ? FormattableString.Invariant($", Min = {min:R}, Max = {max:R}") : "";
        string[] types = double.IsNaN(min) || (min, max) == Limits[0] ? Types : Numbers;
        string source = string.Concat(types.Select((type, index) => $$"""

            [Device("d{{index}}", Rule = RulePrompt.{{prompt}}{{limits}})] public class D{{index}} { public bool Send(bool on, {{type}} rule) => on; }
            [Sensor("s{{index}}", Rule = RulePrompt.{{prompt}}{{limits}})] public class S{{index}} { public bool ConditionMet({{type}} rule) => true; }
            """));
        GeneratorRun run = GeneratorRun.Of(Sources.Compile("Loaded" + Guid.NewGuid().ToString("N"), OutputKind.DynamicallyLinkedLibrary, [source]));
        HashSet<string> reported = await ReportedAsync(run);
        PluginCatalog catalog = ExecutionTests.Load(run);
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        IConfiguration none = new ConfigurationBuilder().Build();
        Rule[] sent = [.. Sent(new RuleFormat(prompt) { Min = double.IsNaN(min) ? null : min, Max = double.IsNaN(max) ? null : max })];
        sent.ShouldNotBeEmpty();
        for (int index = 0; index < types.Length; index++)
        {
            IDevice device = catalog.Create<IDevice>($"d{index}", none, services);
            ISensor sensor = catalog.Create<ISensor>($"s{index}", none, services);
            (await ArriveAsync(sent, async rule => await device.SendAsync(on: true, rule, TestContext.CancellationToken)))
                .ShouldBe(!reported.Contains($"D{index}"), $"{prompt} {min} {max} as {types[index]}");
            (await ArriveAsync(sent, async rule => await sensor.ConditionMetAsync(rule, TestContext.CancellationToken) ?? false))
                .ShouldBe(!reported.Contains($"S{index}"), $"{prompt} {min} {max} as {types[index]}");
        }
    }

    // What an engine hands over, and what a simple host does that does not know how to take the steps of a fade.
    private static IEnumerable<Rule> Sent(RuleFormat format)
    {
        Rule[] accepted = [.. Texts.Select(text => format.TryRead(text, out Rule? rule, out _) ? rule : null).OfType<Rule>()];
        Rule byDefault = accepted.FirstOrDefault(rule => rule.Kind is not (RuleKind.Enabled or RuleKind.Disabled)) ?? Rule.Enabled;
        return accepted.Select(rule => format.Resolve(rule, byDefault)).Concat(accepted.Where(rule => rule.Kind == RuleKind.Fade));
    }

    private static async Task<bool> ArriveAsync(IEnumerable<Rule> rules, Func<Rule, Task<bool>> send)
    {
        foreach (Rule rule in rules)
        {
            try
            {
                (await send(rule)).ShouldBeTrue();
            }
            catch (InvalidCastException)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<HashSet<string>> ReportedAsync(GeneratorRun run)
    {
        ImmutableArray<Diagnostic> diagnostics = await run.Input
            .WithAnalyzers([new analyzers::Patchbay.Analyzers.Rules.PluginSourceAnalyzer()])
            .GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Where(diagnostic => diagnostic.Id == "PB0023").Select(diagnostic => diagnostic.Location.SourceTree!.GetRoot().FindToken(diagnostic.Location.SourceSpan.Start).Parent!
            .AncestorsAndSelf().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>().First().Identifier.ValueText)];
    }

    private static bool HasLimits(RulePrompt prompt) => prompt is RulePrompt.FloatRange or RulePrompt.IntRange or RulePrompt.IntOrFade;
}
