// Measures how fast the daemon answers requests for a cached file, and what a generator of 5,000 accounts takes; see benchmarks/README.md.
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Patchbay;
using Patchbay.Benchmarks;
using Patchbay.Benchmarks.ConfigFiles;
using Patchbay.ConfigFiles;

const int WrittenSeconds = 30;
const int WrittenRounds = 200;
const int Rate = 100;
const int AccountCount = 5000;
int seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : WrittenSeconds;
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : WrittenRounds;
using var folder = new TemporaryFolder("config-files");
var accounts = new Accounts(AccountCount);
HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
builder.Services.AddSingleton(accounts).AddPatchbay(ReferencedPlugins.Catalog).AddConfigFiles(options =>
{
    options.BaseFolder = folder.Path;
    options.EndPoint = new IPEndPoint(IPAddress.Loopback, 0);
});
using IHost host = builder.Build();
await host.StartAsync();
IConfigFiles files = host.Services.GetRequiredService<IConfigFiles>();
ConfigFileName file = ConfigFileName.Parse("asterisk/sip.conf");
Check((await files.GenerateAsync(file)).Content!.Value.Span.SequenceEqual(PlainText.Write(accounts)), "The generator writes another text.");

(double[] generator, double[] plain) = await GenerateAsync();
double[] small = await RequestAsync("asterisk/small.conf", new string('x', 10_000));
double[] large = await RequestAsync("asterisk/sip.conf", System.Text.Encoding.UTF8.GetString(PlainText.Write(accounts)));
string table = string.Create(CultureInfo.InvariantCulture, $"""
    {Rate} requests a second for {seconds} seconds, each from the connection to the end of the answer, in milliseconds.

    | a cached file of | median | 99 % | longest |
    |---|---|---|---|
    | 10 kB | {Statistics.Median(small):0.00} | {Percentile(small, 0.99):0.00} | {small.Max():0.00} |
    | {AccountCount:N0} accounts, {new FileInfo(Path.Combine(folder.Path, "cache", "asterisk", "sip.conf")).Length / 1000:N0} kB | {Statistics.Median(large):0.00} | {Percentile(large, 0.99):0.00} | {large.Max():0.00} |

    Medians of {rounds} rounds.

    | {AccountCount:N0} accounts | ms | times as long |
    |---|---|---|
    | writing the text by hand | {Statistics.Median(plain):0.00} | |
    | the generator, through the fault boundary, in a scope, hashed | {Statistics.Median(generator):0.00} | {Statistics.MedianRatio(generator, plain):0.00} |
    """);
Console.WriteLine(table);
if (seconds >= WrittenSeconds && rounds >= WrittenRounds)
{
    ResultsFile.Write("config files", table);
}

await host.StopAsync();
return 0;

// Both take turns, after a quarter of the rounds that does not count.
async Task<(double[] Generator, double[] Plain)> GenerateAsync()
{
    List<double> byGenerator = [];
    List<double> byHand = [];
    for (int round = -rounds / 4; round < rounds; round++)
    {
        long start = Stopwatch.GetTimestamp();
        _ = (await files.GenerateAsync(file)).Hash;
        double generating = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        PlainText.Write(accounts);
        double writing = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (round >= 0)
        {
            byGenerator.Add(generating);
            byHand.Add(writing);
        }
    }

    return ([.. byGenerator], [.. byHand]);
}

// At a fixed rate, whether or not the last answer has come. The first second does not count.
async Task<double[]> RequestAsync(string name, string content)
{
    string path = Path.Combine(folder.Path, "cache", name);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    await File.WriteAllTextAsync(path, content);
    byte[] request = System.Text.Encoding.UTF8.GetBytes($"{name} cached");
    List<Task<double>> requests = [];
    using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / Rate));
    while (requests.Count < (seconds + 1) * Rate)
    {
        await timer.WaitForNextTickAsync();
        requests.Add(Task.Run(async () =>
        {
            long start = Stopwatch.GetTimestamp();
            Check(await Client.AskAsync(files.EndPoint!, request) == content.Length, "The answer is not whole.");
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }));
    }

    return [.. (await Task.WhenAll(requests)).Skip(Rate)];
}

static double Percentile(double[] values, double share) => values.Order().ElementAt((int)(values.Length * share));

static void Check(bool isRight, string message)
{
    if (!isRight)
    {
        throw new InvalidOperationException(message);
    }
}
