using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Tests.Fixes;

/// <summary>Methods as nobody thinks of them: whatever the fix makes of one compiles and fits.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class RandomSignatureTests
{
    private const int Seed = 20260202;
    private const int Methods = 60;

    private const string Contract = """
        using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;

        [PluginKind("k")]
        public interface IKind
        {
            ValueTask<bool> RunAsync(bool on, [MayOmit] Rule rule, string name, CancellationToken cancellationToken) => default;
            int Count(int first, string second) => 0;
            ValueTask StopAsync(string? reason) => default;
            void Drop([MayOmit] int level) { }
            IAsyncEnumerable<string> ListAsync(string path) => throw new NotSupportedException();
        }

        """;

    private static readonly string[] Names = ["Run", "RunAsync", "Count", "Stop", "Drop", "List"];
    private static readonly string[] Modifiers = ["public", "private", "internal static", "protected", "public virtual", "private protected"];
    private static readonly string[] Results =
    [
        "void", "bool", "int", "object", "string", "Task", "Task<bool>", "Task<int>", "Task<string[]>", "ValueTask", "ValueTask<bool>", "ValueTask<string>",
        "List<string>", "IEnumerable<object>", "async void", "async Task", "async Task<bool>", "async ValueTask", "async ValueTask<int>",
    ];

    private static readonly string[] Parameters =
    [
        "bool on", "bool x", "int level", "int first", "string name", "string? second", "Rule rule", "Rule other", "CancellationToken token",
        "ref int r", "out int o", "in bool b", "object any", "List<int> list", "double ratio",
    ];

    private static readonly string[] Last = ["", "", "", "params int[] all", "int? maybe = null", "bool on2 = true"];

    [TestMethod]
    public void What_the_fix_makes_of_any_method_compiles_and_fits()
    {
        var random = new Random(Seed);
        string source = Contract + string.Concat(Enumerable.Range(0, Methods).Select(number => $"[Plugin<IKind>(\"x{number}\")] public class P{number}\n{{\n    {Method(random)}\n}}\n\n"));

        (int before, string[] left) = FixRun.ApplyWhereOffered(source, "Correct the signature");

        left.ShouldAllBe(diagnostic => diagnostic.Contains("PB0002"));
        before.ShouldBeGreaterThan(Methods / 2);
        left.Length.ShouldBeLessThan(before / 2);
    }

    private static string Method(Random random)
    {
        string[] parameters = [.. Parameters.OrderBy(_ => random.Next()).Take(random.Next(4)), .. new[] { Pick(Last, random) }.Where(last => last.Length > 0)];
        string result = Pick(Results, random);
        return $"{Pick(Modifiers, random)} {result} {Pick(Names, random)}{(random.Next(6) == 0 ? "<T>" : "")}({string.Join(", ", Allowed(parameters, result))}){Body(parameters, result, random)}";
    }

    private static IEnumerable<string> Allowed(string[] parameters, string result) =>
        parameters.Where(parameter => !result.StartsWith("async", StringComparison.Ordinal) || parameter.Split(' ')[0] is not ("ref" or "out" or "in"));

    private static string Body(string[] parameters, string result, Random random)
    {
        bool isAsync = result.StartsWith("async", StringComparison.Ordinal);
        bool hasValue = isAsync ? result.EndsWith('>') : result != "void";
        if (random.Next(4) == 0)
        {
            return " => throw new NotSupportedException();";
        }

        string assign = !isAsync && parameters.Contains("out int o") ? "o = 1; " : "";
        string use = parameters.Length > 0 && random.Next(4) == 0 && Allowed(parameters, result).FirstOrDefault() is { } used && !used.StartsWith("out", StringComparison.Ordinal) ? $"_ = {used.Split('=')[0].Trim().Split(' ')[^1]}; " : "";
        string await = isAsync ? "await Task.Yield(); " : "";
        string value = hasValue ? " default!" : "";
        return $" {{ {assign}{use}{await}if (Environment.TickCount > 0) {{ return{value}; }} {(hasValue || random.Next(2) == 0 ? $"return{value}; " : "")}}}";
    }

    private static string Pick(string[] choices, Random random) => choices[random.Next(choices.Length)];
}
