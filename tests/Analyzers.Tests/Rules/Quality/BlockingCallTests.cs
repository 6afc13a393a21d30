namespace Patchbay.Analyzers.Tests.Rules.Quality;

[TestClass]
public sealed class BlockingCallTests
{
    [TestMethod]
    [DataRow("await Task.Yield(); return Ask().[|Result|];", "Result", "await")]
    [DataRow("await Task.Yield(); return Ask(). /* now */ [|Result|];", "Result", "await")]
    [DataRow("await Task.Yield(); Ask().[|Wait|](); return on;", "Wait", "await")]
    [DataRow("await Task.Yield(); return Ask().[|Wait|](1000);", "Wait", "await")]
    [DataRow("await Task.Yield(); return Ask().GetAwaiter().[|GetResult|]();", "GetResult", "await")]
    [DataRow("await Task.Yield(); return Ask().ConfigureAwait(false).GetAwaiter().[|GetResult|]();", "GetResult", "await")]
    [DataRow("await Task.Yield(); return new ValueTask<bool>(Ask()).[|Result|];", "Result", "await")]
    [DataRow("await Task.Yield(); return new ValueTask<bool>(Ask()).ConfigureAwait(false).GetAwaiter().[|GetResult|]();", "GetResult", "await")]
    [DataRow("await Task.Yield(); new ValueTask(Ask()).GetAwaiter().[|GetResult|](); return on;", "GetResult", "await")]
    [DataRow("await Task.Yield(); Thread.[|Sleep|](100); return on;", "Sleep", "await Task.Delay(…)")]
    [DataRow("await Task.Yield(); Thread.[|Sleep|](TimeSpan.FromSeconds(1)); return on;", "Sleep", "await Task.Delay(…)")]
    [DataRow("await Task.Yield(); Task.[|WaitAll|](Ask(), Ask()); return on;", "WaitAll", "await Task.WhenAll(…)")]
    [DataRow("await Task.Yield(); return Task.[|WaitAny|](Ask(), Ask()) == 0;", "WaitAny", "await Task.WhenAny(…)")]
    public void What_blocks_is_reported_at_its_name(string body, string name, string instead) =>
        AnalyzerRun.Verify("PB0050", Lamp("async Task<bool> Send(bool on)", body), $"'{name}' blocks a thread, where 'Send' could wait without one. Write '{instead}'.");

    [TestMethod]
    [DataRow("bool Send(bool on) => Ask().[|Result|];")]
    [DataRow("public ValueTask<bool> SendAsync(bool on) => new(Ask().[|Result|]);")]
    [DataRow("public Task<bool> Send(bool on) => Task.FromResult(Ask().[|Result|]);")]
    [DataRow("bool Send(bool on) => on; private async Task Later() => await Task.FromResult(Ask().[|Result|]);")]
    [DataRow("bool Send(bool on) => on; private async void Later() { await Task.Yield(); Thread.[|Sleep|](9); }")]
    [DataRow("bool Send(bool on) => on; private Task<bool> Last => Task.FromResult(Ask().[|Result|]);")]
    [DataRow("bool Send(bool on) => on; public async ValueTask DisposeAsync() { await Task.Yield(); Thread.[|Sleep|](9); }")]
    [DataRow("bool Send(bool on) => on; private async IAsyncEnumerable<int> All() { await Task.Yield(); Thread.[|Sleep|](9); yield return 1; }")]
    [DataRow("bool Send(bool on) { Later(); return on; static async void Later() { await Task.Yield(); Thread.[|Sleep|](9); } }")]
    [DataRow("bool Send(bool on) { Action later = async () => { await Task.Yield(); Thread.[|Sleep|](9); }; later(); return on; }")]
    [DataRow("Task<bool> Send(bool on) => Task.Run(async () => await Ask() && Ask().[|Result|]);")]
    public void Members_lambdas_and_local_functions_that_could_wait_do(string members) => AnalyzerRun.Verify("PB0050", $$"""
        [Device("lamp")] public class Lamp { private Task<bool> Ask() => Task.FromResult(true); {{(members.StartsWith("public", StringComparison.Ordinal) ? "" : "public ")}}{{members}} }
        """);

