using Patchbay.Devices.Changes;

namespace Patchbay.Devices.Instances;

/// <summary>
/// Tells a device what to do, one thing at a time. While it is busy, only the last thing that it is to be told waits: what is late is dropped, not queued. Used within changes only.
/// </summary>
/// <param name="calls">Calls the driver.</param>
/// <param name="send">Sends to the driver.</param>
internal sealed class SendQueue(DriverCalls calls, Func<bool, Rule, CancellationToken, ValueTask<bool>> send)
{
    // Nobody waits for its handle, so it need not be disposed of.
    private readonly CancellationTokenSource _stopping = new();
    private SendCommand? _running;
    private SendCommand? _next;

    public bool IsBusy => _running is not null;

    /// <summary>What the device is going to be: that of the last thing that it is told; null if it is told nothing.</summary>
    public bool? Going => _next?.On ?? _running?.On;

    /// <summary>The rule for a command when its turn has come.</summary>
    public required Func<Rule> Rule { get; init; }

    /// <summary>Is told of the end of each command, before who gave it; not after the stop.</summary>
    public required Action<SendCommand, bool, Exception?> Ended { get; init; }

    /// <summary>Tells the device to be on or off.</summary>
    /// <param name="on">Whether it is to be on.</param>
    /// <param name="cause">Who does.</param>
    /// <param name="done">Is told whether it has done it; false if it was told otherwise before its turn came.</param>
    public void Send(bool on, Cause cause, Action<bool>? done = null)
    {
        if (_stopping.IsCancellationRequested)
        {
            done?.Invoke(false);
            return;
        }

        SendCommand command;
        SendCommand? dropped = null;
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
            dropped = _next;
            _next = command = new SendCommand(on);
        }

        command.Cause = cause;
        if (done is not null)
        {
            command.Done.Add(done);
        }

        dropped?.End(success: false);
        Begin();
    }

    /// <summary>Ends it: what is on its way is cancelled, and what waits is dropped. Another queue may tell the same device by now.</summary>
    public void Stop()
    {
        SendCommand? dropped = _next;
        _next = null;
        _stopping.Cancel();
        dropped?.End(success: false);
    }

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
                if (!_stopping.IsCancellationRequested)
                {
                    Ended(command, isDone, failure);
                }

                command.End(isDone);
                Begin();
            },
            _stopping.Token);
    }
}
