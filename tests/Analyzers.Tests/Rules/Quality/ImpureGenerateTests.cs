
namespace Patchbay.Analyzers.Tests.Rules.Quality;

[TestClass]
public sealed class ImpureGenerateTests
{
    [TestMethod]
    [DataRow("DateTime.[|Now|].ToString()", "DateTime.Now", "the time")]
    [DataRow("DateTime.[|UtcNow|].ToString()", "DateTime.UtcNow", "the time")]
    [DataRow("$\"; {DateTime.[|Today|]:d}\"", "DateTime.Today", "the time")]
    [DataRow("DateTimeOffset.[|Now|].ToString()", "DateTimeOffset.Now", "the time")]
    [DataRow("DateTimeOffset.[|UtcNow|].ToString()", "DateTimeOffset.UtcNow", "the time")]
    [DataRow("Environment.[|TickCount|].ToString()", "Environment.TickCount", "the time")]
    [DataRow("Environment.[|TickCount64|].ToString()", "Environment.TickCount64", "the time")]
    [DataRow("System.Diagnostics.Stopwatch.[|GetTimestamp|]().ToString()", "Stopwatch.GetTimestamp", "the time")]
    [DataRow("System.Diagnostics.Stopwatch.[|StartNew|]().ElapsedTicks.ToString()", "Stopwatch.StartNew", "the time")]
    [DataRow("new [|System.Diagnostics.Stopwatch|]().Elapsed.ToString()", "new Stopwatch()", "the time")]
    [DataRow("TimeProvider.System.[|GetUtcNow|]().ToString()", "TimeProvider.GetUtcNow", "the time")]
    [DataRow("clock.[|GetLocalNow|]().ToString()", "TimeProvider.GetLocalNow", "the time")]
    [DataRow("clock?.[|GetTimestamp|]().ToString()", "TimeProvider.GetTimestamp", "the time")]
    [DataRow("Guid.[|NewGuid|]().ToString()", "Guid.NewGuid", "a random value")]
    [DataRow("Random.[|Shared|].Next().ToString()", "Random.Shared", "a random value")]
    [DataRow("new [|Random|]().Next().ToString()", "new Random()", "a random value")]
    [DataRow("System.Security.Cryptography.RandomNumberGenerator.[|GetInt32|](9).ToString()", "RandomNumberGenerator.GetInt32", "a random value")]
    [DataRow("System.IO.Path.[|GetRandomFileName|]()", "Path.GetRandomFileName", "a random value")]
    public void What_differs_each_time_is_reported_at_its_name(string expression, string name, string what) => AnalyzerRun.Verify(
        "PB0052",
        Driver($"public string? Generate() => {expression};"),
        $"'{name}' gives {what}, so 'Generate' gives something else each time. Leave it out, or take it from the options.");

    [TestMethod]
    [DataRow("public string Generate() => Head(); private string Head() => Guid.[|NewGuid|]().ToString();")]
    [DataRow("public string Generate() => Head; private string Head => Guid.[|NewGuid|]().ToString();")]
    [DataRow("public string Generate() => Head(); private static string Head() => Line(1); private static string Line(int n) => n + Guid.[|NewGuid|]().ToString();")]
    [DataRow("public string Generate() => string.Concat(new[] { 1 }.Select(Line)); private string Line(int n) => n + Guid.[|NewGuid|]().ToString();")]
    [DataRow("public string Generate() => string.Concat(new[] { 1 }.Select(n => n + Guid.[|NewGuid|]().ToString()));")]
    [DataRow("public string Generate() { return Head(); string Head() => Guid.[|NewGuid|]().ToString(); }")]
    [DataRow("public string Generate() => Head<int>(); private string Head<T>() => typeof(T) + Guid.[|NewGuid|]().ToString();")]
    [DataRow("public async Task GenerateAsync(System.IO.TextWriter output) => await output.WriteAsync(Guid.[|NewGuid|]().ToString());")]
    [DataRow("public void Generate(System.IO.TextWriter output) { output.Write(DateTime.[|Now|]); output.Write(new [|Random|]()); }")]
    [DataRow("public string Generate() => A() + B(); private string A() => Now(); private string B() => Now(); private string Now() => DateTime.[|Now|] + A();")]
    public void Members_that_are_called_count(string members) => AnalyzerRun.Verify("PB0052", Driver(members));

