using System.Text.Json;

namespace Patchbay.Devices.Configuration;

/// <summary>One entry of a schedule.</summary>
/// <param name="Time">The time of day as <c>HH:MM</c>, or a keyword; entries in which it is neither are never in force.</param>
/// <param name="Written">The rule as it was written, or as it was sent and corrected; the API answers it, and it is what is saved.</param>
/// <param name="Rule">The rule; null if it is not valid: then the default rule holds in its place.</param>
internal sealed record ScheduleEntry(string Time, JsonElement Written, Rule? Rule);
