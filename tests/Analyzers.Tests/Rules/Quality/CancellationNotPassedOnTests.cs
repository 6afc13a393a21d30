namespace Patchbay.Analyzers.Tests.Rules.Quality;

[TestClass]
public sealed class CancellationNotPassedOnTests
{
    [TestMethod]
    [DataRow("await Http.[|GetStringAsync|](\"x\");", "GetStringAsync")]
    [DataRow("await Http.[|GetStringAsync|](\"x\").ConfigureAwait(false);", "GetStringAsync")]
    [DataRow("await Http!.[|GetStringAsync|](\"x\");", "GetStringAsync")]
    [DataRow("using var response = await Http.[|GetAsync|](\"x\"); response.EnsureSuccessStatusCode();", "GetAsync")]
    [DataRow("await Task.[|Delay|](100);", "Delay")]
    [DataRow("await Text.[|ReadLineAsync|]();", "ReadLineAsync")]
    [DataRow("string? line = await Text.[|ReadLineAsync|]().ConfigureAwait(false);", "ReadLineAsync")]
    [DataRow("await [|Own|]();", "Own")]
    [DataRow("await this.[|Own|](1);", "Own")]
    [DataRow("await [|Overloaded|](1, \"x\");", "Overloaded")]
    [DataRow("await [|Generic|]<int>(1);", "Generic")]
    [DataRow("await [|Generic|](\"x\");", "Generic")]
    [DataRow("await Text.[|Extended|]();", "Extended")]
    [DataRow("await Text.[|Extended2|](1);", "Extended2")]
    [DataRow("await foreach (int i in [|Stream|]()) { on &= i > 1; }", "Stream")]
    [DataRow("Gate.[|Wait|]();", "Wait")]
    [DataRow("try { await Http.[|GetStringAsync|](\"x\"); } catch { return false; } finally { Gate.Release(); }", "GetStringAsync")]
    [DataRow("Func<Task> later = async () => await Http.[|GetStringAsync|](\"x\"); await later();", "GetStringAsync")]
    [DataRow("await Later(); async Task Later() => await Http.[|GetStringAsync|](\"x\");", "GetStringAsync")]
    [DataRow("await Task.WhenAll(new[] { 1 }.Select(n => Http.[|GetStringAsync|](\"x\" + n)));", "GetStringAsync")]
    [DataRow("on &= await Http.[|GetStringAsync|](\"x\") is { Length: > 3 };", "GetStringAsync")]
    public void A_call_without_the_token_is_reported_at_its_name(string body, string name) => AnalyzerRun.Verify(
        "PB0051",
        Lamp("public async Task<bool> Send(bool on, CancellationToken cancellationToken)", "await Task.Yield(); " + body + " return on;"),
        $"'{name}' can be cancelled, but gets no cancellation token. Pass 'cancellationToken' on to it.");

    [TestMethod]
    public void The_innermost_token_is_meant() => AnalyzerRun.Verify(
        "PB0051",
        Lamp("public Task<bool> Send(bool on, CancellationToken cancellationToken)", "return Limit(async limit => { await Http.[|GetStringAsync|](\"x\"); return on; }, cancellationToken); static Task<bool> Limit(Func<CancellationToken, Task<bool>> talk, CancellationToken cancellationToken) => talk(cancellationToken);"),
        "'GetStringAsync' can be cancelled, but gets no cancellation token. Pass 'limit' on to it.");

    [TestMethod]
    public void Any_member_of_the_class_and_of_base_classes_counts() => AnalyzerRun.Verify("PB0051", """
        public abstract class Light { protected Task<string> Ask(CancellationToken token) => new System.Net.Http.HttpClient().[|GetStringAsync|]("x"); }
        [Device("lamp")] public class Lamp : Light
        {
            public bool Send(bool on) => on;
            private static async Task Later(CancellationToken stop) => await Task.[|Delay|](10);
        }
        """);

