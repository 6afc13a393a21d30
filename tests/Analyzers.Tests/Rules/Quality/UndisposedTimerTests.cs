namespace Patchbay.Analyzers.Tests.Rules.Quality;

[TestClass]
public sealed class UndisposedTimerTests
{
    private const string Field = "'_timer' is never disposed of, so it runs on when the plugin is not used any more, and keeps it from being unloaded. Dispose of it in 'Dispose'.";
    private const string Local = "'timer' is never disposed of, so it runs on when the plugin is not used any more, and keeps it from being unloaded. Declare it with 'using'.";
    private const string None = "This timer is never disposed of, so it runs on when the plugin is not used any more, and keeps it from being unloaded. Keep it in a field, and dispose of it in 'Dispose'.";

    [TestMethod]
    [DataRow("private readonly Timer [|_timer|] = new(_ => { });", Field)]
    [DataRow("private readonly Timer [|_timer|]; public Lamp() => _timer = new Timer(_ => { });", Field)]
    [DataRow("private readonly IDisposable [|_timer|]; public Lamp() => _timer = new Timer(_ => { });", Field)]
    [DataRow("private Timer? [|_timer|]; private void Start() => _timer ??= new Timer(_ => { });", Field)]
    [DataRow("private Timer? [|_timer|]; private void Start() { _timer = new Timer(_ => { }); _timer.Change(1, 1); }", Field)]
    [DataRow("private Timer? [|_timer|]; private void Start() => this._timer = new Timer(_ => { }); private void Stop() { if (_timer is not null && _timer != null) { _timer?.Change(1, 1); _timer = null; } }", Field)]
    [DataRow("private Timer? [|_timer|] { get; set; } private void Start() => _timer = new Timer(_ => { });", Field)]
    [DataRow("private Timer [|_timer|] { get; } = new Timer(_ => { });", Field)]
    [DataRow("private readonly System.Timers.Timer [|_timer|] = new(100); private void Start() { _timer.Elapsed += (_, _) => { }; _timer.Start(); _timer.Stop(); }", Field)]
    [DataRow("private readonly PeriodicTimer [|_timer|] = new(TimeSpan.FromSeconds(1));", Field)]
    [DataRow("private readonly ITimer [|_timer|] = TimeProvider.System.CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.Zero);", Field)]
    [DataRow("private static readonly Timer [|_timer|] = new(_ => { });", Field)]
    [DataRow("private Timer? [|_timer|]; private void Start(bool on) => _timer = on ? new Timer(_ => { }) : null;", Field)]
    [DataRow("private void Start() { var [|timer|] = new Timer(_ => { }); timer.Change(1, 1); }", Local)]
    [DataRow("private void Start() { System.Timers.Timer [|timer|] = new(100) { AutoReset = true }; timer.Start(); }", Local)]
    [DataRow("private async Task Run() { var [|timer|] = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await timer.WaitForNextTickAsync()) { } }", Local)]
    [DataRow("private void Start() { new [|Timer|](_ => { }); }", None)]
    [DataRow("private void Start() => _ = new [|Timer|](_ => { });", None)]
    [DataRow("private void Start() { new [|System.Timers.Timer|](100).Start(); }", None)]
    [DataRow("private void Start() { TimeProvider.System.[|CreateTimer|](_ => { }, null, TimeSpan.Zero, TimeSpan.Zero); }", None)]
    public void A_timer_that_nobody_ends_is_reported_where_it_is_kept(string members, string message) => AnalyzerRun.Verify("PB0054", Lamp(members), message);

    [TestMethod]
    public void Base_classes_count_and_a_field_is_reported_once() => AnalyzerRun.Verify("PB0054", """
        public abstract class Light
        {
            private Timer? [|_timer|];
            public bool Send(bool on) { if (on) { _timer = new Timer(_ => { }); } else { _timer = new Timer(_ => { }, null, 1, 1); } return on; }
        }
        [Device("lamp")] public class Lamp : Light;
        """);

