using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Patchbay.Hosting;
using PluginHost.Folders;

namespace PluginHost.Scenes;

/// <summary>What happens to plugins in a folder, step by step. It is the same in each run.</summary>
internal sealed class Scene(IHost host, PluginFolder folder, Voices voices, TextWriter output)
{
    private PluginCatalog Catalog => host.Services.GetRequiredService<PluginCatalog>();

    private PluginPackages Packages => host.Services.GetRequiredService<PluginPackages>();

    private PluginInstances<IDevice> Devices => host.Services.GetRequiredService<PluginInstances<IDevice>>();

    private PluginInstances<ISensor> Sensors => host.Services.GetRequiredService<PluginInstances<ISensor>>();

    private string NewLamps => folder.Beside("lamps-1.1.0");

    /// <summary>Publishes the plugin projects and plays the scene.</summary>
    /// <returns>Whether everything went as it has to.</returns>
    public static async Task<bool> PlayAsync(TextWriter output, CancellationToken cancellationToken)
    {
        using var folder = new PluginFolder();
        await using var voices = new Voices();
        await output.WriteLineAsync("Publish two plugin projects into a folder");
        await PluginProject.PublishAsync("Lamps", Path.Combine(folder.Packages, "Lamps"), [], cancellationToken);
        await PluginProject.PublishAsync("Weather", Path.Combine(folder.Packages, "Weather"), [], cancellationToken);
        using IHost host = PluginHosting.Create(folder.Packages, follow: false, voices, logging => logging.AddProvider(new LogLines(output)));
        return await new Scene(host, folder, voices, output).PlayAsync(cancellationToken);
    }

    private async Task<bool> PlayAsync(CancellationToken cancellationToken)
    {
        List();
        Say("Ask for a plugin that is not there");
        Explain("night-light");
        Say("Start: the instances of appsettings.json");
        await host.StartAsync(cancellationToken);
        await UseAsync(cancellationToken);

        await PluginProject.PublishAsync("Lamps", NewLamps, ["LampsVersion=1.1.0"], cancellationToken);
        Say("Move Lamps 1.1.0 into place, of which one byte was damaged on the way");
        folder.MoveIntoPlace(NewLamps, "Lamps", package => PluginFolder.FlipByte(Path.Combine(package, "Lamps.dll")));
        await Packages.RefreshAsync(cancellationToken);
        await UseAsync(cancellationToken);
        Explain("lamp");

        Say("Move it into place once more, whole, while four callers switch the lamp in the hall");
        int failures = await ReplaceWhileCallsGoOnAsync(cancellationToken);
        output.WriteLine(failures == 0 ? "  No call failed." : $"  {failures} calls failed.");
        Explain("night-light");
        await UseAsync(cancellationToken);

        Say("Unload Weather while the host keeps a plugin of it, and Lamps, of which it keeps none");
        await UnloadWhileInUseAsync(cancellationToken);
        bool isCollected = (await Packages.UnloadAsync("Lamps", cancellationToken)).IsCollected;
        Hear();

        Say("Stop");
        await host.StopAsync(cancellationToken);
        return failures == 0 && isCollected;
    }

    private void List()
    {
        Say("List what is there; nothing is loaded for it");
        foreach (PluginPackage package in Packages.Packages)
        {
            output.WriteLine($"  package {package.Id} {package.Version}, {(package.IsLoaded ? "loaded" : "not loaded")}");
        }

        foreach (PluginDescriptor plugin in Catalog.Plugins)
        {
            output.WriteLine($"  {plugin}: {plugin.DisplayName}. {plugin.Description}");
        }
    }

    private async Task UseAsync(CancellationToken cancellationToken)
    {
        bool? isRaining = await Sensors["umbrella"].ConditionMetAsync(Rule.Enabled, cancellationToken);
        output.WriteLine($"  Rain is {(isRaining == true ? "likely" : "not likely")}.");
        foreach (ConfiguredInstance<IDevice> device in Devices.Where(device => device.Status == PluginInstanceStatus.Running))
        {
            await device.Contract.SendAsync(on: true, 5, cancellationToken);
        }

        Hear();
    }

    private async Task<int> ReplaceWhileCallsGoOnAsync(CancellationToken cancellationToken)
    {
        var callers = new Callers(Devices["hall"], cancellationToken);
        callers.Start();
        await callers.WaitForMoreCallsAsync();
        folder.MoveIntoPlace(NewLamps, "Lamps");
        await Packages.RefreshAsync(cancellationToken);
        await callers.WaitForMoreCallsAsync();
        await callers.EndAsync();
        Hear();
        return callers.Failures;
    }

    // The host promises to let go of what it creates by itself. Here it does not, and the report says so.
    private async Task UnloadWhileInUseAsync(CancellationToken cancellationToken)
    {
        object kept = CreateRain();
        await Packages.UnloadAsync("Weather", cancellationToken);
        GC.KeepAlive(kept);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ISensor CreateRain() => Catalog.Create<ISensor>("rain", host.Services.GetRequiredService<IConfiguration>().GetSection("sensors:umbrella"), host.Services);

    private void Explain(string device)
    {
        output.WriteLine($"  Explain \"{device}\":");
        output.WriteLine($"    {Catalog.Explain("device", device).ToString().ReplaceLineEndings($"{output.NewLine}    ")}");
    }

    private void Hear()
    {
        foreach (string line in voices.Take())
        {
            output.WriteLine($"  {line}.");
        }
    }

    private void Say(string what) => output.WriteLine($"{output.NewLine}{what}");
}
