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
    public async Task<bool> RunAsync(IReadOnlyList<RuledPlugin<IDevice>> devices, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("Devices");
        return await new Turns(output, errors).TakeAsync(devices, device => RunAsync(device, cancellationToken), cancellationToken);
    }

    private async Task RunAsync(RuledPlugin<IDevice> device, CancellationToken cancellationToken)
    {
        foreach (DeviceStep step in DeviceStep.For(device.Format, device.Rule))
        {
            if (!await device.Plugin.SendAsync(step.On, step.Rule, cancellationToken))
            {
                throw new InvalidOperationException($"It refused to turn {step}.");
            }

            DeviceReport? report = await reports.ReadAsync(device.Instance, cancellationToken);
            await output.WriteLineAsync($"    turned {step,-10}  the device reports: {report?.ToString() ?? "nothing"}");
        }
    }
}
