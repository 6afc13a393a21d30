// Measures a node with 1,000 devices and sensors; see benchmarks/README.md.
using Patchbay.Benchmarks;
using Patchbay.Benchmarks.Nodes;
using Patchbay.Benchmarks.Nodes.Drivers;
using Patchbay.Benchmarks.Nodes.Measured;
using Patchbay.Benchmarks.Nodes.Runs;

switch (args)
{
    case ["--node", var measured]:
        return await NodeProgram.RunAsync(measured);
    case ["--floor", var file]:
        return await FloorProgram.RunAsync(file);
    case ["--client", var address, var calls, var seconds]:
        return await ClientProgram.RunAsync(IPEndPoint.Parse(address), calls, TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
}

Settings settings = args is ["--quick"] ? Settings.Quick : Settings.Whole;
using var folder = new TemporaryFolder("node");
folder.Write("config.json", Home.Write(DateTime.Now));
var table = new Table();

// The first one fills the caches of files and does not count.
List<StartFigures> starts = [];
for (int i = 0; i <= settings.Starts; i++)
{
    using var started = new NodeRun(folder.Path);
    starts.Add(started.Start);
}

table.Add(starts.Skip(1).ToArray());

using var node = new NodeRun(folder.Path);

// Until the JIT is done with what the polls repeat.
Thread.Sleep(settings.Settling);
table.Add(node.Idle(settings.Idle));

string statusFile = Path.Combine(folder.Path, "status.json");
await using (FileStream file = File.Create(statusFile))
{
    await Client.AskAsync(node.Address, Client.Line("status"), file);
}

List<(Latencies Node, Latencies Floor)> loads = [];
using (var floor = new MeasuredProcess("--floor", statusFile))
{
    for (int i = 0; i < settings.StatusRounds; i++)
    {
        loads.Add((node.Load("status", settings.Status), NodeRun.Load(IPEndPoint.Parse(floor.Greeting[0]), "floor", settings.Status)));
    }
}

table.Add(loads, new FileInfo(statusFile).Length, node.WorkingSet());
if (settings.Hangs)
{
    table.Add("no device hangs", await node.HangAsync(Hang.No, 0));
    table.Add("1 device awaits what does not come", await node.HangAsync(Hang.Awaits, 1));
    table.Add("20 devices do", await node.HangAsync(Hang.Awaits, Home.Hanging));
}

// Those that block keep their threads for a minute: each in a node of its own.
foreach (int count in settings.Hangs ? [1, Home.Hanging] : Array.Empty<int>())
{
    using var blocked = new NodeRun(folder.Path);
    table.Add(count == 1 ? "1 device blocks its thread" : $"{count} devices do", await blocked.HangAsync(Hang.Blocks, count));
}

Console.WriteLine(table);
if (settings.Writes)
{
    ResultsFile.Write("node", table.ToString());
}

return 0;
