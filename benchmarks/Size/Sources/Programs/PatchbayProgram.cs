using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay;
using Patchbay.Devices;

namespace Programs;

internal static class PatchbayProgram
{
    public static async Task RunAsync(string name)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new("uri", "http://192.168.1.20"), new("attempts", "5")]).Build();
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        IDevice lamp = ReferencedPlugins.Catalog.Create<IDevice>(name, configuration, services);
        Console.WriteLine(await lamp.SendAsync(on: true, Rule.On, CancellationToken.None));
    }
}
