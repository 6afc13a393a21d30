using System.Text.Json;

namespace Patchbay.Devices.Configuration;

/// <summary>One entry of a schedule.</summary>
/// <param name="Time">The time of day as <c>HH:MM</c>, or a keyword.</param>
/// <param name="Written">The rule as it was written or sent, corrected if it had to be; the API answers it, and it is what is saved.</param>
/// <param name="Rule">The rule.</param>
internal sealed record ScheduleEntry(string Time, JsonElement Written, Rule Rule);
