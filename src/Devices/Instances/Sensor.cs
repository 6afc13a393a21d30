using System.Text.Json;
using System.Text.Json.Nodes;
using Patchbay.Devices.Changes;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Logging;

namespace Patchbay.Devices.Instances;

/// <summary>A sensor of a node. Used within changes only.</summary>
internal sealed class Sensor : Instance
{
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(5);

    private readonly ISensor _driver;
    private List<Action> _askers = [];
    private bool _isAsking;
    private bool _asksAgain;
    private Alarm? _next;
    private ConditionWatch? _watch;

    public Sensor(InstanceEntry entry, InstanceContext context, ISensor driver, SensorTraits traits)
        : base(entry, context)
    {
        (_driver, Traits) = (driver, traits);
        Hold = traits.IsMotionSensor ? new MotionHold(context.Alarms, () => (double)Resolved(), () => OnCondition(Hold!.Condition)) : null;
        Audit = traits.Thermostat is not null
            ? new ThermostatAudit(context.Alarms, () => Traits.Thermostat?.Mode ?? default, () => IsEnabled ? Number("temp") : null, () => Group?.IsOn, () => Group?.Repeat())
            : null;
    }

    /// <summary>Its condition, when it was last told or asked; null if it does not know.</summary>
    public bool? Condition { get; private set; }

    /// <summary>What its driver has read last; null if it reads nothing.</summary>
    public JsonObject? Reading { get; private set; }

    /// <summary>The group that it belongs to.</summary>
    public ISensorGroup? Group { get; set; }

    /// <summary>What is special of it. It changes with its options.</summary>
    public SensorTraits Traits { get; set; }

    /// <summary>Keeps the condition of a motion sensor; null for others.</summary>
    public MotionHold? Hold { get; }

    /// <summary>Looks after a thermostat; null for others.</summary>
    public ThermostatAudit? Audit { get; }

    /// <summary>Whether it is asked again and again, or watched.</summary>
    public bool IsMonitored => _next is not null || _watch is not null;

    /// <summary>Begins to ask or watch it.</summary>
    public void Watch()
    {
        if (Traits.IsPushed)
        {
            BeginWatch();
        }
        else
        {
            AwaitPoll();
        }

        Ask();
    }

    /// <summary>Asks its driver for its condition, and for what it reads.</summary>
    /// <param name="answered">Is told when it has answered, or has failed.</param>
    public void Ask(Action? answered = null)
    {
        if (answered is not null)
        {
            _askers.Add(answered);
        }

        if (_isAsking)
        {
            _asksAgain = true;
            return;
        }

        _isAsking = true;
        List<Action> askers = _askers;
        _askers = []; // Who asks from now on waits for the next answer.
        Rule? rule = AskedRule();
        Context.Calls.Begin(token => AskAsync(rule, token), (answer, failure) =>
        {
            _isAsking = false;
            if (IsStopped)
            {
                askers.AddRange(_askers);
                _askers.Clear();
            }
            else
            {
                OnAnswer(answer, failure);
            }

            askers.ForEach(asker => asker());
            if (_asksAgain && !IsStopped)
            {
                _asksAgain = false;
                Ask();
            }
        });
    }

    /// <summary>Behaves as if its condition had just been met, after its driver was told to.</summary>
    public void OnTriggered(Cause cause)
    {
        if (Hold is not null)
        {
            Hold.Trigger();
        }
        else if (Entry.Format.Prompt == RulePrompt.OnOff)
        {
            SetRule(Rule.On, cause);
        }
        else
        {
            OnCondition(condition: true);
        }
    }

    /// <summary>Whether a device is the thing whose state this sensor tells: a computer, say, which it can also switch. Then both have one type and one address.</summary>
    public bool IsPeerOf(Device device) =>
        device.Entry.Plugin.Name.Equals(Entry.Plugin.Name, StringComparison.Ordinal) && Text("ip") is { } ip
        && ip.Equals(TextOf(device, "ip"), StringComparison.Ordinal) && IsSamePort(Text("port"), TextOf(device, "port"));

    public override void Stop()
    {
        base.Stop();
        _next?.Cancel();
        _next = null;
        Hold?.Cancel();
        Audit?.Stop();
        _watch?.Stop();
        _watch = null;
    }

