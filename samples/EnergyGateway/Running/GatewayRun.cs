using System.Text.Json.Nodes;
using EnergyGateway.Simulators;
using Patchbay.Hosting;

namespace EnergyGateway.Running;

/// <summary>
/// Runs the sensor flows, then sends the commands. What fails is reported and does not keep the rest from its turn.
/// </summary>
internal sealed class GatewayRun(TimeProvider clock, TextWriter output, TextWriter errors)
{
    private bool _isWell = true;

    /// <returns>Whether all went well.</returns>
    public async Task<bool> RunAsync(GatewayPlan plan, PluginInstances<IConnector> connectors, SimulatedDevices simulated, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("Sensor flows");
        foreach (ConfiguredInstance<IConnector> connector in connectors.Where(connector => connector.Plugin?.HasSensorFlow() != false))
        {
            await new IntervalTimer(plan.IntervalOf(connector), clock).RunAsync(
                plan.Rounds, round => RunSensorFlowAsync(connector, round, cancellationToken), cancellationToken);
            await output.WriteLineAsync();
        }

        await output.WriteLineAsync("Commands");
        foreach (Command command in plan.Commands)
        {
            await SendAsync(connectors.GetInstance(command.Connector), command, cancellationToken);
        }

        await output.WriteLineAsync();
        foreach ((string connector, ISimulator simulator) in simulated.Started)
        {
            await output.WriteLineAsync($"Inside {connector}: {simulator.Describe()}");
        }

        return _isWell;
    }

    private async Task RunSensorFlowAsync(ConfiguredInstance<IConnector> connector, int round, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"  {connector.Name} ({connector.Plugin?.Name}), round {round}");
        await TryAsync($"{connector.Name}: ", () => new SensorFlow(output).RunAsync(connector.Contract, cancellationToken), cancellationToken);
    }

    private Task SendAsync(ConfiguredInstance<IConnector> connector, Command command, CancellationToken cancellationToken)
    {
        JsonNode? value = command.Value;
        return TryAsync(
            $"{connector.Name}: {command.Datapoint} was not set: ",
            async () =>
            {
                await connector.Contract.SendCommandAsync(command.Datapoint, value, clock.GetUtcNow(), cancellationToken);
                await output.WriteLineAsync($"  {connector.Name}: {command.Datapoint} set to {value?.ToJsonString() ?? "null"}");
            },
            cancellationToken);
    }

    private async Task TryAsync(string what, Func<Task> action, CancellationToken cancellationToken)
    {
        try
        {
            await action();
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _isWell = false;
            await errors.WriteLineAsync($"Error: {what}{exception.Message}");
        }
    }
}
