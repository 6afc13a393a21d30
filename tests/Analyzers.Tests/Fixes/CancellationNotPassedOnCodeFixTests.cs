namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class CancellationNotPassedOnCodeFixTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private const string Title = "Pass the cancellation on";

    [TestMethod]
    [DataRow("await Http.GetAsync(\"x\");", "await Http.GetAsync(\"x\", stop);")]
    [DataRow("await Http.GetAsync(\n    \"x\");", "await Http.GetAsync(\n    \"x\", stop);")]
    [DataRow("await Own();", "await Own(token: stop);")]
    [DataRow("await Own(1);", "await Own(1, stop);")]
    [DataRow("await Own(n: 1);", "await Own(n: 1, token: stop);")]
    [DataRow("await Keyword(1);", "await Keyword(1, @event: stop);")]
    [DataRow("await Text.Extended();", "await Text.Extended(stop);")]
    [DataRow("await Text?.ReadLineAsync();", "await Text?.ReadLineAsync(stop);")]
    [DataRow("await Task.Delay(1); await Task.Delay(2);", "await Task.Delay(1, stop); await Task.Delay(2, stop);")]
    [DataRow("await Http.GetAsync(await Http.GetStringAsync(\"x\"));", "await Http.GetAsync(await Http.GetStringAsync(\"x\", stop), stop);")]
    [DataRow("await (await Http.GetAsync(\"x\")).Content.ReadAsStringAsync();", "await (await Http.GetAsync(\"x\", stop)).Content.ReadAsStringAsync(stop);")]
    [DataRow("Func<CancellationToken, Task> later = async token => await Http.GetAsync(\"x\"); await later(stop);", "Func<CancellationToken, Task> later = async token => await Http.GetAsync(\"x\", token); await later(stop);")]
    public void The_token_is_passed_on(string before, string after) => FixRun.VerifyAll(
        Lamp("bool on, CancellationToken stop", before.Replace("Text?.", "Text!.", StringComparison.Ordinal)),
        Title,
        Lamp("bool on, CancellationToken stop", after.Replace("Text?.", "Text!.", StringComparison.Ordinal)));

    [TestMethod]
    [DataRow("bool on", "bool on, CancellationToken cancellationToken", "await Http.GetAsync(\"x\");", "await Http.GetAsync(\"x\", cancellationToken);")]
    [DataRow("bool on, Rule rule", "bool on, Rule rule, CancellationToken cancellationToken", "await Task.Delay(1); await Own();", "await Task.Delay(1, cancellationToken); await Own(token: cancellationToken);")]
    [DataRow("bool on, Rule? rule = null", "bool on, Rule? rule = null, CancellationToken cancellationToken = default", "await Task.Delay(1);", "await Task.Delay(1, cancellationToken);")]
    [DataRow("bool on", "bool on, CancellationToken cancellationToken", "await Task.Run(async () => await Task.Delay(1));", "await Task.Run(async () => await Task.Delay(1, cancellationToken));")]
    public void The_member_takes_the_token_first(string parameters, string expectedParameters, string body, string expectedBody) =>
        FixRun.VerifyAll(Lamp(parameters, body), Title, Lamp(expectedParameters, expectedBody));

    [TestMethod]
    public void Where_the_member_is_called_the_token_is_optional() => FixRun.VerifyAll(
        Usings + """[Device("lamp")] public class Lamp { public async Task<bool> Send(bool on) { await Task.Delay(1); return on; } public Task<bool> Off() => Send(false); }""",
        Title,
        Usings + """[Device("lamp")] public class Lamp { public async Task<bool> Send(bool on, CancellationToken cancellationToken = default) { await Task.Delay(1, cancellationToken); return on; } public Task<bool> Off() => Send(false); }""");

    [TestMethod]
    public void The_token_stands_where_the_contract_has_it() => FixRun.VerifyAll(
        Usings + """
        [PluginKind("till")] public interface ITill { ValueTask PayAsync(int number, CancellationToken stop, decimal amount); }
        [Plugin<ITill>("drawer")] public class Drawer { public Task Pay(int number, decimal amount) => Task.Delay(1); }
        [Plugin<ITill>("bag")] public class Bag { public Task Pay(int number, CancellationToken end, decimal amount) => Task.Delay(1); }
        """,
        Title,
        Usings + """
        [PluginKind("till")] public interface ITill { ValueTask PayAsync(int number, CancellationToken stop, decimal amount); }
        [Plugin<ITill>("drawer")] public class Drawer { public Task Pay(int number, CancellationToken stop, decimal amount) => Task.Delay(1, stop); }
        [Plugin<ITill>("bag")] public class Bag { public Task Pay(int number, CancellationToken end, decimal amount) => Task.Delay(1, end); }
        """);

    [TestMethod]
    [DataRow("int cancellationToken = 1; await Task.Delay(cancellationToken);")]
    public void Where_the_mend_is_not_obvious_there_is_no_fix(string body) => FixRun.Titles(Lamp("bool on", body)).ShouldBeEmpty();

    private static string Lamp(string parameters, string body) => Usings + $$"""
        using System.Net.Http;
        [Device("lamp")] public class Lamp
        {
            private HttpClient Http { get; } = new();
            private System.IO.TextReader Text { get; } = System.IO.TextReader.Null;
            public async Task<bool> Send({{parameters}}) { {{body}} return on; }
            private Task Own(int n = 1, CancellationToken token = default) => token.IsCancellationRequested ? Task.FromCanceled(token) : Task.FromResult(n);
            private Task Keyword(int n, int m = 2, CancellationToken @event = default) => @event.IsCancellationRequested ? Task.FromCanceled(@event) : Task.FromResult(n + m);
        }
        public static class Extensions
        {
            public static Task Extended(this System.IO.TextReader text) => Task.FromResult(text);
            public static Task Extended(this System.IO.TextReader text, CancellationToken token) => Task.FromCanceled(token);
        }
        """;
}
