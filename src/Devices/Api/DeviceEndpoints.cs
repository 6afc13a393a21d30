using Patchbay.Devices.Instances;

namespace Patchbay.Devices.Api;

/// <summary>Endpoints for devices only.</summary>
internal static class DeviceEndpoints
{
    public static Task<EndpointAnswer> TurnOnAsync(EndpointContext request) => TurnAsync(request, on: true);

    public static Task<EndpointAnswer> TurnOffAsync(EndpointContext request) => TurnAsync(request, on: false);

    // The answer tells whether the device has done it, so it takes as long as the device does; nobody else waits for that.
    private static async Task<EndpointAnswer> TurnAsync(EndpointContext request, bool on)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        EndpointAnswer answer = await request.ChangeAsync((id, instance) =>
        {
            if (instance is not Device device)
            {
                return Answer.Error("Can only turn on/off devices, use enable/disable for sensors");
            }

            if (on && !device.IsEnabled)
            {
                return Answer.Error($"{id} is disabled, please enable before turning on");
            }

            device.Send(on, request.Cause, success => done.TrySetResult(success));
            return Answer.Text(on ? "On" : "Off", id);
        }).ConfigureAwait(false);
        return answer.Json.Span.StartsWith("{\"ERROR\""u8) || await done.Task.WaitAsync(request.CancellationToken).ConfigureAwait(false)
            ? answer
            : Answer.Error($"Unable to turn {(on ? "on" : "off")} {request.Text(0)}");
    }
}
