using SmartHome.Instances;

namespace SmartHome.Runs;

/// <summary>Lets devices or sensors take their turn. One that fails does not keep the others from theirs.</summary>
internal sealed class Turns(TextWriter output, TextWriter errors)
{
    /// <returns>Whether all went well.</returns>
    public async Task<bool> TakeAsync<TContract>(
        IReadOnlyList<RuledPlugin<TContract>> plugins, Func<RuledPlugin<TContract>, Task> turn, CancellationToken cancellationToken)
        where TContract : class
    {
        bool well = true;
        foreach (RuledPlugin<TContract> plugin in plugins)
        {
            await output.WriteLineAsync($"  {plugin.Instance}, {plugin.Descriptor.DisplayName}");
            try
            {
                await (plugin.Rule == Rule.Disabled ? output.WriteLineAsync("    is disabled by its default rule") : turn(plugin));
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // Whatever a driver throws, it is the trouble of this one device.
                await errors.WriteLineAsync($"{plugin.Instance} failed: {exception.Message}");
                well = false;
            }
        }

        await output.WriteLineAsync();
        return well;
    }
}
