using Patchbay.Devices.Changes;

namespace Patchbay.Devices.Instances;

/// <summary>
/// Tells a device what to do, one thing at a time. While it is busy, only the last thing that it is to be told waits: what is late is dropped, not queued. Used within changes only.
/// </summary>
/// <param name="calls">Calls the driver.</param>
/// <param name="send">Sends to the driver.</param>
internal sealed class SendQueue(DriverCalls calls, Func<bool, Rule, CancellationToken, ValueTask<bool>> send)
{
    private SendCommand? _running;
    private SendCommand? _next;

    /// <summary>The rule that the device was told last, and has taken; null if it is not known.</summary>
    public Rule? Taken { get; private set; }

    public bool IsBusy => _running is not null;

    /// <summary>What the device is going to be: that of the last thing that it is told; null if it is told nothing.</summary>
    public bool? Going => _next?.On ?? _running?.On;

    /// <summary>The rule for a command when its turn has come.</summary>
    public required Func<Rule> Rule { get; init; }

    /// <summary>Is told of the end of each command, before who gave it.</summary>
    public required Action<SendCommand, bool, Exception?> Ended { get; init; }

    /// <summary>Tells the device to be on or off.</summary>
    /// <param name="on">Whether it is to be on.</param>
    /// <param name="cause">Who does.</param>
    /// <param name="done">Is told whether it has done it; false if it was told otherwise before its turn came.</param>
    public void Send(bool on, Cause cause, Action<bool>? done = null)
    {
        SendCommand command;
        if (_next is { } waiting && waiting.On == on)
        {
            command = waiting;
        }
        else if (_next is null && _running is { } running && running.On == on && running.Rule == Rule())
        {
            command = running;
        }
        else
        {
            _next?.End(success: false);
            _next = command = new SendCommand(on);
        }

        command.Cause = cause;
        if (done is not null)
        {
            command.Done.Add(done);
        }

        Begin();
    }

    /// <summary>Forgets what the device was told, because it is another one now.</summary>
    public void Forget() => Taken = null;

    private void Begin()
    {
        if (_running is not null || _next is null)
        {
            return;
        }

        SendCommand command = _running = _next;
        _next = null;
        Rule rule = command.Rule = Rule();
        calls.Begin(
            token => send(command.On, rule, token),
            (success, failure) =>
            {
                _running = null;
                bool isDone = success && failure is null;
                Taken = isDone ? rule : null;
                Ended(command, isDone, failure);
                command.End(isDone);
                Begin();
            });
    }
}
