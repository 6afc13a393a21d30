using Patchbay.Devices.Instances;
using Patchbay.Devices.Rules;

namespace Patchbay.Devices.Api;

/// <summary>Endpoints for devices and sensors alike.</summary>
internal static class InstanceEndpoints
{
    public static Task<EndpointAnswer> EnableAsync(EndpointContext request) => request.ChangeAsync((id, instance) =>
    {
        instance.Delayed?.Cancel();
        instance.Enable(request.Cause);
        return Answer.Text("Enabled", id);
    });

    public static Task<EndpointAnswer> DisableAsync(EndpointContext request) => request.ChangeAsync((id, instance) =>
    {
        instance.Delayed?.Cancel();
        instance.Disable(request.Cause);
        return Answer.Text("Disabled", id);
    });

    public static Task<EndpointAnswer> EnableInAsync(EndpointContext request) => DelayAsync(request, enable: true, "Enabled", "Enable_in_seconds");

    public static Task<EndpointAnswer> DisableInAsync(EndpointContext request) => DelayAsync(request, enable: false, "Disabled", "Disable_in_seconds");

    public static Task<EndpointAnswer> AttributesAsync(EndpointContext request) =>
        request.ChangeAsync((_, instance) => Answer.Value(writer => AttributesWriter.Write(writer, request.Node, instance)));

    private static Task<EndpointAnswer> DelayAsync(EndpointContext request, bool enable, string key, string secondsKey) => request.ChangeAsync((id, instance) =>
    {
        if (request.Number(1) is not { } minutes || !double.IsFinite(minutes * 60))
        {
            return Answer.Error("Delay argument must be int or float");
        }

        // What is further away than time spans reach never comes.
        TimeSpan time = Math.Abs(minutes) < TimeSpan.FromDays(100_000).TotalMinutes ? TimeSpan.FromMinutes(minutes) : minutes < 0 ? TimeSpan.Zero : TimeSpan.FromDays(100_000);
        request.Node.Delay(instance, time, enable, request.Cause);
        return Answer.Object(writer =>
        {
            writer.WriteString(key, id);
            writer.WritePropertyName(secondsKey);
            writer.WriteRawValue(RuleJson.Number(minutes * 60));
        });
    });
}
