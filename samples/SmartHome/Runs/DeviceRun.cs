using Patchbay;
using SmartHome.Instances;
using SmartHome.Reports;

namespace SmartHome.Runs;

/// <summary>
/// Turns every device on, to its default brightness if it has one, and off again, and shows each time what the device
/// itself says.
/// </summary>
internal sealed class DeviceRun(DeviceReports reports, TextWriter output, TextWriter errors)
{
    /// <returns>Whether all devices did what they were told.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<ConfiguredPlugin<IDevice>> devices, CancellationToken cancellation)
    {
        await output.WriteLineAsync("Devices");
        return await new Turns(output, errors).TakeAsync(devices, device => RunAsync(device, cancellation), cancellation);
    }

    private async Task RunAsync(ConfiguredPlugin<IDevice> device, CancellationToken cancellation)
    {
        foreach (DeviceStep step in DeviceStep.For(device.Format, device.Rule))
        {
            if (!await device.Plugin.SendAsync(step.On, step.Rule, cancellation))
            {
                throw new InvalidOperationException($"It refused to turn {step}.");
            }

            DeviceReport? report = await reports.ReadAsync(device.Instance, cancellation);
            await output.WriteLineAsync($"    turned {step,-10}  the device reports: {report?.ToString() ?? "nothing"}");
        }
    }
}
