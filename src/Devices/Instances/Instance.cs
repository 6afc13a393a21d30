using Patchbay.Devices.Changes;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Schedules;

namespace Patchbay.Devices.Instances;

/// <summary>A device or sensor of a node: its rules, and whether it is enabled. Used within changes only.</summary>
internal abstract class Instance(InstanceEntry entry, InstanceContext context)
{
    private List<ScheduleEntry> _schedule = [.. entry.Schedule];
    private Rule? _scheduled;
    private bool _isBySchedule;

    /// <summary>What the configuration says of it.</summary>
    public InstanceEntry Entry { get; private set; } = entry;

    public string Id => Entry.Id;

    public bool IsEnabled { get; private set; } = true;

    public Rule CurrentRule { get; private set; } = entry.DefaultRule;

    /// <summary>The rule that the schedule has set last, which a reset goes back to.</summary>
    public Rule ScheduledRule { get; private set; } = entry.DefaultRule;

    /// <summary>The rule to fall back to; <c>disabled</c> if the driver refuses the configured one.</summary>
    public Rule DefaultRule { get; set; } = entry.DefaultRule;

    /// <summary>The schedule as it is now, which clients may have changed.</summary>
    public IReadOnlyList<ScheduleEntry> Schedule => _schedule;

    /// <summary>The schedule with its keywords resolved.</summary>
    public DaySchedule Day { get; set; } = DaySchedule.Empty;

    /// <summary>Enables or disables it later, because a client asked for that.</summary>
    public Alarm? Delayed { get; set; }

    /// <summary>Its state as clients read it, in UTF-8; null if it has changed since it was last written.</summary>
    public byte[]? Status { get; set; }

    protected InstanceContext Context => context;

    protected bool IsStopped { get; private set; }

    /// <summary>Sets a rule that is valid. Any but <c>disabled</c> enables, too.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cause">Who sets it.</param>
    /// <param name="isScheduled">Whether it is the one of the schedule.</param>
    public void SetRule(Rule rule, Cause cause, bool isScheduled = false)
    {
        if (rule.Kind == RuleKind.Fade)
        {
            _isBySchedule = isScheduled;
            Fade(rule, cause, isScheduled);
            return;
        }

        if (isScheduled)
        {
            SetScheduledRule(rule);
        }

        _isBySchedule = isScheduled || rule == ScheduledRule;
        switch (rule.Kind)
        {
            case RuleKind.Disabled:
                OnDisabling(cause, isRule: true);
                SetCurrentRule(rule, cause);
                SetEnabled(isEnabled: false, cause);
                OnDisabled(cause);
                break;
            case RuleKind.Enabled:
                OnSettingRule(UsableRule());
                SetCurrentRule(UsableRule(), cause);
                SetEnabled(isEnabled: true, cause);
                OnEnabled(cause);
                break;
            default:
                OnSettingRule(rule);
                SetCurrentRule(rule, cause);
                if (IsEnabled)
                {
                    OnRuleChanged(cause);
                }
                else
                {
                    SetEnabled(isEnabled: true, cause);
                    OnEnabled(cause);
                }

                break;
        }
    }

    /// <summary>Enables it. In the place of the rule <c>disabled</c> comes one that can be used.</summary>
    public void Enable(Cause cause)
    {
        if (CurrentRule.Kind == RuleKind.Disabled)
        {
            SetCurrentRule(UsableRule(), cause);
        }

        SetEnabled(isEnabled: true, cause);
        OnEnabled(cause);
    }

    /// <summary>Disables it. Its rule stays as it is.</summary>
    public void Disable(Cause cause)
    {
        OnDisabling(cause, isRule: false);
        SetEnabled(isEnabled: false, cause);
        OnDisabled(cause);
    }

    /// <summary>Brings an entry of the schedule into force; without one, the default rule.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cause">Who does.</param>
    /// <param name="isNow">Whether its time has come just now: then a fade begins, whose target is taken at once otherwise.</param>
    public void Apply(ScheduleEntry? entry, Cause cause, bool isNow)
    {
        _scheduled = RuleOf(entry);
        SetRule(isNow || _scheduled.Kind != RuleKind.Fade ? _scheduled : Rule.Integer(_scheduled.Target), cause, isScheduled: true);
    }

