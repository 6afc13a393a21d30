namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class WrongSignatureCodeFixTests
{
    private const string Usings = "using System; using System.IO; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;\n";
    private const string Title = "Correct the signature";

    [TestMethod]
    [DataRow("static bool Send(bool on) => on;", "bool Send(bool on) => on;", DisplayName = "static")]
    [DataRow("bool Send<T>(bool on) where T : class => on;", "bool Send(bool on) => on;", DisplayName = "generic")]
    [DataRow("bool Send(ref bool on) => on;", "bool Send(bool on) => on;", DisplayName = "ref")]
    [DataRow("bool Send(in bool on) => on;", "bool Send(bool on) => on;", DisplayName = "in")]
    [DataRow("bool Send(out bool on) { on = true; return on; }", "bool Send(bool on) { on = true; return on; }", DisplayName = "out")]
    [DataRow("bool Send() => true;", "bool Send(bool on) => true;", DisplayName = "none")]
    [DataRow("bool Send() { bool on = true; return on; }", "bool Send(bool on2) { bool on = true; return on; }", DisplayName = "name taken")]
    [DataRow("bool Send(CancellationToken token, bool isOn) => isOn && !token.IsCancellationRequested;", "bool Send(bool isOn, CancellationToken token) => isOn && !token.IsCancellationRequested;", DisplayName = "order")]
    [DataRow("bool Send(int brightness) => brightness > 3;", "bool Send(bool on, int brightness) => brightness > 3;", DisplayName = "first missing")]
    [DataRow("bool Send(int brightness, bool on, string extra) => on && brightness > 3;", "bool Send(bool on, int brightness) => on && brightness > 3;", DisplayName = "the first that fits is it")]
    [DataRow("bool Send(bool on, string name, string extra) => on && name != \"\";", "bool Send(bool on, string name) => on && name != \"\";", DisplayName = "extra")]
    [DataRow("bool Send(string on) => true;", "bool Send(bool on) => true;", DisplayName = "type by name")]
    [DataRow("bool Send(bool on = false, List<int>? extra = null, int level = 1) => on && level > 0;", "bool Send(bool on = false, int level = 1) => on && level > 0;", DisplayName = "defaults stay")]
    [DataRow("bool Send(string on = \"\", int level = 1) => level > 0;", "bool Send(bool on, int level = 1) => level > 0;", DisplayName = "a default of another type")]
    [DataRow("bool Send(CancellationToken token, string name, bool on) => on && name != \"\";", "bool Send(bool on, string name, CancellationToken token) => on && name != \"\";", DisplayName = "all in another order")]
    [DataRow("bool Send(int level = 1, bool on) => on && level > 0;", "bool Send(bool on, int level = 1) => on && level > 0;", DisplayName = "defaults in the middle")]
    public void The_parameters_become_those_of_the_contract(string before, string after) => Verify(before, after);

    [TestMethod]
    [DataRow("void Send(bool on) { }", "bool Send(bool on) {\n        return true;\n    }")]
    [DataRow("void Send(bool on) => Console.WriteLine(on);", "bool Send(bool on)\n    {\n        Console.WriteLine(on);\n        return true;\n    }")]
    [DataRow("void Send(bool on) => throw new InvalidOperationException();", "bool Send(bool on) => throw new InvalidOperationException();")]
    [DataRow("Task Send(bool on) => Task.WhenAll();", "async Task<bool> Send(bool on)\n    {\n        await Task.WhenAll();\n        return true;\n    }")]
    [DataRow("ValueTask Send(bool on) => on ? default : new ValueTask(Task.CompletedTask);", "async ValueTask<bool> Send(bool on)\n    {\n        await (on ? default : new ValueTask(Task.CompletedTask));\n        return true;\n    }")]
    [DataRow("async Task Send(bool on) => await Task.WhenAll();", "async Task<bool> Send(bool on)\n    {\n        await Task.WhenAll();\n        return true;\n    }")]
    [DataRow("async void Send(bool on) => await Task.WhenAll();", "async Task<bool> Send(bool on)\n    {\n        await Task.WhenAll();\n        return true;\n    }")]
    [DataRow("object Send(bool on) => throw new InvalidOperationException();", "bool Send(bool on) => throw new InvalidOperationException();")]
    public void What_ends_without_a_result_returns_true(string before, string after) => Verify(before, after);

    [TestMethod]
    public void Each_return_of_the_method_itself_returns_true() => FixRun.VerifyAll(
        Usings + """
        [Device("lamp", Rule = RulePrompt.IntRange, Min = 1, Max = 9)]
        public sealed class Lamp
        {
            /// <summary>Switches.</summary>
            [Obsolete("Not so")] // Really.
            async void SendAsync(
                bool isOn, // Which way.
                int level)
            {
                void Local() { return; }
                if (level > 5)
                {
                    // Too bright.
                    return; // So not.
                }

                if (isOn) return;
                Action lambda = () => { return; };
                lambda();
                Local();
                await Task.WhenAll();
            }
        }
        """,
        Title,
        Usings + """
        [Device("lamp", Rule = RulePrompt.IntRange, Min = 1, Max = 9)]
        public sealed class Lamp
        {
            /// <summary>Switches.</summary>
            [Obsolete("Not so")] // Really.
            public async Task<bool> SendAsync(
                bool isOn, // Which way.
                int level)
            {
                void Local() { return; }
                if (level > 5)
                {
                    // Too bright.
                    return true; // So not.
                }

                if (isOn) return true;
                Action lambda = () => { return; };
                lambda();
                Local();
                await Task.WhenAll();
                return true;
            }
        }
        """);

    [TestMethod]
    public void A_task_that_was_returned_is_awaited() => FixRun.VerifyAll(
        Usings + """
        [Device("lamp", Rule = RulePrompt.IntRange, Min = 1, Max = 9)]
        public sealed class Lamp
        {
            public Task Send(bool on)
            {
                if (on)
                    return Task.WhenAll();
                return Task.CompletedTask;
            }
        }
        """,
        Title,
        Usings + """
        [Device("lamp", Rule = RulePrompt.IntRange, Min = 1, Max = 9)]
        public sealed class Lamp
        {
            public async Task<bool> Send(bool on)
            {
                if (on)
                {
                    await Task.WhenAll();
                    return true;
                }

                await Task.CompletedTask;
                return true;
            }
        }
        """);

    [TestMethod]
    [DataRow("bool Disconnect() => Close();", "void Disconnect() => Close();")]
    [DataRow("bool Disconnect() => true;", "void Disconnect()\n    {\n    }")]
    [DataRow("bool Disconnect() => _closed;", "void Disconnect()\n    {\n        _ = _closed;\n    }")]
    [DataRow("bool Disconnect() { if (_closed) return Close(); return true; }", "void Disconnect() { if (_closed)\n        {\n            Close();\n            return;\n        }\n    }")]
    [DataRow("Task<bool> Disconnect() => Task.FromResult(true);", "Task Disconnect() => Task.FromResult(true);")]
    [DataRow("ValueTask<bool> Disconnect() => new(_closed);", null)]
    [DataRow("async Task<bool> Disconnect() { await Task.WhenAll(); return Close(); }", "async Task Disconnect() { await Task.WhenAll(); Close(); }")]
    public void A_result_that_nobody_takes_is_dropped(string before, string? after)
    {
        const string Rest = "public bool Close() => _closed; private readonly bool _closed = true; public void Connect() { }";
        if (after is null)
        {
            FixRun.Titles(Backend(before)).ShouldBeEmpty();
        }
        else
        {
            FixRun.VerifyAll(Backend(before), Title, Backend(after));
        }

        string Backend(string method) => Usings + $"[ConnectorBackend(\"coffee\")]\npublic sealed class Coffee\n{{\n    public {method}\n    {Rest}\n}}";
    }

    [TestMethod]
    public void Types_are_imported_and_shortened() => FixRun.VerifyAll(
        """
        namespace Files;

        [SyncPlugin("files")]
        public sealed class Folder
        {
            public void Connect() { }
            public void Disconnect() { }
            public string CreateLocalDigest(string path) => path;
            public string CreateRemoteDigest(RemotePath path) => path.ToString();
            public RemotePath[] ListPath(RemotePath path) => [path];
            public void RetrieveFile(RemotePath path, int destination) { }
        }
        """,
        Title,
        """
        using System.IO;

        namespace Files;

        [SyncPlugin("files")]
        public sealed class Folder
        {
            public void Connect() { }
            public void Disconnect() { }
            public string CreateLocalDigest(string path) => path;
            public string CreateRemoteDigest(RemotePath path) => path.ToString();
            public RemotePath[] ListPath(RemotePath path) => [path];
            public void RetrieveFile(RemotePath path, Stream destination) { }
        }
        """);

    [TestMethod]
    [DataRow("IEnumerable<string> ListPath(RemotePath path) { throw new InvalidOperationException(); }", "IEnumerable<RemotePath> ListPath(RemotePath path) { throw new InvalidOperationException(); }")]
    [DataRow("Task<List<string>> ListPath(RemotePath path) => throw new InvalidOperationException();", "Task<IEnumerable<RemotePath>> ListPath(RemotePath path) => throw new InvalidOperationException();")]
    [DataRow("async IAsyncEnumerable<object> ListPath(RemotePath path) { await Task.Yield(); yield return path; }", "async IAsyncEnumerable<RemotePath> ListPath(RemotePath path) { await Task.Yield(); yield return path; }")]
    public void A_stream_becomes_one_of_the_contracts_elements(string before, string after)
    {
        FixRun.VerifyAll(Plugin(before), Title, Plugin(after));

        static string Plugin(string method) => Usings + $$"""
            [SyncPlugin("files")]
            public sealed class Folder
            {
                public void Connect() { }
                public void Disconnect() { }
                public string CreateLocalDigest(string path) => path;
                public string CreateRemoteDigest(RemotePath path) => path.ToString();
                public {{method}}
                public void RetrieveFile(RemotePath path, Stream destination) { }
            }
            """;
    }

    [TestMethod]
    public void All_are_corrected_together_each_with_what_it_needs() => FixRun.VerifyAll(
        """
        namespace Lamps;

        [Device("a", Rule = RulePrompt.IntRange, Min = 1, Max = 9)]
        public class A
        {
            public static bool Send(int level) => level > 0;
            public bool ValidateRule(Rule rule, bool extra) => throw null!;
        }

        [SyncPlugin("b")]
        public class B
        {
            public bool Connect() => true;
            public void Disconnect(string reason) { }
            public string CreateLocalDigest() => "";
            public string CreateRemoteDigest(RemotePath path) => path.ToString();
            public RemotePath[] ListPath(RemotePath path) => [path];
            public void RetrieveFile(RemotePath path) { }
        }
        """,
        Title,
        """
        using System.IO;

        namespace Lamps;

        [Device("a", Rule = RulePrompt.IntRange, Min = 1, Max = 9)]
        public class A
        {
            public bool Send(bool on, int level) => level > 0;
            public Rule? ValidateRule(Rule rule) => throw null!;
        }

        [SyncPlugin("b")]
        public class B
        {
            public void Connect()
            {
            }
            public void Disconnect() { }
            public string CreateLocalDigest(string path) => "";
            public string CreateRemoteDigest(RemotePath path) => path.ToString();
            public RemotePath[] ListPath(RemotePath path) => [path];
            public void RetrieveFile(RemotePath path, Stream destination) { }
        }
        """);

    [TestMethod]
    [DataRow("public bool Send(string on) => on == \"yes\";", DisplayName = "the body needs the type")]
    [DataRow("public bool Send(bool on, Action extra) { extra(); return on; }", DisplayName = "the body needs the parameter")]
    [DataRow("public int Send(bool on) => 1;", DisplayName = "the result is another")]
    [DataRow("public bool Send<T>(bool on) => typeof(T) == typeof(int);", DisplayName = "the body needs the type parameter")]
    [DataRow("public bool Send(string text, int number) => Send(\"a\", 1);", DisplayName = "it is called as it is")]
    [DataRow("public static bool Send(bool on) => on; public static bool Other() => Send(true);", DisplayName = "it is called statically")]
    [DataRow("public ref bool Send(bool on) => ref _on; private bool _on;", DisplayName = "ref")]
    public void It_is_not_offered_where_the_code_would_not_compile(string member) =>
        FixRun.Titles(Usings + $$"""[Device("lamp")] public sealed class Lamp { {{member}} }""").ShouldBeEmpty();

    [TestMethod]
    [DataRow("""[Sensor("s")] public class S { public void ConditionMet() { } }""", DisplayName = "no result can be concluded")]
    [DataRow("""[PluginKind("k")] public interface I { int Count(); } [Plugin<I>("x")] public class P { public System.Threading.Tasks.Task<int> Count() => null!; }""", DisplayName = "a synchronous contract does not wait")]
    [DataRow("""public class B { public bool Send(string on) => true; } [Device("x")] public class P : B;""", DisplayName = "a base class may be right for others")]
    [DataRow("""public class B { public virtual int Send(bool on) => throw null!; } [Device("x")] public class P : B { public override int Send(bool on) => throw null!; }""", DisplayName = "override")]
    public void It_is_not_offered_where_the_mend_is_not_obvious(string source) => FixRun.Titles(source).ShouldBeEmpty();

    private static void Verify(string before, string after)
    {
        FixRun.VerifyAll(Lamp(before), Title, Lamp(after));

        static string Lamp(string method) => Usings + $"[Device(\"lamp\", Rule = RulePrompt.IntRange, Min = 1, Max = 9)]\npublic sealed class Lamp\n{{\n    public {method}\n}}";
    }
}