    [TestMethod]
    public void It_is_the_contract_that_says_what_must_not_differ() => AnalyzerRun.Verify("PB0052", """
        [PluginKind("label")] public interface ILabel { [Reproducible] string Print(int number); string Stamp(); }
        [Plugin<ILabel>("plain")] public class Plain { public string Print(int number) => number + " " + Guid.[|NewGuid|](); public string Stamp() => Guid.NewGuid().ToString(); }
        [Plugin<ILabel>("own")] public class Own : ILabel { public string Print(int number) => number + " " + Guid.[|NewGuid|](); public string Stamp() => Guid.NewGuid().ToString(); }
        """);

    [TestMethod]
    public void Partial_methods_count() => AnalyzerRun.Verify("PB0052", """
        [ConfigGenerator("a", "b")] public partial class C { public partial string Generate(); private partial Guid Draw(); }
        public partial class C { public partial string Generate() => Draw().ToString(); private partial Guid Draw() => Guid.[|NewGuid|](); }
        """);

    [TestMethod]
    public void Base_classes_count() => AnalyzerRun.Verify("PB0052", """
        public abstract class Driver { public string Generate() => Guid.[|NewGuid|]() + Body(); protected abstract string Body(); }
        [ConfigGenerator("a", "b")] public class C : Driver { protected override string Body() => ""; }
        """);

    [TestMethod]
    [DataRow("public string Generate() => \"[general]\";")]
    [DataRow("public string Generate() => new DateTime(2026, 1, 1).ToString();")]
    [DataRow("public string Generate() => DateTime.MinValue.ToString() + DateTime.Parse(\"2026-01-01\").Year;")]
    [DataRow("public string Generate() => DateTimeOffset.UnixEpoch.AddDays(1).ToString();")]
    [DataRow("public string Generate() => new Random(42).Next().ToString();")]
    [DataRow("private readonly Random _random = new(42); public string Generate() => _random.Next().ToString();")]
    [DataRow("public string Generate() => Guid.Empty.ToString() + new Guid(\"00000000-0000-0000-0000-000000000001\");")]
    [DataRow("public string Generate() => Guid.Parse(\"00000000-0000-0000-0000-000000000001\").ToString();")]
    [DataRow("public string Generate() => Environment.MachineName;")]
    [DataRow("public string Generate() => System.IO.Path.Combine(\"a\", \"b\");")]
    [DataRow("public string Generate() => nameof(DateTime.Now);")]
    [DataRow("public string Generate() => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData([1]));")]
    [DataRow("public string Generate() => TimeSpan.FromSeconds(1).ToString();")]
    [DataRow("public string Generate() => clock is null ? \"\" : \"x\";")]
    [DataRow("public string Generate() => (clock ?? TimeProvider.System).LocalTimeZone.Id;")]
    [DataRow("public string Generate() => \"\"; public string Name() => Guid.NewGuid().ToString();")]
    [DataRow("public string Generate() => \"\"; private DateTime Now => DateTime.Now;")]
    [DataRow("public string Generate() => \"\"; private readonly DateTime _created = DateTime.Now;")]
    [DataRow("public string Generate() => new Other().Text(); private sealed class Other { public string Text() => Guid.NewGuid().ToString(); }")]
    [DataRow("public string Generate() => new Own().Now + Own.Guid(); private sealed class Own { public string Now => \"\"; public static string Guid() => \"\"; }")]
    [DataRow("public string Generate(System.IO.TextWriter output) { output.NewLine = \"\\n\"; output.Write(1); return \"\"; }")]
    public void What_is_the_same_each_time_is_silent(string members) => AnalyzerRun.VerifySilent(Driver(members));

    [TestMethod]
    public void Other_members_may_differ() => AnalyzerRun.VerifySilent("""
        [Device("lamp")] public class Lamp { public bool Send(bool on) => on && DateTime.Now.Hour > 6 && Guid.NewGuid() != default && Random.Shared.Next() > 1; }
        public class Other { public string Generate() => DateTime.Now.ToString(); }
        """);

    private static string Driver(string members) =>
        $$"""using System.Linq; [ConfigGenerator("asterisk", "sip.conf")] public class Driver(TimeProvider? clock = null) { private TimeProvider? Clock => clock; {{members}} }""";
}
