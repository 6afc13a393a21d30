using Microsoft.Extensions.Configuration;
using Patchbay.Hosting.Tests.Packages;

namespace Patchbay.Hosting.Tests.Loading;

[TestClass]
public sealed class ConcurrencyTests
{
    [TestMethod]
    public async Task Refreshes_unloads_reloads_creations_and_calls_at_once_leave_a_host_that_works()
    {
        var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder, null, ("devices:hall:_type", "lamp"), ("devices:attic:_type", "lamp"));
        IConfiguration none = new ConfigurationBuilder().Build();
        Task[] all =
        [
            .. Enumerable.Range(0, 4).Select(_ => Repeat(() => host.Packages.RefreshAsync())),
            Repeat(async () => Tolerate(await Record(() => host.Packages.UnloadAsync("Lamps")))),
            Repeat(() => host.Devices.ReloadAsync()),
            Repeat(async () => Tolerate(await Record(() => host.Devices["hall"].SendAsync(on: true, Rule.On, CancellationToken.None).AsTask()))),
            Repeat(async () => Tolerate(await Record(() => Task.Run(() => host.Catalog.Create<IDevice>("lamp", none, host.Services))))),
            Repeat(() => Task.Run(() => host.Catalog.Explain("device", "lamp").ToString().ShouldNotBeEmpty())),
        ];
        await Task.WhenAll(all).WaitAsync(TimeSpan.FromMinutes(1));
        await host.Packages.RefreshAsync();
        (await host.Devices["hall"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
        (await host.Devices["attic"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
        host.Packages.Refusals.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task Host_stops_while_plugins_are_called()
    {
        var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["lamps"]);
        Task[] callers;
        await using (FolderHost host = await FolderHost.StartAsync(folder, null, ("devices:hall:_type", "lamp")))
        {
            IDevice hall = host.Devices["hall"];
            callers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                while (await Record(() => hall.SendAsync(on: true, Rule.On, CancellationToken.None).AsTask()) is not { } exception || Stops(exception))
                {
                }
            }))];
            await Task.Delay(50);
        }

        await Task.WhenAll(callers).WaitAsync(TimeSpan.FromSeconds(20));

        static bool Stops(Exception exception) => exception.ShouldBeOfType<PluginUnavailableException>().Message.Contains("never", StringComparison.Ordinal);
    }

    private static async Task Repeat(Func<Task> action)
    {
        for (int round = 0; round < 20; round++)
        {
            await action();
        }
    }

    private static async Task<Exception?> Record(Func<Task> action)
    {
        try
        {
            await action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    // Whoever comes while the package is away is told so, and nothing else.
    private static void Tolerate(Exception? exception) =>
        (exception is null or PluginException).ShouldBeTrue(exception?.ToString());
}