    [TestMethod]
    public void A_member_that_leaves_the_token_out_is_reported_once_at_its_name() => AnalyzerRun.Verify(
        "PB0051",
        Lamp("public async Task<bool> [|Send|](bool on)", "await Http.GetStringAsync(\"x\"); await Task.Delay(1); return await Http.GetStringAsync(\"y\") == \"\" && on;"),
        "'GetStringAsync' can be cancelled, but gets no cancellation token. Let 'Send' take the contract's 'CancellationToken cancellationToken', and pass it on.");

    [TestMethod]
    [DataRow("public Task<bool> [|SendAsync|](bool on)", "return Task.Run(async () => { await Task.Delay(1); return on; });")]
    [DataRow("public bool [|Send|](bool on)", "Gate.Wait(); return on;")]
    [DataRow("public ValueTask<bool> [|Send|](bool on, Rule rule)", "return new(Http.GetStringAsync(\"x\").ContinueWith(asked => on));")]
    public void Any_shape_of_it_could_take_the_token(string signature, string body) => AnalyzerRun.Verify("PB0051", Lamp(signature, body));

    [TestMethod]
    public void A_kind_of_ones_own_names_its_token() => AnalyzerRun.Verify(
        "PB0051",
        """
        [PluginKind("till")] public interface ITill { ValueTask OpenAsync(CancellationToken stop); ValueTask CloseAsync(); }
        [Plugin<ITill>("drawer")] public class Drawer { public Task [|Open|]() => Task.Delay(1); public Task Close() => Task.Delay(1); }
        """,
        "'Delay' can be cancelled, but gets no cancellation token. Let 'Open' take the contract's 'CancellationToken stop', and pass it on.");

    [TestMethod]
    [DataRow("await Http.GetStringAsync(\"x\", cancellationToken);")]
    [DataRow("await Http.GetStringAsync(\"x\", CancellationToken.None);")]
    [DataRow("await Http.GetStringAsync(\"x\", default);")]
    [DataRow("await Own(cancellationToken: default);")]
    [DataRow("await Own(token: cancellationToken);")]
    [DataRow("using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken); await Http.GetStringAsync(\"x\", limit.Token);")]
    [DataRow("await foreach (int i in Stream().WithCancellation(cancellationToken)) { }")]
    [DataRow("await foreach (int i in Stream().WithCancellation(cancellationToken).ConfigureAwait(false)) { }")]
    [DataRow("await foreach (int i in Stream(cancellationToken)) { }")]
    [DataRow("await Own().WaitAsync(cancellationToken);")]
    [DataRow("await Own().WaitAsync(TimeSpan.FromSeconds(1), cancellationToken);")]
    [DataRow("try { await Own(cancellationToken); } finally { await Own(); }")]
    [DataRow("try { await Own(cancellationToken); } catch (OperationCanceledException) { await Own(); throw; }")]
    [DataRow("await Task.Run(() => 1);")]
    [DataRow("await Own(cancellationToken).ContinueWith(done => 1);")]
    [DataRow("await Task.Yield(); await Task.WhenAll(Own(cancellationToken), Own(cancellationToken));")]
    [DataRow("Task<string?> line = Text.ReadLineAsync(); await line;")]
    [DataRow("await Different(1);")]
    [DataRow("await Middle(1, 2);")]
    [DataRow("await Hidden.Do(1);")]
    [DataRow("await Old(1);")]
    [DataRow("await Plain();")]
    [DataRow("await Later(); static async Task Later() => await Task.Delay(1);")]
    [DataRow("Func<Task> later = static async () => await Task.Delay(1); await later();")]
    [DataRow("string s = nameof(Http.GetStringAsync); await Own(cancellationToken);")]
    [DataRow("Func<int, Task> later = Task.Delay; await later(1);")]
    [DataRow("cancellationToken.ThrowIfCancellationRequested(); using var stop = cancellationToken.Register(() => { });")]
    [DataRow("await Ping(on);")]
    public void What_has_a_token_or_takes_none_is_silent(string body) =>
        AnalyzerRun.VerifySilent(Lamp("public async Task<bool> Send(bool on, CancellationToken cancellationToken)", "await Task.Yield(); " + body + " return on;"));

