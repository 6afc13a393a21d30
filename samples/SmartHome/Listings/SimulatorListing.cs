using Samples.Shared;
using SmartHome.Simulators;

namespace SmartHome.Listings;

/// <summary>Prints the simulated devices and sensors, and where the simulators are.</summary>
internal static class SimulatorListing
{
    public static async Task WriteAsync(SimulatedDevices simulated, TextWriter output)
    {
        string[][] rows = [.. simulated.Started.Select(one => (string[])[one.Instance.Id, one.Instance["_type"] ?? "", one.Location])];
        await Listing.WriteTableAsync("Simulators", rows, output);
    }
}
