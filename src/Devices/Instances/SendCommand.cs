using Patchbay.Devices.Changes;

namespace Patchbay.Devices.Instances;

/// <summary>One thing that a device is to be told.</summary>
internal sealed class SendCommand(bool on)
{
    public bool On => on;

    /// <summary>Who wants it; the last one, if several do.</summary>
    public Cause Cause { get; set; }

    /// <summary>The rule that the device is told; known when it is its turn.</summary>
    public Rule? Rule { get; set; }

    /// <summary>Whether it has done it. Completed within a change; who waits outside goes on outside.</summary>
    public List<Action<bool>> Done { get; } = [];

    public void End(bool success)
    {
        foreach (Action<bool> done in Done)
        {
            done(success);
        }
    }
}
