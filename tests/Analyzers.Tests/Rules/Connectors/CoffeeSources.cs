using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Tests.Rules.Connectors;

/// <summary>A correct connector that sources with a mistake are put before: two versions of a coffee machine, a tea machine, and bases of units.</summary>
internal static class CoffeeSources
{
    private const string Connector = """

        [ConnectorBackend("coffee")] public abstract class Coffee { public void Connect() { } }
        [ConnectorBackend("coffee", "1900")] public class Coffee1900 : Coffee;
        [ConnectorBackend("coffee", "2900", Parent = typeof(Coffee1900))] public class Coffee2900 : Coffee;
        [ConnectorBackend("tea")] public class Tea { public void Connect() { } }
        public sealed class Drink;
        public sealed class NoBackend;
        public abstract class PlainMapper(BackendEnvironment environment) : Mapper(environment)
        {
            public override IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> record) => record;
        }
        public abstract class PlainSynchronizer(BackendEnvironment environment) : Synchronizer(environment)
        {
            public override Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """;

    /// <summary>Requires that there is no diagnostic, and no error of the compiler either: half-typed code proves nothing.</summary>
    public static void VerifyCorrect(string source)
    {
        AnalyzerRun.Generate(Sources.Compile(source)).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        AnalyzerRun.VerifySilent(source);
    }

    public static string With(string source) => source + Connector;

    /// <summary>Writes <c>class Name : Base;</c> as a unit has to be written, with the environment passed on.</summary>
    public static string Units(string source) =>
        With(Regex.Replace(
            source, @"class (?<name>\S+) : (?<base>[^;,{]+)", "class ${name}(BackendEnvironment environment) : ${base}(environment)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
}
