using System.Text.Json;
using System.Text.Json.Nodes;
using Patchbay.Devices.Changes;
using Patchbay.Devices.Configuration;

namespace Patchbay.Devices.Instances;

/// <summary>A device of a node. Used within changes only.</summary>
internal sealed class Device : Instance
{
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(5);

    private readonly IDevice _driver;
    private readonly SendQueue _sends;
    private Alarm? _step;
    private Alarm? _retry;
    private Alarm? _poll;
    private int _settings;
    private bool _isFadedOut;

    public Device(InstanceEntry entry, InstanceContext context, IDevice driver)
        : base(entry, context)
    {
        _driver = driver;
        _sends = new SendQueue(context.Calls, driver.SendAsync) { Rule = Resolved, Ended = OnSent };
    }

    /// <summary>Whether it is on; null until it was switched for the first time.</summary>
    public bool? IsOn { get; private set; }

    /// <summary>What it is going to be, once it has done what it was told; its state if it was told nothing.</summary>
    public bool? WillBeOn => _sends.Going ?? IsOn;

    /// <summary>Whether it has been told something else since, which it has not done yet.</summary>
    /// <param name="on">What it was told.</param>
    public bool IsToldOtherwise(bool on) => _sends.Going is { } going && going != on;

    /// <summary>The last group that has it.</summary>
    public IDeviceGroup? Group { get; set; }

    /// <summary>Which sensors switch it, by all groups that have it.</summary>
    public IReadOnlyList<string> TriggeredBy { get; set; } = [];

    /// <summary>The fade that is on its way.</summary>
    public Fade? CurrentFade { get; private set; }

    /// <summary>The limits of its owner, if it can be dimmed.</summary>
    public (long Min, long Max)? Limits => Entry.Format is { Prompt: RulePrompt.IntOrFade, Min: { } min, Max: { } max } ? ((long)min, (long)max) : null;

    /// <summary>What it has reported last; null if its driver reports nothing.</summary>
    public JsonObject? Reading { get; private set; }

    /// <summary>What has failed last; null if the last thing that it was told has been done.</summary>
    public string? Failure { get; private set; }

    /// <summary>Begins to ask it for its state, which its driver can tell. What it says at first is only noted: a device that was never switched has the state that the node gives it.</summary>
    public void Watch(TimeSpan interval) => Poll(interval, adopts: false);

    /// <summary>Turns it on or off. If it is disabled, on is done without doing anything.</summary>
    /// <param name="on">Whether it is to be on.</param>
    /// <param name="cause">Who does.</param>
    /// <param name="done">Is told whether it has done it.</param>
    public void Send(bool on, Cause cause, Action<bool>? done = null)
    {
        _settings++;
        _isFadedOut = false;
        if (on && !IsEnabled)
        {
            SetOn(isOn: true, cause);
            done?.Invoke(true);
            return;
        }

        _sends.Send(on, cause, done);
    }

    /// <summary>Takes note that it is on or off, without having been told.</summary>
    public void Adopt(bool isOn) => SetOn(isOn, Cause.Driver);

    /// <summary>Takes note that its driver is another one now, which has to be told what is to be.</summary>
    public void OnDriverReplaced(Cause cause)
    {
        if (IsOn is true && IsEnabled)
        {
            Send(on: true, cause);
        }
    }

    public override void Stop()
    {
        base.Stop();
        EndFade();
        _retry?.Cancel();
        _poll?.Cancel();
        _sends.Stop();
    }

    protected override void Fade(Rule rule, Cause cause, bool isScheduled)
    {
        EndFade();
        if (CurrentRule.Kind != RuleKind.Integer)
        {
            SetCurrentRule(Rule.Integer((long)(Entry.Format.Min ?? rule.Target)), cause);
        }

        long current = (long)CurrentRule;
        if (current == rule.Target || rule.Duration == TimeSpan.Zero)
        {
            SetRule(Rule.Integer(rule.Target), cause, isScheduled);
            return;
        }

        CurrentFade = new Fade(Context.Clock, current, rule) { IsScheduled = isScheduled };
        if (!IsEnabled)
        {
            Enable(cause);
        }

        AwaitStep();
    }

    protected override void OnSettingRule(Rule rule)
    {
        if (CurrentFade is { } fade && !(rule.Kind == RuleKind.Integer && CurrentRule.Kind == RuleKind.Integer && fade.IsOnTheWay((long)CurrentRule, (long)rule)))
        {
            EndFade();
        }
    }

