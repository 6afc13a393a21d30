namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class BlockingCallCodeFixTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private const string Title = "Await instead";

    [TestMethod]
    [DataRow("return Ask().Result;", "return await Ask();")]
    [DataRow("return !Ask().Result;", "return !await Ask();")]
    [DataRow("return Ask().Result && on;", "return await Ask() && on;")]
    [DataRow("return Ask().Result.Equals(on);", "return (await Ask()).Equals(on);")]
    [DataRow("return Ask().GetAwaiter().GetResult();", "return await Ask();")]
    [DataRow("return Ask().ConfigureAwait(false).GetAwaiter().GetResult();", "return await Ask().ConfigureAwait(false);")]
    [DataRow("return Names().Result[0].Length > 0;", "return (await Names())[0].Length > 0;")]
    [DataRow("return Names().Result?.Length > 0;", "return (await Names())?.Length > 0;")]
    [DataRow("return Names().Result!.Length > 0;", "return (await Names())!.Length > 0;")]
    [DataRow("return Names(Names().Result.Length).Result.Length > 0;", "return (await Names((await Names()).Length)).Length > 0;")]
    [DataRow("Ask().Wait(); return on;", "await Ask(); return on;")]
    [DataRow("Ask().Wait(cancellationToken); return on;", "await Ask().WaitAsync(cancellationToken); return on;")]
    [DataRow("Thread.Sleep(100); return on;", "await Task.Delay(100, cancellationToken); return on;")]
    [DataRow("Thread.Sleep(TimeSpan.FromSeconds(1)); return on;", "await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken); return on;")]
    [DataRow("Task.WaitAll(Ask(), Names()); return on;", "await Task.WhenAll(Ask(), Names()); return on;")]
    [DataRow("Task.WaitAny(Ask(), Names()); return on;", "await Task.WhenAny(Ask(), Names()); return on;")]
    [DataRow("Task.WaitAll([Ask(), Names()], cancellationToken); return on;", "await Task.WhenAll([Ask(), Names()]).WaitAsync(cancellationToken); return on;")]
    [DataRow("Task<bool> a = Ask(), b = Ask(); Task.WaitAll(a, b); return a.Result && b.Result;", "Task<bool> a = Ask(), b = Ask(); await Task.WhenAll(a, b); return a.Result && b.Result;")]
    [DataRow("foreach (string name in Names().Result) { on &= name.Length > 0; } return on;", "foreach (string name in await Names()) { on &= name.Length > 0; } return on;")]
    [DataRow("return /* now */ Ask().Result; // Later.\n", "return /* now */ await Ask(); // Later.\n")]
    [DataRow("return Ask()\n    .Result;", "return await Ask();")]
    public void What_blocks_is_awaited_in_an_asynchronous_member(string before, string after) => FixRun.VerifyAll(
        Lamp("async Task<bool> Send(bool on, CancellationToken cancellationToken)", "await Task.Yield(); " + before),
        Title,
        Lamp("async Task<bool> Send(bool on, CancellationToken cancellationToken)", "await Task.Yield(); " + after));

    [TestMethod]
    [DataRow("bool Send(bool on)", "return Ask().Result;", "async Task<bool> Send(bool on)", "return await Ask();")]
    [DataRow("Task<bool> Send(bool on)", "return Task.FromResult(Ask().Result);", "async Task<bool> Send(bool on)", "return await Ask();")]
    [DataRow("Task<bool> Send(bool on)", "if (Ask().Result) { return Ask(); } return Task.FromResult(on);", "async Task<bool> Send(bool on)", "if (await Ask()) { return await Ask(); } return on;")]
    [DataRow("ValueTask<bool> Send(bool on)", "Ask().Wait(); return new ValueTask<bool>(on);", "async ValueTask<bool> Send(bool on)", "await Ask(); return on;")]
    [DataRow("ValueTask<bool> Send(bool on)", "Ask().Wait(); return new(Ask());", "async ValueTask<bool> Send(bool on)", "await Ask(); return await Ask();")]
    [DataRow("bool Send(bool on)", "Func<bool> other = () => { return on; }; Ask().Wait(); return other();", "async Task<bool> Send(bool on)", "Func<bool> other = () => { return on; }; await Ask(); return other();")]
    [DataRow("bool Send(bool on)", "Thread.Sleep(1); return on;", "async Task<bool> Send(bool on, CancellationToken cancellationToken)", "await Task.Delay(1, cancellationToken); return on;")]
    [DataRow("bool Send(bool on, CancellationToken token)", "Thread.Sleep(1); return on;", "async Task<bool> Send(bool on, CancellationToken token)", "await Task.Delay(1, token); return on;")]
    [DataRow("bool Send(bool on)", "Thread.Sleep(1); Ask().Wait(); Thread.Sleep(2); return Ask().Result;", "async Task<bool> Send(bool on, CancellationToken cancellationToken)", "await Task.Delay(1, cancellationToken); await Ask(); await Task.Delay(2, cancellationToken); return await Ask();")]
    public void A_member_becomes_asynchronous(string signature, string body, string expectedSignature, string expectedBody) =>
        FixRun.VerifyAll(Lamp(signature, body), Title, Lamp(expectedSignature, expectedBody));

    [TestMethod]
    public void Members_without_a_result_and_with_an_expression_do_too() => FixRun.VerifyAll(
        Usings + """
        [SyncPlugin("web")]
        public class Web(System.Net.Http.HttpClient http)
        {
            /// <summary>Connects.</summary>
            public void Connect() => Ask().Wait();

            public Task Disconnect()
            {
                Ask().Wait();
                return Task.CompletedTask;
            }

            public string CreateLocalDigest(string path) => Ask().Result;
            public ValueTask<string> CreateRemoteDigest(string path) => new(Ask().Result + path);

            public IEnumerable<RemotePath> ListPath(RemotePath path)
            {
                foreach (char name in Ask().Result)
                {
                    yield return path;
                }
            }

            public Task RetrieveFile(string path, System.IO.Stream destination)
            {
                if (Ask().Result == "")
                {
                    return Task.CompletedTask;
                }

                return Later(Ask().Result);
            }

            private static Task<string> Ask() => Task.FromResult("");
            private Task<string> Later(string name) => Task.FromResult(Ask().Result + name + http.Timeout);
        }
        """,
        Title,
        Usings + """
        [SyncPlugin("web")]
        public class Web(System.Net.Http.HttpClient http)
        {
            /// <summary>Connects.</summary>
            public async Task Connect() => await Ask();

            public async Task Disconnect()
            {
                await Ask();
                return;
            }

            public async Task<string> CreateLocalDigest(string path) => await Ask();
            public async ValueTask<string> CreateRemoteDigest(string path) => await Ask() + path;

            public async IAsyncEnumerable<RemotePath> ListPath(RemotePath path)
            {
                foreach (char name in await Ask())
                {
                    yield return path;
                }
            }

            public async Task RetrieveFile(string path, System.IO.Stream destination)
            {
                if (await Ask() == "")
                {
                    return;
                }

                await Later(await Ask());
            }

            private static Task<string> Ask() => Task.FromResult("");
            private async Task<string> Later(string name) => await Ask() + name + http.Timeout;
        }
        """);

    [TestMethod]
    public void A_class_that_implements_the_contract_and_lambdas_await_too() => FixRun.VerifyAll(
        Usings + """
        [Device("lamp")] public class Lamp : IDevice
        {
            ValueTask<bool> IDevice.SendAsync(bool on, Rule rule, CancellationToken stop) { Thread.Sleep(1); return new(on); }
        }
        [Device("bulb")] public class Bulb
        {
            public Task<bool> Send(bool on) => Task.Run(async () => { await Task.Yield(); Thread.Sleep(9); return Later().Result; static async Task<bool> Later() { await Task.Yield(); return Task.Run(() => true).Result; } });
        }
        """,
        Title,
        Usings + """
        [Device("lamp")] public class Lamp : IDevice
        {
            async ValueTask<bool> IDevice.SendAsync(bool on, Rule rule, CancellationToken stop) { await Task.Delay(1, stop); return on; }
        }
        [Device("bulb")] public class Bulb
        {
            public Task<bool> Send(bool on, CancellationToken cancellationToken) => Task.Run(async () => { await Task.Yield(); await Task.Delay(9, cancellationToken); return await Later(); static async Task<bool> Later() { await Task.Yield(); return await Task.Run(() => true); } });
        }
        """);

    [TestMethod]
    public void Namespaces_are_imported() => FixRun.VerifyAll(
        """
        namespace System.Lamps { [Device("lamp")] public class Lamp { public bool Send(bool on) { global::System.Threading.Thread.Sleep(1); return on; } } }
        """,
        Title,
        """
        using System.Threading;
        using System.Threading.Tasks;

        namespace System.Lamps { [Device("lamp")] public class Lamp { public async Task<bool> Send(bool on, CancellationToken cancellationToken) { await Task.Delay(1, cancellationToken); return on; } } }
        """);

    [TestMethod]
    public void One_of_several_leaves_the_others() => FixRun.Verify(
        Lamp("bool Send(bool on)", "Ask().Wait(); return Ask().Result;"), Title, Lamp("async Task<bool> Send(bool on)", "await Ask(); return Ask().Result;"));

    [TestMethod]
    [DataRow("async Task<bool> Send(bool on)", "await Task.Yield(); return Ask().Wait(1000);")]
    [DataRow("async Task<bool> Send(bool on)", "await Task.Yield(); return Task.WaitAny(Ask()) == 0;")]
    [DataRow("async Task<bool> Send(bool on)", "await Task.Yield(); return Task.WaitAll([Ask()], 100);")]
    [DataRow("async Task<bool> Send(bool on)", "await Task.Yield(); lock (this) { return Ask().Result; }")]
    [DataRow("async Task<bool> Send(bool on)", "await Task.Yield(); Task<bool>? a = null; return a?.Result == true;")]
    [DataRow("virtual bool Send(bool on)", "return Ask().Result;")]
    [DataRow("bool Send(bool on)", "return Ask().Result; } public bool Twice() { return Send(true) && Send(false);")]
    [DataRow("Task<bool> Send(bool on)", "return Last(); } private Task<bool> Last() { return Get; } private Task<bool> Get => Task.FromResult(Ask().Result); private void No() {")]
    public void Where_the_mend_is_not_obvious_there_is_no_fix(string signature, string body) => FixRun.Titles(Lamp(signature, body)).ShouldBeEmpty();

    private static string Lamp(string signature, string body) => Usings + $$"""
        [Device("lamp")] public class Lamp
        {
            private Task<bool> Ask() => Task.Run(() => true);
            private Task<string[]> Names(int count = 1) => Task.Run(() => new string[count]);
            public {{signature}} { {{body}} }
        }
        """;
}
