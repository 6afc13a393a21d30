namespace Patchbay.Devices.Tests.Plugins;

/// <summary>A device that tells the log of its calls, and answers as the log says.</summary>
public abstract class TestDevice
{
    private readonly string _nickname;
    private readonly PluginLog _log;

    protected TestDevice(string nickname, PluginLog log)
    {
        (_nickname, _log) = (nickname, log);
        log.Created.Enqueue(nickname);
    }

    protected PluginState State => _log[_nickname];

    protected Task<bool> SendAsync(bool on, object rule, CancellationToken cancellationToken) => _log.SendAsync(_nickname, on, rule, cancellationToken);
}
