using Patchbay.Benchmarks.Nodes.Drivers;

namespace Patchbay.Benchmarks.Nodes.Runs;

/// <summary>A node in a fresh process, and what can be measured of it.</summary>
internal sealed class NodeRun : IDisposable
{
    private readonly MeasuredProcess _process;

    public NodeRun(string folder)
    {
        _process = new MeasuredProcess("--node", folder);
        Address = IPEndPoint.Parse(_process.Greeting[0]);
        double[] figures = [.. _process.Greeting.Skip(1).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
        Start = new StartFigures(figures[0], figures[1], figures[2]);
    }

    public IPEndPoint Address { get; }

    public StartFigures Start { get; }

    public IdleFigures Idle(TimeSpan duration)
    {
        double before = _process.AskForNumbers("usage")[0];
        long start = Stopwatch.GetTimestamp();
        Thread.Sleep(duration);
        double[] after = _process.AskForNumbers("usage");
        return new IdleFigures((after[0] - before) / Stopwatch.GetElapsedTime(start).TotalMilliseconds, after[1]);
    }

    public double WorkingSet() => _process.AskForNumbers("usage")[1];

    /// <summary>Has devices hang, and calls others until a full minute has passed.</summary>
    public async Task<HangFigures> HangAsync(Hang hang, int count)
    {
        _process.Ask($"hang {hang} {count}");

        // Their group wants them on, again and again.
        await Client.AskAsync(Address, Client.Line("trigger_sensor", Home.Switch));
        Latencies api = Load("hang", TimeSpan.FromSeconds(62));
        double[] late = _process.AskForNumbers("lateness");
        _process.Ask($"hang {Hang.No} 0");
        return new HangFigures(api, (int)late[0], late[1], late[2]);
    }

    /// <summary>Calls the node from another process.</summary>
    public Latencies Load(string calls, TimeSpan duration) => Load(Address, calls, duration);

    public static Latencies Load(IPEndPoint address, string calls, TimeSpan duration) => Latencies.Parse(
        ProgramRun.Of(Environment.ProcessPath!, "--client", address.ToString(), calls, duration.TotalSeconds.ToString(CultureInfo.InvariantCulture)).Succeeded().Output.Trim());

    public void Dispose() => _process.Dispose();
}
