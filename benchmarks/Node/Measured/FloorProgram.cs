using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Patchbay.Benchmarks.Nodes.Measured;

/// <summary>A plain web program that answers the bytes that the node has answered: what no node can be faster than.</summary>
internal static class FloorProgram
{
    public static async Task<int> RunAsync(string file)
    {
        byte[] status = await File.ReadAllBytesAsync(file);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        await using WebApplication program = builder.Build();
        program.MapGet("/status", () => Results.Bytes(status, "application/json"));
        await program.StartAsync();
        string address = program.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Console.WriteLine(new Uri(address).Authority);
        await Console.In.ReadLineAsync();
        await program.StopAsync();
        return 0;
    }
}
