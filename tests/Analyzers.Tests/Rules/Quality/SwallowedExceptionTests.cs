namespace Patchbay.Analyzers.Tests.Rules.Quality;

[TestClass]
public sealed class SwallowedExceptionTests
{
    private const string Message = "After this exception 'Send' answers true, as if nothing had happened. Return false, or let the exception through.";

    [TestMethod]
    [DataRow("try { Post(); } [|catch|] { } return true;")]
    [DataRow("try { Post(); } [|catch|] (Exception) { } return true;")]
    [DataRow("try { Post(); } [|catch|] (InvalidOperationException) { } return true;")]
    [DataRow("try { Post(); return true; } [|catch|] { return true; }")]
    [DataRow("try { return Post(); } [|catch|] (Exception) { return true; }")]
    [DataRow("try { return Post(); } [|catch|] (Exception e) { Console.WriteLine(e); return true; }")]
    [DataRow("try { if (!Post()) { return false; } } [|catch|] (Exception e) { Console.Error.WriteLine(e.Message); } return true;")]
    [DataRow("try { Post(); } [|catch|] (Exception e) { System.Diagnostics.Debug.WriteLine(e); } finally { Post(); } return true;")]
    [DataRow("try { try { Post(); } [|catch|] { } } finally { Post(); } return true;")]
    [DataRow("try { try { Post(); } [|catch|] { } return true; } catch (Exception) { return false; }")]
    [DataRow("if (on) { try { Post(); } [|catch|] { } } return true;")]
    [DataRow("lock (this) { try { Post(); } [|catch|] { ; } } return true;")]
    [DataRow("using (Open()) { try { Post(); } [|catch|] { { } } } return true;")]
    [DataRow("try { Post(); } [|catch|] (ArgumentException) { } [|catch|] (FormatException) { } catch (Exception) { return false; } return true;")]
    [DataRow("while (true) { try { return Post(); } [|catch|] { return true; } }")]
    public void A_true_after_an_exception_is_reported_at_the_catch(string body) => AnalyzerRun.Verify("PB0055", Lamp("bool Send(bool on)", body), Message);

    [TestMethod]
    [DataRow("async Task<bool> Send(bool on)", "try { await Task.Yield(); Post(); } [|catch|] { } return true;")]
    [DataRow("async Task<bool> Send(bool on)", "try { Post(); } [|catch|] { await Task.Delay(1).ConfigureAwait(false); } return true;")]
    [DataRow("Task<bool> Send(bool on)", "try { Post(); } [|catch|] { } return Task.FromResult(true);")]
    [DataRow("ValueTask<bool> Send(bool on)", "try { Post(); } [|catch|] { } return new(true);")]
    [DataRow("ValueTask<bool> Send(bool on)", "try { Post(); } [|catch|] { } return ValueTask.FromResult(result: true);")]
    public void A_true_may_be_a_task(string signature, string body) => AnalyzerRun.Verify("PB0055", Lamp(signature, body), Message);

    [TestMethod]
    public void Logging_alone_is_not_enough() => AnalyzerRun.Verify("PB0055", """
        using Microsoft.Extensions.Logging;
        [Device("lamp")] public class Lamp(ILogger<Lamp> logger)
        {
            public bool Send(bool on) { try { Console.Beep(); } [|catch|] (Exception e) { logger.LogError(e, "no"); } return true; }
        }
        [Device("bulb")] public class Bulb(ILogger<Lamp>? logger)
        {
            public bool Send(bool on) { try { Console.Beep(); } [|catch|] (Exception e) { logger?.LogError(e, "no"); return true; } return false; }
        }
        namespace Microsoft.Extensions.Logging
        {
            public interface ILogger<T>;
            public static class LoggerExtensions { public static void LogError<T>(this ILogger<T> logger, Exception exception, string message) { } }
        }
        """);

    [TestMethod]
    public void All_members_that_answer_count_also_of_other_kinds() => AnalyzerRun.Verify("PB0055", """
        [ConnectorBackend("coffee")] public class Coffee { public void Connect() { } public bool Check() { try { Connect(); } [|catch|] { } return true; } }
        [PluginKind("till")] public interface ITill { bool Open(); }
        [Plugin<ITill>("drawer")] public class Drawer : ITill { public bool Open() { try { Console.Beep(); } [|catch|] { } return true; } }
        """);

