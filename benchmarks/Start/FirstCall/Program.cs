using System.Diagnostics;
using System.Globalization;

namespace Patchbay.Benchmarks.FirstCall;

/// <summary>Calls one plugin, found in the way and by the name that the arguments say, and prints the microseconds that it took.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        // Before the clock, for every subject alike: a host has configuration and services anyway.
        var section = new NoOptions();
        var services = new NoServices();

        // Inside: everything from here to the end of the call. The subject loads its assemblies, registers or scans what it
        // needs, finds the plugin by its name, creates it, and calls it once.
        long start = Stopwatch.GetTimestamp();
        try
        {
            ValueTask<bool> call = Subjects.Call(args[0], args[1], section, services);
            bool on = call.IsCompletedSuccessfully ? call.Result : call.AsTask().GetAwaiter().GetResult();
            long end = Stopwatch.GetTimestamp();
            Console.WriteLine(Stopwatch.GetElapsedTime(start, end).TotalMicroseconds.ToString(CultureInfo.InvariantCulture));
            return on ? 0 : 1;
        }
#pragma warning disable CA1031 // Which one it is says whether a subject works in a native program.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine(exception.GetType().Name);
            Console.Error.WriteLine(exception);
            return 2;
        }
    }
}
