using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Patchbay.Benchmarks.Nodes.Drivers;
using Patchbay.Benchmarks.Nodes.Runs;
using Patchbay.Hosting;

namespace Patchbay.Benchmarks.Nodes.Measured;

/// <summary>The node that is measured, in a process of its own, which does what lines of its input say.</summary>
internal static class NodeProgram
{
    public static async Task<int> RunAsync(string folder)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
        builder.Services.AddSingleton<Faults>();
        builder.Services.AddPatchbay(ReferencedPlugins.Catalog).AddDevices(options => options.Listen = new IPEndPoint(IPAddress.Loopback, 0));
        using IHost host = builder.Build();
        long start = Stopwatch.GetTimestamp();
        await host.StartAsync();
        var api = host.Services.GetRequiredService<INodeApi>();
        await Client.AskAsync(api.Address!, Client.Line("get_schedule_keywords"));
        double started = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double process = (DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalMilliseconds;
        Say($"{api.Address} {started} {process} {Environment.CpuUsage.TotalTime.TotalMilliseconds}");

        var lateness = new Lateness();
        using IDisposable following = api.OnChange(lateness.Note);
        while (await Console.In.ReadLineAsync() is { } line && Execute(line.Split(' '), host, lateness))
        {
        }

        await host.StopAsync();
        return 0;
    }

    private static bool Execute(string[] words, IHost host, Lateness lateness)
    {
        switch (words[0])
        {
            case "usage":
                using (var process = Process.GetCurrentProcess())
                {
                    Say($"{Environment.CpuUsage.TotalTime.TotalMilliseconds} {process.WorkingSet64}");
                }

                return true;
            case "hang":
                host.Services.GetRequiredService<Faults>().Set(Enum.Parse<Hang>(words[1]), int.Parse(words[2], CultureInfo.InvariantCulture));
                lateness.Clear();
                Say($"done");
                return true;
            case "lateness":
                (int count, double median, double most) = lateness.Read();
                Say($"{count} {median} {most}");
                return true;
            default:
                return false;
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
