using ByHand;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Programs;

internal static class ByHandProgram
{
    public static async Task RunAsync(string name)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new("uri", "http://192.168.1.20"), new("attempts", "5")]).Build();
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        ILamp lamp = name switch
        {
            "lamp-0" => PartByHand0.Lamp.Create(configuration),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, message: null),
        };
        Console.WriteLine(await lamp.SendAsync(on: true, CancellationToken.None));
    }
}
