using System.Diagnostics;
using System.Globalization;
using System.Net;
using SmartHome.Evenings;

namespace SmartHome.Tests.Nodes;

/// <summary>The program with the word <c>run</c>, in a process of its own, as its user starts it.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly List<string> _output = [];

    private RunningProgram(string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(SampleProgram.Folder, "SmartHome.dll"), "run", "--listen", "127.0.0.1:0", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    public NodeClient Client { get; private set; } = null!;

    /// <summary>What it has printed, line by line.</summary>
    public IReadOnlyList<string> Output => _output;

    /// <summary>Starts it, and waits until its API answers.</summary>
    public static async Task<RunningProgram> StartAsync(params string[] arguments)
    {
        var program = new RunningProgram(arguments);
        const string Announcement = "The API answers at ";
        while (await program._process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            program._output.Add(line);
            if (line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var start)
            {
                program.Client = new NodeClient(IPEndPoint.Parse(line[(start + Announcement.Length)..].TrimEnd('.')));
                return program;
            }
        }

        throw new InvalidOperationException($"It has not started: {await program._errors}");
    }

    /// <summary>Ends it as systemd and Docker do.</summary>
    /// <returns>The exit code, and what it has printed as errors.</returns>
    public async Task<(int ExitCode, string Errors)> TerminateAsync(TimeSpan limit)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await Task.WhenAll(_process.WaitForExitAsync(CancellationToken.None), _process.StandardOutput.ReadToEndAsync(CancellationToken.None)).WaitAsync(limit, CancellationToken.None);
        return (_process.ExitCode, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