    [TestMethod]
    [DataRow("private readonly Timer _timer = new(_ => { }); public void Dispose() => _timer.Dispose();")]
    [DataRow("private readonly Timer _timer = new(_ => { }); public ValueTask DisposeAsync() => _timer.DisposeAsync();")]
    [DataRow("private readonly Timer _timer = new(_ => { }); public async ValueTask DisposeAsync() => await _timer.DisposeAsync();")]
    [DataRow("private Timer? _timer; private void Start() => _timer = new Timer(_ => { }); public void Dispose() => _timer?.Dispose();")]
    [DataRow("private Timer? _timer; private void Start() => _timer = new Timer(_ => { }); public void Stop() { _timer!.Dispose(); _timer = null; }")]
    [DataRow("private Timer? _timer; private void Start() => _timer = new Timer(_ => { }); public void Stop() { if (_timer is { } timer) { timer.Dispose(); } }")]
    [DataRow("private Timer? _timer; private void Start() => _timer = new Timer(_ => { }); public void Stop() => Interlocked.Exchange(ref _timer, null)?.Dispose();")]
    [DataRow("private Timer? _timer; private void Start() => _timer = new Timer(_ => { }); public void Stop() { using (_timer) { } }")]
    [DataRow("private Timer? _timer; private void Start() => _timer = new Timer(_ => { }); public void Stop() { using Timer? timer = _timer; }")]
    [DataRow("private Timer? _timer; private void Start() => _timer = new Timer(_ => { }); public void Stop() { Timer? old = _timer; old?.Dispose(); }")]
    [DataRow("private readonly IDisposable _timer = new Timer(_ => { }); public void Dispose() => _timer.Dispose();")]
    [DataRow("private readonly object _timer = new Timer(_ => { }); public void Dispose() => ((IDisposable)_timer).Dispose();")]
    [DataRow("private readonly System.Timers.Timer _timer = new(100); public void Dispose() => _timer.Close();")]
    [DataRow("private readonly PeriodicTimer _timer = new(TimeSpan.FromSeconds(1)); private void On(CancellationToken end) => end.Register(_timer.Dispose);")]
    [DataRow("private readonly Timer _timer = new(_ => { }); private sealed class Session(Lamp lamp) : IDisposable { public void Dispose() => lamp._timer.Dispose(); }")]
    [DataRow("private readonly List<IDisposable> _all = []; private void Start() => _all.Add(new Timer(_ => { }));")]
    [DataRow("private readonly List<IDisposable> _all = []; private void Start() { var timer = new Timer(_ => { }); _all.Add(timer); }")]
    [DataRow("private readonly Timer[] _all = [new Timer(_ => { })];")]
    [DataRow("private Timer Start() => new(_ => { });")]
    [DataRow("private Timer Start() { var timer = new Timer(_ => { }); return timer; }")]
    [DataRow("private void Start() { using var timer = new Timer(_ => { }); }")]
    [DataRow("private void Start() { using (var timer = new Timer(_ => { })) { } }")]
    [DataRow("private async Task Run() { using PeriodicTimer timer = new(TimeSpan.FromSeconds(1)); while (await timer.WaitForNextTickAsync()) { } }")]
    [DataRow("private async Task Run() { await using var timer = new Timer(_ => { }); await Task.Yield(); }")]
    [DataRow("private void Start() { var timer = new Timer(_ => { }); try { } finally { timer.Dispose(); } }")]
    [DataRow("private void Start() { Timer? timer = null; timer = new Timer(_ => timer?.Dispose()); }")]
    [DataRow("private void Start(Session session) => session.Timer = new Timer(_ => { }); public sealed class Session { public Timer? Timer { get; set; } }")]
    [DataRow("protected Timer Timer { get; } = new Timer(_ => { });")]
    [DataRow("private readonly Timer? _timer; public Lamp(Timer? timer = null) => _timer = timer;")]
    [DataRow("private readonly System.IO.StringWriter _text = new(); private void Write() => _text.Write(1);")]
    [DataRow("private sealed class Timer; private readonly Timer _timer = new(); private object Get() => _timer;")]
    public void A_timer_that_is_ended_or_somebody_elses_is_silent(string members) => AnalyzerRun.VerifySilent(Lamp(members));

    [TestMethod]
    public void Static_state_that_changes_is_one_mistake() => AnalyzerRun.Verify("PB0053", Lamp("private static Timer? [|_timer|]; private void Start() => _timer = new Timer(_ => { });"));

    [TestMethod]
    public void Other_classes_are_silent() => AnalyzerRun.VerifySilent("public class Other { private readonly Timer _timer = new(_ => { }); public Timer Get() { new Timer(_ => { }); _timer.Change(1, 1); return null!; } }");

    private static string Lamp(string members) => $$"""[Device("lamp")] public class Lamp { {{members}} public bool Send(bool on) => on; }""";
}