    protected override void OnRuleChanged(Cause cause)
    {
        Hold?.OnRuleChanged();
        Ask();
    }

    protected override void OnEnabled(Cause cause)
    {
        Hold?.Enable();
        Ask();
        Group?.Refresh(cause);
    }

    protected override void OnDisabled(Cause cause)
    {
        Hold?.Disable();
        Ask();
        Group?.Refresh(cause);
    }

    private Rule Resolved() => Entry.Format.Resolve(CurrentRule, DefaultRule);

    /// <summary>The rule to ask with; null if there is none that has a value, so that there is no condition either.</summary>
    private Rule? AskedRule() => Hold is null && Entry.Format.Prompt != RulePrompt.Standard && CurrentRule.Kind == RuleKind.Disabled ? null : Resolved();

    private string? Text(string key) => TextOf(this, key);

    private static string? TextOf(Instance instance, string key) => instance.Entry.Json.TryGetProperty(key, out JsonElement value) ? value.ToString() : null;

    private double? Number(string key) => Reading?[key] is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.GetValue<double>() : null;

    // Who does not write a port means the usual one, which the other may have written out.
    private static bool IsSamePort(string? one, string? other) => one is null || other is null || one.Equals(other, StringComparison.Ordinal);

    // What drivers read has their last condition in it, so the condition comes first.
    private async ValueTask<(bool? Condition, JsonObject? Reading)> AskAsync(Rule? rule, CancellationToken cancellationToken)
    {
        bool? condition = rule is null ? null : await _driver.ConditionMetAsync(rule, cancellationToken).ConfigureAwait(false);
        return (condition, Traits.CanRead ? DriverReading.Copy(await _driver.ReadAsync(cancellationToken).ConfigureAwait(false)) : null);
    }

    // Of a driver that fails nothing is known, so its targets stay as they are.
    private void OnAnswer((bool? Condition, JsonObject? Reading) answer, Exception? failure)
    {
        if (failure is null && answer.Reading is { } reading)
        {
            JsonObject? before = Reading;
            Reading = reading;
            Status = null;
            AdoptPeer(before, reading);
        }

        bool? condition = failure is null ? answer.Condition : null;
        if (Hold is not null)
        {
            Hold.Report(condition);
        }
        else
        {
            OnCondition(condition);
        }
    }

    // The state of a computer is that of the device which switches it.
    private void AdoptPeer(JsonObject? before, JsonObject reading)
    {
        string? now = reading["current"]?.ToString();
        if (now is "On" or "Off" && !now.Equals(before?["current"]?.ToString(), StringComparison.Ordinal))
        {
            Group?.AdoptPeer(this, isOn: now is "On");
        }
    }

    private void OnCondition(bool? condition)
    {
        if (condition != Condition)
        {
            Condition = condition;
            Status = null;
            var cause = new Cause(NodeChangeCause.Sensor, Id);
            Context.History.Add(Id, "condition", condition is { } known ? (known ? "true" : "false") : "null", cause);
            if (IsEnabled)
            {
                Group?.Refresh(cause);
            }
        }
    }

    private void AwaitPoll()
    {
        _next?.Cancel();
        _next = Context.Alarms.After(Traits.PollInterval, () =>
        {
            AwaitPoll();
            if (!_isAsking)
            {
                Ask();
            }
        });
    }

    private void BeginWatch()
    {
        _next?.Cancel();
        _next = null;
        _watch?.Stop();
        _watch = new ConditionWatch(Context, _driver) { Pushed = OnPushed, Ended = OnWatchEnded };
        _watch.Begin();
    }

    private void OnPushed(bool? condition)
    {
        if (Hold is not null)
        {
            Hold.Report(condition);
        }
        else
        {
            OnCondition(AskedRule() is null ? null : condition);
        }

        if (Traits.CanRead)
        {
            Ask();
        }
    }

    private void OnWatchEnded(Exception? failure)
    {
        NodeLog.WatchEnded(Context.Logger, LogText.OneLine(Id), LogText.OneLine(failure?.Message) ?? "its driver has ended it");
        _next = Context.Alarms.After(s_retry, () =>
        {
            _next = null;
            Watch();
        });
    }
}
