using System.Text.Json;
using System.Text.Json.Nodes;
using Patchbay.Devices.Instances;

namespace Patchbay.Devices.Api;

/// <summary>Endpoints for sensors only.</summary>
internal static class SensorEndpoints
{
    private static readonly EndpointAnswer s_noSensor = Answer.Error("Must specify sensor");

    // Clients wait for 5 seconds; what is known is better than no answer.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(4);

    public static async Task<EndpointAnswer> ConditionAsync(EndpointContext request)
    {
        EndpointAnswer? error = await AskAsync(request, FindSensor).ConfigureAwait(false);
        return error ?? await request.ChangeAsync((_, instance) => Answer.Object(writer => InstanceWriter.WriteFlag(writer, "Condition", ((Sensor)instance).Condition))).ConfigureAwait(false);
    }

    public static async Task<EndpointAnswer> TriggerAsync(EndpointContext request)
    {
        EndpointAnswer? error = await request.Node.Queue.RunAsync(() => FindSensor(request, out Sensor? sensor) is { } wrong ? wrong
            : sensor!.Traits.IsTriggerable ? (EndpointAnswer?)null
            : CannotTrigger(sensor)).ConfigureAwait(false);
        if (error is { } wrong)
        {
            return wrong;
        }

        bool isTriggered = request.Node.DriverOf(request.Text(0)!) is { Contract: ISensor driver } && await TryAsync(() => driver.TriggerAsync(request.CancellationToken)).ConfigureAwait(false);
        return await request.ChangeAsync((id, instance) =>
        {
            if (!isTriggered)
            {
                return CannotTrigger((Sensor)instance);
            }

            ((Sensor)instance).OnTriggered(request.Cause);
            return Answer.Text("Triggered", id);
        }).ConfigureAwait(false);
    }

    public static Task<EndpointAnswer> TemperatureAsync(EndpointContext request) => ClimateAsync(request, ("Temp", "temp"));

    public static Task<EndpointAnswer> HumidityAsync(EndpointContext request) => ClimateAsync(request, ("Humidity", "humid"));

    public static Task<EndpointAnswer> ClimateAsync(EndpointContext request) => ClimateAsync(request, ("temp", "temp"), ("humid", "humid"));

    public static async Task<EndpointAnswer> TareAsync(EndpointContext request)
    {
        if (await request.Node.Queue.RunAsync(() => FindLoadCell(request, out _)).ConfigureAwait(false) is { } error)
        {
            return error;
        }

        bool isDone = request.Node.DriverOf(request.Text(0)!) is { Contract: ISensor driver } && await TryAsync(async () =>
        {
            await driver.TareAsync(request.CancellationToken).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
        return isDone ? Answer.Text("Success", "Sensor tared") : Answer.Error("Unable to tare sensor");
    }

    public static async Task<EndpointAnswer> ReadRawAsync(EndpointContext request)
    {
        EndpointAnswer? error = await AskAsync(request, FindLoadCell).ConfigureAwait(false);
        return error ?? await request.ChangeAsync((_, instance) => Answer.Object(writer =>
        {
            writer.WritePropertyName("Raw");
            Write(writer, ((Sensor)instance).Reading?["raw"]);
        })).ConfigureAwait(false);
    }

    private delegate EndpointAnswer? Find(EndpointContext request, out Sensor? sensor);

    private static EndpointAnswer? FindSensor(EndpointContext request, out Sensor? sensor)
    {
        bool isFound = request.TryGetInstance(out Instance? instance);
        sensor = instance as Sensor;
        return !isFound ? Answer.InstanceNotFound : sensor is null ? s_noSensor : null;
    }

    private static EndpointAnswer? FindLoadCell(EndpointContext request, out Sensor? sensor) => FindSensor(request, out sensor) is { } error
        ? (sensor is null && request.TryGetInstance(out _) ? Answer.Error("Must specify load cell sensor") : error)
        : sensor!.Entry.Plugin.Members.Contains(nameof(ISensor.TareAsync), StringComparer.Ordinal) ? null
        : Answer.Error("Must specify load cell sensor");

    private static EndpointAnswer CannotTrigger(Sensor sensor) => Answer.Error($"Cannot trigger {sensor.Entry.Plugin.Name} sensor type");

    private static async Task<EndpointAnswer> ClimateAsync(EndpointContext request, params (string Key, string Reading)[] values)
    {
        static EndpointAnswer? FindThermometer(EndpointContext request, out Sensor? sensor)
        {
            sensor = request.Node.Instances.Values.OfType<Sensor>().FirstOrDefault(sensor => sensor.Traits.Thermostat is not null);
            return sensor is null ? Answer.Error("No temperature sensor configured") : null;
        }

        EndpointAnswer? error = await AskAsync(request, FindThermometer).ConfigureAwait(false);
        return error ?? await request.ChangeAsync(() => FindThermometer(request, out Sensor? sensor) ?? Answer.Object(writer =>
        {
            foreach ((string key, string reading) in values)
            {
                writer.WritePropertyName(key);
                Write(writer, sensor!.Reading?[reading]);
            }
        })).ConfigureAwait(false);
    }

    // Asks the sensor, and waits for its answer for a while.
    private static async Task<EndpointAnswer?> AskAsync(EndpointContext request, Find find)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        EndpointAnswer? error = await request.Node.Queue.RunAsync(() =>
        {
            EndpointAnswer? wrong = find(request, out Sensor? sensor);
            sensor?.Ask(() => answered.TrySetResult());
            return wrong;
        }).ConfigureAwait(false);
        if (error is null)
        {
            try
            {
                await answered.Task.WaitAsync(s_patience, request.Host.Clock, request.CancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                return null; // The last that is known.
            }
        }

        return error;
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    private static async Task<bool> TryAsync(Func<ValueTask<bool>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The hosting of plugins has logged it, and the client is told.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