    /// <summary>
    /// Takes note of which entry of the schedule is in force, after schedule, keywords or clock have changed. The rule follows only where it was the schedule's: what a person has set stays.
    /// </summary>
    public void Follow(ScheduleEntry? entry, Cause cause)
    {
        Rule rule = RuleOf(entry);
        if (rule == _scheduled)
        {
            return;
        }

        if (IsFollowing)
        {
            Apply(entry, cause, isNow: false);
            return;
        }

        _scheduled = rule;
        SetScheduledRule(rule.Kind == RuleKind.Fade ? Rule.Integer(rule.Target) : rule);
    }

    /// <summary>Replaces the schedule.</summary>
    public void SetSchedule(IEnumerable<ScheduleEntry> schedule)
    {
        _schedule = [.. schedule];
        Status = null;
    }

    /// <summary>Takes over what has changed in the configuration.</summary>
    /// <param name="entry">What it says now.</param>
    /// <param name="defaultRule">The default rule, as the driver has checked it.</param>
    /// <param name="schedule">The schedule, if it has changed in the configuration; otherwise what clients have set stays.</param>
    public void Update(InstanceEntry entry, Rule defaultRule, IReadOnlyList<ScheduleEntry>? schedule)
    {
        Entry = entry;
        DefaultRule = defaultRule;
        SetSchedule(schedule ?? Schedule);
        if (ScheduledRule is { Kind: not (RuleKind.Enabled or RuleKind.Disabled) } && !entry.Format.TryRead(ScheduledRule.ToString(), out _, out _))
        {
            SetScheduledRule(DefaultRule);
        }

        // What is in force has to be valid.
        if (CurrentRule is { Kind: not (RuleKind.Enabled or RuleKind.Disabled) } && !entry.Format.TryRead(CurrentRule.ToString(), out _, out _))
        {
            SetRule(UsableRule(), Cause.Configuration);
        }
    }

    /// <summary>Ends what it has begun.</summary>
    public virtual void Stop()
    {
        IsStopped = true;
        Delayed?.Cancel();
    }

    /// <summary>The rule that the schedule, or else the default, has where a value is needed.</summary>
    protected Rule UsableRule() => IsUsable(ScheduledRule) ? ScheduledRule : IsUsable(DefaultRule) ? DefaultRule : Rule.Enabled;

    protected void SetCurrentRule(Rule rule, Cause cause)
    {
        if (rule != CurrentRule)
        {
            CurrentRule = rule;
            Status = null;
            context.History.Add(Id, "rule", rule.ToString(), cause);
        }
    }

    protected void SetScheduledRule(Rule rule)
    {
        ScheduledRule = rule;
        Status = null;
    }

    /// <summary>Begins a fade. Only rules of devices can be fades.</summary>
    protected virtual void Fade(Rule rule, Cause cause, bool isScheduled) => SetRule(Rule.Integer(rule.Target), cause, isScheduled);

    /// <summary>Is called before a rule with a value takes the place of the current one.</summary>
    protected virtual void OnSettingRule(Rule rule)
    {
    }

    /// <summary>Is called after the rule of an enabled instance was set, also if it is the same as before.</summary>
    protected abstract void OnRuleChanged(Cause cause);

    /// <summary>Is called after it was enabled, also if it was before, and possibly with another rule.</summary>
    protected abstract void OnEnabled(Cause cause);

    /// <summary>Is called before it is disabled, while the old rule is in force.</summary>
    protected virtual void OnDisabling(Cause cause, bool isRule)
    {
    }

    protected abstract void OnDisabled(Cause cause);

    // Disabled by hand, a rule of the schedule must not enable it before its time.
    private bool IsFollowing => (_isBySchedule || CurrentRule == ScheduledRule) && (IsEnabled || CurrentRule.Kind == RuleKind.Disabled);

    private Rule RuleOf(ScheduleEntry? entry) => entry?.Rule ?? DefaultRule;

    private bool IsUsable(Rule rule) => rule.Kind switch
    {
        RuleKind.Disabled => false,
        RuleKind.Enabled => Entry.Format.Prompt == RulePrompt.Standard,
        _ => true,
    };

    private void SetEnabled(bool isEnabled, Cause cause)
    {
        if (isEnabled != IsEnabled)
        {
            IsEnabled = isEnabled;
            Status = null;
            context.History.Add(Id, "enabled", isEnabled ? "true" : "false", cause);
        }
    }
}