    protected override void OnRuleChanged(Cause cause)
    {
        if (IsOn is true)
        {
            Send(on: true, cause);
        }
    }

    // Where the group is off, whatever is on stays on: with the rule that is now in force.
    protected override void OnEnabled(Cause cause)
    {
        if (Group?.WillBeOn is true)
        {
            Send(on: true, cause, success => _ = success || Group?.Forget() is true);
        }
        else if (IsOn is true)
        {
            Send(on: true, cause);
        }
    }

    // An API target calls other devices: that these are to be off is news to them, whatever it has called last.
    protected override void OnDisabling(Cause cause, bool isRule)
    {
        EndFade();
        if (WillBeOn is true || (isRule && Entry.Format.Prompt == RulePrompt.ApiTarget))
        {
            Send(on: false, cause);
        }
    }

    protected override void OnDisabled(Cause cause) => _retry?.Cancel();

    private Rule Resolved() => Entry.Format.Resolve(CurrentRule, DefaultRule);

    private void SetOn(bool isOn, Cause cause)
    {
        if (IsOn != isOn)
        {
            IsOn = isOn;
            Status = null;
            Context.History.Add(Id, "on", isOn ? "true" : "false", cause);
        }
    }

    private void OnSent(SendCommand command, bool success, Exception? failure)
    {
        Failure = success ? null : failure?.Message ?? $"The device did not turn {(command.On ? "on" : "off")}.";
        _retry?.Cancel();
        if (success)
        {
            SetOn(command.On && !_isFadedOut, command.Cause);

            // What was set meanwhile comes with the next command, of as many as there were.
            if (IsOn is true && IsEnabled && _sends.Going is null && Resolved() != command.Rule)
            {
                Send(on: true, command.Cause);
            }

            return;
        }

        Context.History.Add(Id, "failure", Failure!, command.Cause);

        // It is on, but not as it should be; what its group has told it, its group repeats.
        if (command.On && IsOn is true && IsEnabled)
        {
            _retry = Context.Alarms.After(s_retry, () => OnRuleChanged(command.Cause));
        }
    }

    private void AwaitStep() => _step = Context.Alarms.After(CurrentFade!.UntilNext, Step);

    private void Step()
    {
        Fade fade = CurrentFade!;
        long value = fade.Value;
        if (!Entry.Format.TryRead(Rule.Integer(value).ToString(), out _, out _))
        {
            EndFade(); // The limits have changed meanwhile.
            return;
        }

        if (value == fade.Target)
        {
            EndFade();
        }
        else
        {
            AwaitStep();
        }

        // A person has set a number further on; the fade gets there in time.
        if (fade.IsDown ? value >= (long)CurrentRule : value <= (long)CurrentRule)
        {
            return;
        }

        Rule rule = Rule.Integer(value);
        SetCurrentRule(rule, Cause.Fade);
        if (fade.IsScheduled)
        {
            SetScheduledRule(rule);
        }

        OnRuleChanged(Cause.Fade);
        if (value == 0 && CurrentFade is null && IsOn is true)
        {
            _isFadedOut = true;
            SetOn(isOn: false, Cause.Fade);
        }
    }

    private void EndFade()
    {
        _step?.Cancel();
        CurrentFade = null;
    }

    private void Poll(TimeSpan interval, bool adopts)
    {
        int settings = _settings;
        Context.Calls.Begin(ReadAsync, (read, failure) =>
        {
            // An answer that comes beside a command may be that of before.
            if (failure is null && read is not null && !IsStopped)
            {
                Reading = read;
                if (adopts && settings == _settings && !_sends.IsBusy)
                {
                    Adopt(read);
                }
            }

            if (!IsStopped)
            {
                _poll = Context.Alarms.After(interval, () => Poll(interval, adopts: true));
            }
        });
    }

    private async ValueTask<JsonObject?> ReadAsync(CancellationToken cancellationToken) =>
        DriverReading.Copy(await _driver.ReadAsync(cancellationToken).ConfigureAwait(false));

    private void Adopt(JsonObject reading)
    {
        if (reading["on"] is JsonValue on && on.TryGetValue(out bool isOn))
        {
            SetOn(isOn, Cause.Driver);
        }

        if (IsEnabled && CurrentFade is null && reading["brightness"] is JsonValue brightness && brightness.GetValueKind() == JsonValueKind.Number
            && Entry.Format.TryRead(brightness.ToJsonString(), out Rule? rule, out _) && rule.Kind == RuleKind.Integer)
        {
            SetCurrentRule(rule, Cause.Driver);
        }
    }
}