    [TestMethod]
    public void An_overload_may_call_the_other_one() => AnalyzerRun.VerifySilent("""
        [Device("lamp")] public class Lamp
        {
            public async Task<bool> Send(bool on, CancellationToken cancellationToken) { cancellationToken.ThrowIfCancellationRequested(); return await Send(on); }
            public async Task<bool> Send(bool on) { await Task.Yield(); return on; }
        }
        """);

    [TestMethod]
    public void Where_the_signature_is_not_the_members_own_nothing_is_missing() => AnalyzerRun.VerifySilent("""
        public abstract class Light { public abstract Task<bool> Send(bool on); }
        public interface ILight { Task<bool> Send(bool on); }
        [Device("lamp")] public class Lamp : Light { public override async Task<bool> Send(bool on) { await Task.Delay(1); return on; } }
        [Device("bulb")] public class Bulb : ILight { public async Task<bool> Send(bool on) { await Task.Delay(1); return on; } }
        [PluginKind("till")] public interface ITill { ValueTask OpenAsync(); }
        [Plugin<ITill>("drawer")] public class Drawer { public Task Open() => Task.Delay(1); private Task Other() => Task.Delay(1); public Drawer() => Task.Delay(1); }
        public class Other { public Task Send(CancellationToken cancellationToken) => Task.Delay(1); }
        """);

    private static string Lamp(string signature, string body) => $$"""
        using System.Linq;
        using System.Net.Http;
        using System.Runtime.CompilerServices;
        [Device("lamp")] public class Lamp
        {
            private HttpClient Http { get; } = new();
            private System.IO.TextReader Text { get; } = System.IO.TextReader.Null;
            private SemaphoreSlim Gate { get; } = new(1);
            {{signature}} { {{body}} }

            private Task Own(int n = 1, CancellationToken token = default, CancellationToken cancellationToken = default) => token.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.FromResult(n);
            private Task Overloaded(int n, string s) => Task.FromResult(n + s);
            private Task Overloaded(int n, string s, CancellationToken token) => Task.FromCanceled(token);
            private Task<T> Generic<T>(T n) => Task.FromResult(n);
            private Task<T> Generic<T>(T n, CancellationToken token) => Task.FromCanceled<T>(token);
            private Task<int> Different(int n) => Task.FromResult(n);
            private Task<string> Different(int n, CancellationToken token) => Task.FromCanceled<string>(token);
            private Task Middle(int n, int m) => Task.FromResult(n + m);
            private Task Middle(int n, CancellationToken token, int m) => Task.FromCanceled(token);
            private Task Old(int n) => Task.FromResult(n);
            [Obsolete] private Task Old(int n, CancellationToken token) => Task.FromCanceled(token);
            private Task Plain() => Task.CompletedTask;
            private Task<bool> Ping(bool on) => Task.FromResult(on);
            private async IAsyncEnumerable<int> Stream([EnumeratorCancellation] CancellationToken token = default) { await Task.Yield(); yield return token.IsCancellationRequested ? 1 : 2; }
        }
        public static class Hidden { public static Task Do(int n) => Task.FromResult(n); private static Task Do(int n, CancellationToken token) => Task.FromCanceled(token); }
        public static class Extensions
        {
            public static Task Extended(this System.IO.TextReader text, CancellationToken token = default) => Task.FromCanceled(token);
            public static Task Extended2(this System.IO.TextReader text, int n) => Task.FromResult(n);
            public static Task Extended2(this System.IO.TextReader text, int n, CancellationToken token) => Task.FromCanceled(token);
        }
        """;
}
