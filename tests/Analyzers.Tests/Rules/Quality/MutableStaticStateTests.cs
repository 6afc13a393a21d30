namespace Patchbay.Analyzers.Tests.Rules.Quality;

[TestClass]
public sealed class MutableStaticStateTests
{
    [TestMethod]
    [DataRow("private static int [|_sent|];", "_sent", ", or readonly")]
    [DataRow("private static int [|_sent|] = 5;", "_sent", ", or readonly")]
    [DataRow("public static volatile bool [|Sent|];", "Sent", ", or readonly")]
    [DataRow("[ThreadStatic] private static string? [|_last|];", "_last", ", or readonly")]
    [DataRow("private static List<string> [|_all|] = [];", "_all", ", or readonly")]
    [DataRow("public static int [|Sent|] { get; set; }", "Sent", ", or take 'set' away")]
    [DataRow("public static int [|Sent|] { get; private set; }", "Sent", ", or take 'set' away")]
    [DataRow("public static event Action? [|Changed|];", "Changed", "")]
    [DataRow("private static readonly List<string> [|All|] = []; private void Keep(string one) => All.Add(one);", "All", "")]
    [DataRow("private static readonly Dictionary<string, int> [|All|] = []; private void Keep(string one) => All[one] = 1;", "All", "")]
    [DataRow("private static readonly Dictionary<string, int> [|All|] = []; private void Keep(string one) => All[one]++;", "All", "")]
    [DataRow("private static readonly Dictionary<string, int> [|All|] = []; private void Keep(string one) => All[one] += 2;", "All", "")]
    [DataRow("private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> [|All|] = new(); private int Keep(string one) => All.GetOrAdd(one, 1);", "All", "")]
    [DataRow("private static readonly int[] [|All|] = new int[4]; private void Keep(int one) => All[0] = one;", "All", "")]
    [DataRow("private static HashSet<int> [|All|] { get; } = []; private void Keep(int one) => All.Add(one);", "All", "")]
    [DataRow("private static readonly Queue<int> [|All|] = new(); private Action Keep => () => Lamp.All.Enqueue(1);", "All", "")]
    public void Static_state_that_changes_is_reported_where_it_is_declared(string member, string name, string suggestion) => AnalyzerRun.Verify(
        "PB0053",
        Lamp(member),
        $"'{name}' is static and changes: all instances of 'Lamp' share it, and it outlives them. Make it a member of the instance{suggestion}.");

    [TestMethod]
    public void Each_declarator_and_base_classes_count() => AnalyzerRun.Verify("PB0053", """
        public abstract class Light { private static int [|_a|], [|_b|]; public bool Send(bool on) => on && _a++ > _b++; }
        [Device("lamp")] public class Lamp : Light;
        [Device("bulb")] public class Bulb : Light;
        """);

    [TestMethod]
    [DataRow("private const int Port = 80;")]
    [DataRow("private static readonly int Port = 80;")]
    [DataRow("private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);")]
    [DataRow("private static readonly object Lock = new();")]
    [DataRow("private static readonly SemaphoreSlim Gate = new(1);")]
    [DataRow("private static readonly System.Net.Http.HttpClient Http = new();")]
    [DataRow("private static readonly string[] Names = [\"a\"]; private string First => Names[0];")]
    [DataRow("private static readonly int[] Table = new int[4]; static Lamp() { Table[0] = 1; }")]
    [DataRow("private static readonly Dictionary<string, int> Table = new() { [\"a\"] = 1 }; private int Of(string name) => Table[name];")]
    [DataRow("private static readonly Dictionary<string, int> Table = new() { { \"a\", 1 } }; private bool Has(string name) => Table.ContainsKey(name);")]
    [DataRow("private static readonly List<int> Table = []; static Lamp() => Table.Add(1);")]
    [DataRow("private static readonly System.Collections.Immutable.ImmutableList<int> All = []; private object Keep() => All.Add(1);")]
    [DataRow("private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, object> Known = new(); private void Keep(object key) => Known.Add(key, key);")]
    [DataRow("private static int Port => 80;")]
    [DataRow("public static int Port { get; } = 80;")]
    [DataRow("private static int Port { get => 80; set => _ = value; }")]
    [DataRow("public static event Action Changed { add { } remove { } }")]
    [DataRow("private int _sent; private void Count() => _sent++;")]
    [DataRow("private readonly List<int> _all = []; private void Keep() => _all.Add(1);")]
    [DataRow("private static int Add(int a, int b) => a + b;")]
    [DataRow("private static void Keep(List<int> all) => all.Add(1);")]
    [DataRow("private static void Keep() { var all = new List<int>(); all.Add(1); }")]
    [DataRow("private sealed class Cache { public static int Size; }")]
    [DataRow("private static readonly Lamp? None = null; private readonly List<int> _all = []; private static void Keep(Lamp lamp) => lamp._all.Add(1); public object? X => None;")]
    [DataRow("private static readonly Func<int, int> Twice = static n => n * 2;")]
    [DataRow("private static readonly Action Nothing = () => { };")]
    public void What_does_not_change_or_is_the_instances_is_silent(string member) => AnalyzerRun.VerifySilent(Lamp(member));

    [TestMethod]
    public void Other_classes_are_silent() =>
        AnalyzerRun.VerifySilent("public class Other { public static int Count; public static event Action? Changed; public static int Size { get; set; } } [PluginOptions] public class O { public static int Count; }");

    private static string Lamp(string member) => $$"""[Device("lamp")] public class Lamp { {{member}} public bool Send(bool on) => on; }""";
}