    [TestMethod]
    public void A_lambda_has_no_name() => AnalyzerRun.Verify(
        "PB0050",
        Lamp("Task<bool> Send(bool on)", "return Task.Run(async () => await Ask() && Ask().[|Result|]);"),
        "'Result' blocks a thread, where the lambda could wait without one. Write 'await'.");

    [TestMethod]
    public void A_sequence_may_be_a_stream() => AnalyzerRun.Verify("PB0050", """
        [PluginKind("shelf")] public interface IShelf { IAsyncEnumerable<string> ListAsync(); }
        [Plugin<IShelf>("web")] public class Web
        {
            private Task<string[]> Ask() => Task.FromResult<string[]>([]);
            public IEnumerable<string> List() { foreach (string book in Ask().[|Result|]) { yield return book; } }
        }
        """);

    [TestMethod]
    public void Base_classes_and_classes_that_implement_the_contract_count() => AnalyzerRun.Verify("PB0050", """
        public abstract class Light<T> { public bool Send(bool on) { Thread.[|Sleep|](10); return on; } }
        [Device("lamp")] public class Lamp : Light<int>;
        [Device("bulb")] public class Bulb : Light<string>;
        [Device("strip")] public class Strip : IDevice { public ValueTask<bool> SendAsync(bool on, Rule rule, CancellationToken cancellationToken) { Thread.[|Sleep|](1); return new(on); } }
        [Device("relay")] public class Relay : IDevice { ValueTask<bool> IDevice.SendAsync(bool on, Rule rule, CancellationToken cancellationToken) { Thread.[|Sleep|](1); return new(on); } }
        """);

    [TestMethod]
    public void Several_are_reported_each_and_one_task_once() => AnalyzerRun.Verify("PB0050", Lamp("bool Send(bool on)", """
        Task<bool> first = Ask(), second = Ask();
        Task.[|WaitAll|](first, second);
        Task<bool> third = Ask();
        third.[|Wait|]();
        Thread.[|Sleep|](5);
        return first.Result && second.Result && third.Result;
        """));

    [TestMethod]
    [DataRow("var tasks = new List<Task<bool>> { Ask() }; await Task.WhenAll(tasks); tasks.Add(Ask()); tasks = [Ask()]; return tasks[0].[|Result|];")]
    [DataRow("Task<bool> a = Ask(); await a; a = Ask(); return a.[|Result|];")]
    [DataRow("Task<bool> a = Ask(), b = Ask(); await a; return b.[|Result|];")]
    [DataRow("Task<bool> a = Ask(); if (on) { return a.[|Result|]; } return await a;")]
    [DataRow("Task<bool> a = Ask(); var b = Task.Run(async () => await a); return a.[|Result|];")]
    [DataRow("var http = new System.Net.Http.HttpClient(); await http.GetAsync(\"x\", cancellationToken); Task<string> a = http.GetStringAsync(\"x\", cancellationToken); return a.[|Result|] == \"\";")]
    public void A_task_that_nobody_has_waited_for_blocks(string body) => AnalyzerRun.Verify("PB0050", Lamp("async Task<bool> Send(bool on, CancellationToken cancellationToken)", "await Task.Yield(); " + body));

