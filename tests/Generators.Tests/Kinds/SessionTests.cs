using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Connectors;

namespace Patchbay.Generators.Tests.Kinds;

/// <summary>A backend gets its session back as the type that its own <c>Connect</c> returns.</summary>
[TestClass]
public sealed class SessionTests
{
    private static readonly IConfiguration NoConfiguration = new ConfigurationBuilder().Build();

    [TestMethod]
    [DataRow("public Session Connect()", "Session session")]
    [DataRow("public Session? Connect()", "Session? session")]
    [DataRow("public Task<Session> Connect()", "Session session, CancellationToken cancellationToken")]
    [DataRow("public async ValueTask<Session> ConnectAsync(CancellationToken cancellationToken)", "SessionBase session")]
    [DataRow("public Session Connect()", "ISession session")]
    [DataRow("public Session Connect()", "object? session")]
    [DataRow("public Session Connect()", "")]
    public void A_class_is_passed_as_itself_or_as_a_base_of_it(string connect, string parameters)
    {
        string body = connect.Contains("async", StringComparison.Ordinal) ? "{ await Task.Yield(); return new Session(); }"
            : connect.Contains("Task<", StringComparison.Ordinal) ? "=> Task.FromResult(new Session());" : "=> new Session();";
        DisconnectedWith($"{connect} {body}", parameters, parameters.Length == 0 ? "null" : "session").ShouldBe(parameters.Length == 0 ? "nothing" : "Session");
    }

    [TestMethod]
    [DataRow("int", "7", "int session", "7")]
    [DataRow("int?", "null", "int? session", "nothing")]
    [DataRow("(int Id, string Name)", "(7, \"n\")", "(int Id, string Name) session", "(7, n)")]
    [DataRow("int", "7", "IFormattable session", "7")]
    [DataRow("string", "\"s\"", "string session", "s")]
    [DataRow("System.Collections.Generic.List<int>", "new()", "System.Collections.Generic.IEnumerable<int> session", "System.Collections.Generic.List`1[System.Int32]")]
    public void A_value_is_passed_as_itself_or_boxed(string type, string value, string parameter, string expected) =>
        DisconnectedWith($"public {type} Connect() => {value};", parameter, "session").ShouldBe(expected);

    [TestMethod]
    [DataRow("public Session Connect() => new();", "string session")]
    [DataRow("public SessionBase Connect() => new Session();", "Session session")]
    [DataRow("public object Connect() => new Session();", "Session session")]
    [DataRow("public int Connect() => 7;", "long session")]
    [DataRow("public int? Connect() => 7;", "int session")]
    [DataRow("public void Connect() { }", "Session session")]
    [DataRow("public Task Connect() => Task.CompletedTask;", "Session session")]
    [DataRow("public Session Connect() => new();", "System.Span<int> session")]
    public void A_method_that_takes_any_other_type_does_not_fit(string connect, string parameter) =>
        GeneratorRun.Of(Source(connect, parameter, "null")).Generated("B.connector-backend.g.cs").ShouldNotContain("Disconnect(");

    [TestMethod]
    public void In_a_circle_of_results_no_type_is_known()
    {
        GeneratorRun run = GeneratorRun.Of("""
            [PluginKind("c")] public interface IC { object A([ResultOf("B")] object x); object B([ResultOf("A")] object x); object D([ResultOf("D")] object x); object E([ResultOf("No")] object x); }
            [Plugin<IC>("typed")] public class Typed { public string A(string x) => x; public string B(string x) => x; public object D(object x) => x; public object E(object x) => x; }
            [Plugin<IC>("plain")] public class Plain { public string A(object x) => ""; public object B(object x) => x; public object D(object x) => x; public object E(object x) => x; }
            """);

        run.HintNames.ShouldNotContain("Typed.c.g.cs");
        run.HintNames.ShouldContain("Plain.c.g.cs");
    }

    private static string DisconnectedWith(string connect, string parameter, string session)
    {
        PluginCatalog plugins = ExecutionTests.Load(Source(connect, parameter, session));
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        var backend = (IConnectorBackend)plugins.Create(plugins.GetPlugin("connector-backend", "b"), NoConfiguration, services);
        object? connected = backend.ConnectAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        backend.DisconnectAsync(connected, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return (string)PluginCatalog.GetInstance(backend).GetType().GetProperty("Disconnected")!.GetValue(PluginCatalog.GetInstance(backend))!;
    }

    private static string Source(string connect, string parameter, string session) => $$"""
        public interface ISession;
        public class SessionBase;
        public sealed class Session : SessionBase, ISession { public override string ToString() => "Session"; }
        [ConnectorBackend("b")] public class B
        {
            public string Disconnected { get; private set; } = "";
            {{connect}}
            public void Disconnect({{parameter}}) => Disconnected = ((object?){{session}})?.ToString() ?? "nothing";
        }
        """;
}
