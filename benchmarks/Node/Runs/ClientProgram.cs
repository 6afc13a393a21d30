namespace Patchbay.Benchmarks.Nodes.Runs;

/// <summary>The client, in a process of its own.</summary>
internal static class ClientProgram
{
    /// <summary>About what 64 web pages and scripts ask.</summary>
    private const int StatusRate = 200;

    private const int OtherRate = 50;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(IPEndPoint address, string calls, TimeSpan duration)
    {
        (int rate, byte[][] requests) = calls switch
        {
            "status" => (StatusRate, new[] { Client.Line("status") }),
            "floor" => (StatusRate, [Client.Get("/status")]),
            "hang" => (OtherRate, [
                Client.Line("get_attributes", Home.Free),
                Client.Line("set_rule", Home.Free, "60"),
                Client.Line("turn_on", Home.Free),
                Client.Line("condition_met", Home.Switch),
                Client.Line("set_rule", Home.Free, "fade/200/5"),
                Client.Line("turn_off", Home.Free),
            ]),
            _ => throw new ArgumentException(calls, nameof(calls)),
        };

        // The client's own code is compiled, and the node's, before it counts.
        if (calls is not "hang")
        {
            await Client.LoadAsync(address, requests, rate, s_warmUp);
        }

        Console.WriteLine(await Client.LoadAsync(address, requests, rate, duration));
        return 0;
    }
}
