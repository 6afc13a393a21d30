using System.Globalization;
using Patchbay.Devices.Api;
using Patchbay.Devices.Changes;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Rules;

namespace Patchbay.Devices.Tests.Nodes;

/// <summary>Brings an instance into a state, does something with it, and says what it is then: a row of a table.</summary>
internal static class TransitionTable
{
    /// <summary>The states to begin with, as what was done to an instance whose schedule and default have said <paramref name="scheduled"/>.</summary>
    public static void Enter(TestNode node, string id, string state, string manual)
    {
        switch (state)
        {
            case "off":
                break;
            case "on":
                TurnOn(node, id);
                break;
            case "on by hand":
                TurnOn(node, id);
                node.SetRule(id, manual);
                break;
            case "disabled":
                TurnOn(node, id);
                node.Do(() => node.Instance(id).Disable(TestNode.Api));
                break;
            case "rule disabled":
                TurnOn(node, id);
                node.SetRule(id, "disabled");
                break;
            case "fading":
                TurnOn(node, id);
                node.SetRule(id, "fade/20/30");
                node.Wait(10);
                break;
            default:
                throw new ArgumentException(state, nameof(state));
        }
    }

    /// <summary>Does something: <c>set 60</c>, <c>enable</c>, <c>schedule fade/20/10</c>, <c>rebuild 40</c>.</summary>
    public static void Do(TestNode node, string id, string operation)
    {
        string[] words = operation.Split(' ', 2);
        Instance instance = node.Instance(id);
        switch (words[0])
        {
            case "set":
                node.SetRule(id, words[1]);
                break;
            case "enable":
                node.Do(() => instance.Enable(TestNode.Api));
                break;
            case "disable":
                node.Do(() => instance.Disable(TestNode.Api));
                break;
            case "schedule":
                node.Do(() => instance.Apply(Entry(instance, words[1]), new Cause(NodeChangeCause.Schedule, "12:00"), isNow: true));
                break;
            case "rebuild":
                node.Do(() => instance.Follow(Entry(instance, words[1]), TestNode.Api));
                break;
            case "wait":
                node.Wait(double.Parse(words[1], CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException(operation, nameof(operation));
        }
    }

    /// <summary>What an instance is: <c>enabled 50 (50) on</c>, with what its device was told since.</summary>
    public static string Describe(TestNode node, string id)
    {
        Instance instance = node.Instance(id);
        string state = instance is Device device
            ? (device.IsOn is { } on ? on ? " on" : " off" : " never on") + (device.CurrentFade is { } fade ? $" fading to {fade.Target}" : "")
            : "";
        string[] sent = node.Log.Of(instance.Entry.Nickname);
        return $"{(instance.IsEnabled ? "enabled" : "disabled")} {RuleJson.Write(instance.CurrentRule)} ({RuleJson.Write(instance.ScheduledRule)}){state}{(sent.Length == 0 ? "" : $", told {string.Join(", ", sent)}")}";
    }

    private static void TurnOn(TestNode node, string id) => node.Do(() => (node.Instance(id) as Device)?.Send(on: true, TestNode.Api));

    private static ScheduleEntry Entry(Instance instance, string rule) =>
        new("12:00", default, rule is not "\0" && instance.Entry.Format.TryRead(rule, out Rule? read, out _) ? read : null);
}
