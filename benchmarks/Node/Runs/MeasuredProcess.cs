namespace Patchbay.Benchmarks.Nodes.Runs;

/// <summary>This program once more, in another role, which reads lines and answers each with one.</summary>
internal sealed class MeasuredProcess : IDisposable
{
    private readonly Process _process;

    public MeasuredProcess(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        _process = Process.Start(start)!;
        Greeting = Read();
    }

    /// <summary>What it said once it was ready.</summary>
    public string[] Greeting { get; }

    public string[] Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        return Read();
    }

    public double[] AskForNumbers(string line) => [.. Ask(line).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string[] Read() => (_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("A measured process has ended.")).Split(' ');
}