    [TestMethod]
    [DataRow("try { Post(); } catch { return false; } return true;")]
    [DataRow("try { Post(); } catch (Exception) { throw; } return true;")]
    [DataRow("try { Post(); } catch (Exception e) { throw new InvalidOperationException(\"no\", e); } return true;")]
    [DataRow("try { Post(); return true; } catch { return false; }")]
    [DataRow("try { Post(); return true; } catch { } return false;")]
    [DataRow("bool done = false; try { Post(); done = true; } catch { } return done;")]
    [DataRow("bool done = false; try { Post(); done = true; } catch { } if (!done) { return false; } return true;")]
    [DataRow("bool failed = false; try { Post(); } catch { failed = true; } if (failed) { return false; } return true;")]
    [DataRow("try { Post(); } catch (InvalidOperationException e) when (e.HResult == 1) { } return true;")]
    [DataRow("try { Post(); } catch (InvalidOperationException e) { if (e.HResult == 1) { return true; } throw; } return true;")]
    [DataRow("try { Post(); } catch (InvalidOperationException e) { return e.HResult == 1; } return true;")]
    [DataRow("for (int i = 0; i < 3; i++) { try { Post(); return true; } catch { Thread.Yield(); } } return false;")]
    [DataRow("for (int i = 0; i < 3; i++) { try { Post(); return true; } catch { continue; } } return false;")]
    [DataRow("while (true) { try { Post(); return true; } catch { } }")]
    [DataRow("while (on) { try { Post(); break; } catch { } } return true;")]
    [DataRow("try { Post(); } catch { Fallback(); } return true;")]
    [DataRow("try { Post(); } catch { Fallback(); return true; } return true;")]
    [DataRow("try { Wake(); } catch { } Post(); return true;")]
    [DataRow("try { Wake(); } catch { } return Post();")]
    [DataRow("try { Wake(); } catch { } using IDisposable open = Open(); return true;")]
    [DataRow("try { Post(); } catch (Exception e) { _last = e; } return _last is null;")]
    [DataRow("try { Post(); } catch (Exception e) { _last = e; } return true;")]
    [DataRow("var errors = new List<Exception>(); try { Post(); } catch (Exception e) { errors.Add(e); } if (errors.Count > 0) { return false; } return true;")]
    [DataRow("try { Post(); } finally { Wake(); } return true;")]
    [DataRow("try { Post(); return true; } catch { goto no; } no: return false;")]
    [DataRow("switch (on) { case true: try { Post(); } catch { break; } return true; } return false;")]
    [DataRow("Action post = () => { try { Post(); } catch { } }; post(); return true;")]
    [DataRow("Func<bool> post = () => { try { return Post(); } catch { return true; } }; return post();")]
    [DataRow("return Core(); bool Core() { try { return Post(); } catch { return true; } }")]
    public void What_answers_the_truth_is_silent(string body) => AnalyzerRun.VerifySilent(Lamp("bool Send(bool on)", body));

    [TestMethod]
    public void Members_that_do_not_answer_whether_something_worked_are_silent() => AnalyzerRun.VerifySilent("""
        [Sensor("smoke")] public class Smoke
        {
            public bool? ConditionMet() { try { Console.Beep(); } catch { return true; } return null; }
            private bool Other() { try { Console.Beep(); } catch { } return true; }
            public Rule? ValidateRule(Rule rule) { try { Console.Beep(); } catch { } return rule; }
        }
        public class Other { public bool Send(bool on) { try { Console.Beep(); } catch { } return true; } }
        """);

    private static string Lamp(string signature, string body) => $$"""
        [Device("lamp")] public class Lamp
        {
            private Exception? _last;
            private bool Post() => _last is null;
            private void Wake() { }
            private bool Fallback() => true;
            private IDisposable Open() => throw new InvalidOperationException();
            public {{signature}} { {{body}} }
        }
        """;
}