    [TestMethod]
    [DataRow("Task<bool> a = Ask(), b = Ask(); await Task.WhenAll(a, b); return a.Result && b.Result;")]
    [DataRow("Task<bool> a = Ask(); await Task.WhenAll(a).ConfigureAwait(false); return a.GetAwaiter().GetResult();")]
    [DataRow("Task<bool>[] all = [Ask(), Ask()]; await Task.WhenAll(all); return all[0].Result;")]
    [DataRow("Task<bool>[] all = [Ask(), Ask()]; await Task.WhenAll(all); foreach (Task<bool> one in all) { on &= one.Result; } return on;")]
    [DataRow("var all = new List<Task<bool>>(); Task<bool> a = Ask(); all.Add(a); await Task.WhenAll(all); return a.Result;")]
    [DataRow("Task<bool> a = Ask(); var all = new[] { a, Ask() }; await Task.WhenAll(all); return a.Result;")]
    [DataRow("var all = new Dictionary<int, Task<bool>> { [1] = Ask() }; await Task.WhenAll(all.Values); return all[1].Result;")]
    [DataRow("Task<bool> a = Ask(); if (await Task.WhenAny(a, Task.Delay(1, cancellationToken)) == a) { return a.Result; } return false;")]
    [DataRow("Task<bool> first = await Task.WhenAny(Ask(), Ask()); return first.Result;")]
    [DataRow("return (await Task.WhenAny(Ask(), Ask())).Result;")]
    [DataRow("Task<bool> a = Ask(); return a.IsCompletedSuccessfully ? a.Result : await a;")]
    [DataRow("Task<bool> a = Ask(); return a is { IsCompletedSuccessfully: true } ? a.Result : await a;")]
    [DataRow("Task<bool> a = Ask(); return a is { IsCompletedSuccessfully: true, Result: true } || await a;")]
    [DataRow("ValueTask<bool> a = new(Ask()); if (!a.IsCompleted) { return await a; } return a.Result;")]
    [DataRow("Task<bool> a = Ask(); return a.Status == TaskStatus.RanToCompletion && a.Result;")]
    [DataRow("Task<bool> a = Ask(); try { await a; } catch (Exception) { return false; } return a.Result;")]
    [DataRow("return await Ask().ContinueWith(asked => asked.Result);")]
    [DataRow("return await Ask().ContinueWith(async asked => { await Task.Yield(); return asked.Result; }).Unwrap();")]
    [DataRow("return await Task.FromResult(true) && Task.FromResult(true).Result;")]
    [DataRow("Task.CompletedTask.Wait(); return await Ask();")]
    [DataRow("return await Task.Run(() => Ask().Result);")]
    [DataRow("Task<bool> a = Ask(); while (!a.Wait(0)) { await Task.Yield(); } return true;")]
    [DataRow("Thread.Sleep(0); return await Ask();")]
    [DataRow("Thread.Sleep(TimeSpan.Zero); return await Ask();")]
    [DataRow("await Task.Delay(100, cancellationToken); return await Ask();")]
    [DataRow("Task<bool> a = Ask(); await foreach (Task<bool> one in Each(a)) { on &= one.Result; } return on; static async IAsyncEnumerable<Task<bool>> Each(Task<bool> task) { await task; yield return task; }")]
    [DataRow("string s = nameof(Task<bool>.Result) + nameof(Thread.Sleep); return await Ask() && s.Length > 0;")]
    [DataRow("Answer answer = new(); await Task.Yield(); return answer.Result && answer.Wait();")]
    [DataRow("using var gate = new SemaphoreSlim(1); return await gate.WaitAsync(1, cancellationToken);")]
    [DataRow("await Task.Yield(); Action later = () => Thread.Sleep(9); later(); return on;")]
    public void What_does_not_block_is_silent(string body) =>
        AnalyzerRun.VerifySilent(Lamp("async Task<bool> Send(bool on, CancellationToken cancellationToken)", body), "public class Answer { public bool Result => true; public bool Wait() => true; }");

    [TestMethod]
    public void What_cannot_wait_is_silent() => AnalyzerRun.VerifySilent("""
        [Device("lamp")] public class Lamp : IDisposable
        {
            private readonly bool _first = Ask().Result;
            public Lamp() => Thread.Sleep(1);
            private static Task<bool> Ask() => Task.FromResult(true);
            private bool Last => Ask().Result || _first;
            private bool Wait() => Ask().Result;
            public bool Send(bool on) => on;
            public Rule? ValidateRule(Rule rule) { Thread.Sleep(1); return rule; }
            public void Dispose() => Ask().Wait();
            private sealed class Other { public async Task Do() { await Task.Yield(); Thread.Sleep(1); } }
        }
        public class Other { public async Task<bool> Send() { await Task.Yield(); Thread.Sleep(1); return Task.FromResult(true).Result; } }
        """);

    private static string Lamp(string signature, string body) =>
        $$"""[Device("lamp")] public class Lamp { private Task<bool> Ask() => Task.Run(() => true); public {{signature}} { {{body}} } }""";
}
