using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Groups;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Rules;
using Patchbay.Devices.Tests.Plugins;

namespace Patchbay.Devices.Tests.Nodes;

/// <summary>What holds whatever clients, sensors, devices, the clock and the configuration do.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class InvariantTests
{
    private static readonly string s_instances = string.Join(',',
        Entries.Lamp("device1", schedule: """{"08:00": 60, "13:00": "fade/20/600", "bed": "disabled"}"""),
        Entries.Plug("device2", schedule: """{"12:30": "disabled", "18:00": "enabled"}"""),
        Entries.Lamp("device3", name: "Alone"),
        Entries.Dummy("sensor1", schedule: """{"14:00": "on", "15:00": "off"}""", targets: ["device1", "device2"]),
        Entries.Motion("sensor2", targets: ["device1", "device2"]),
        Entries.Thermostat("sensor3", targets: "device2"),
        "\"schedule_keywords\": {\"bed\": \"23:00\"}");

    private static readonly string[] s_ids = ["device1", "device2", "device3", "sensor1", "sensor2", "sensor3"];

    private static readonly string[] s_rules =
        ["10", "50", "90", "\"enabled\"", "\"disabled\"", "\"on\"", "\"off\"", "\"fade/90/60\"", "\"fade/5/30\"", "\"fade/50/0\"", "0.5", "20.5", "26", "0", "\"x\"", "200", "true", "null"];

    private static readonly string[] s_times = ["08:00", "12:05", "12:01", "23:59", "bed", "sunset", "nap", "8:00"];

    private static readonly double[] s_waits = [0, 0.5, 5, 30, 61, 600, 1800];

    [TestMethod]
    public void The_invariants_hold_after_any_sequence_of_operations()
    {
        Gen<int[]> sequences = Gen.Sized(size => Gen.Choose(1, Math.Max(1, Math.Min(size, 30))).SelectMany(count => Gen.Choose(0, int.MaxValue - 1).ArrayOf(count)));
        Prop.ForAll(sequences.ToArbitrary(), Run).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }

    private static void Run(int[] choices)
    {
        using TestNode node = TestNode.Start(s_instances, prepare: log => log["Thermostat"].Reading = 22);
        var done = new List<string>();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (int choice in choices)
        {
            var random = new System.Random(choice);
            Dictionary<string, Fade> fades = Fades(node);
            string operation = Operate(node, random, touched);
            done.Add(operation);
            string story = string.Join('\n', done);
            if (operation.StartsWith("wait", StringComparison.Ordinal))
            {
                CheckFades(node, fades, story);
            }

            CheckRules(node, story);
            CheckGroups(node, touched, story);
        }

        CheckRestart(node, string.Join('\n', done));
    }

    private static string Operate(TestNode node, System.Random random, HashSet<string> touched)
    {
        string id = Pick(random, s_ids);
        switch (random.Next(20))
        {
            case 0 or 1 or 2:
                touched.Add(id);
                return Call(node, $"""["set_rule", "{id}", {Pick(random, s_rules)}]""");
            case 3:
                return Call(node, $"""["increment_rule", "{id}", {random.Next(-60, 60)}]""");
            case 4:
                touched.Add(id);
                return Call(node, $"""["enable", "{id}"]""");
            case 5:
                return Call(node, $"""["disable", "{id}"]""");
            case 6:
                touched.Add(id);
                return Call(node, $"""["{Pick(random, ["enable_in", "disable_in"])}", "{id}", {random.Next(0, 90)}]""");
            case 7:
                return Call(node, $"""["{Pick(random, ["reset_rule", "reset_all_rules"])}", "{id}"]""");
            case 8:
                touched.Add(id);
                return Call(node, $"""["{Pick(random, ["turn_on", "turn_off"])}", "{id}"]""");
            case 9 or 10:
                return Call(node, $"""["add_schedule_rule", "{id}", "{Pick(random, s_times)}", {Pick(random, s_rules)}, "overwrite"]""");
            case 11:
                return Call(node, $"""["remove_rule", "{id}", "{Pick(random, s_times)}"]""");
            case 12:
                return Call(node, random.Next(2) == 0 ? $$"""["add_schedule_keyword", {"bed": "1{{random.Next(10)}}:15"}]""" : """["remove_schedule_keyword", "bed"]""");
            case 13:
                return Call(node, $"""["trigger_sensor", "{id}"]""");
            case 14:
                bool? isMoving = random.Next(2) == 0;
                node.Log["Motion"].Change(isMoving);
                return $"motion {isMoving}";
            case 15:
                node.Log["Thermostat"].Reading = random.Next(18, 28);
                return "temperature";
            case 16:
                string name = Pick(random, ["Lamp", "Plug", "Alone"]);
                node.Log[name].Mood = random.Next(3) == 0 ? Mood.Fails : random.Next(3) == 0 ? Mood.Throws : Mood.Works;
                return $"{name} {node.Log[name].Mood}";
            case 17 when random.Next(4) == 0:
                node.Clock.Set(node.Clock.GetUtcNow().AddMinutes(random.Next(-600, 600)));
                return "the clock is set";
            default:
                double seconds = s_waits[random.Next(s_waits.Length)];
                node.Wait(seconds);
                return $"wait {seconds}";
        }
    }

    private static string Call(TestNode node, string line) => $"{line} -> {node.Call(line)}";

    // What is in force is valid, and enabled and disabled mean what they say.
    private static void CheckRules(TestNode node, string story)
    {
        foreach (Instance instance in node.Node.Instances.Values)
        {
            instance.Entry.Format.TryRead(RuleJson.Write(instance.CurrentRule), out Rule? read, out string? error).ShouldBeTrue($"{instance.Id}: {error}\n{story}");
            read.ShouldBe(instance.CurrentRule, story);
            (instance.CurrentRule.Kind == RuleKind.Disabled && instance.IsEnabled).ShouldBeFalse($"{instance.Id} is enabled with the rule disabled\n{story}");
            (instance.CurrentRule.Kind == RuleKind.Fade).ShouldBeFalse(story);
        }
    }

    // A device whose groups are all off, and that no client has touched, is not on.
    private static void CheckGroups(TestNode node, HashSet<string> touched, string story) => node.Node.Instances.Values.OfType<Device>()
        .Where(device => device.IsOn is true && !touched.Contains(device.Id)
            && node.Node.Groups.Where(group => group.Devices.Contains(device)).ToArray() is { Length: > 0 } groups && groups.All(group => group.IsOn is false))
        .Select(device => device.Id)
        .ShouldBeEmpty(story);

    private static Dictionary<string, Fade> Fades(TestNode node) => node.Node.Instances.Values.OfType<Device>()
        .Where(device => device.CurrentFade is not null)
        .ToDictionary(device => device.Id, device => device.CurrentFade!, StringComparer.Ordinal);

    // While nobody does anything, a fade ends on its target, unless a rule of the schedule or a plan comes in between.
    private static void CheckFades(TestNode node, Dictionary<string, Fade> before, string story)
    {
        foreach ((string id, Fade fade) in before)
        {
            Device device = node.Device(id);
            DateTimeOffset began = fade.Began;
            bool isDisturbed = node.Node.History.ToArray().Any(change => change.Instance.Equals(id, StringComparison.Ordinal) && change.Time >= began
                && (change.Cause is NodeChangeCause.Schedule or NodeChangeCause.Delay));
            if (device.CurrentFade is null && !isDisturbed && device.Schedule.Count == 0)
            {
                device.CurrentRule.ShouldBe(Rule.Integer(fade.Target), $"{id}\n{story}");
            }
        }
    }

    // What was saved is what there is after a restart: schedules, keywords, and the rules that follow from them.
    private static void CheckRestart(TestNode node, string story)
    {
        node.Wait(0.7); // Exactly on the minute of an entry, what is in force is about to change.
        node.Call("""["save_rules"]""");
        node.Call("""["save_schedule_keywords"]""");
        JsonNode before = Saved(node);
        node.Restart();
        Saved(node).ToJsonString().ShouldBe(before.ToJsonString(), story);
        foreach (Instance instance in node.Node.Instances.Values)
        {
            // What comes at this very moment is in force at once.
            ScheduleEntry? entry = instance.Day.InForce(node.Clock.GetUtcNow().AddTicks(1), node.Clock.LocalTimeZone);
            Rule rule = entry?.Rule ?? instance.DefaultRule;
            instance.ScheduledRule.ShouldBe(rule.Kind == RuleKind.Fade ? Rule.Integer(rule.Target) : rule, $"{instance.Id}\n{story}");
        }

        CheckRules(node, story);
    }

    private static JsonObject Saved(TestNode node) => new(s_ids
        .Select(id => KeyValuePair.Create(id, JsonNode.Parse(node.Call($"""["get_schedule_rules", "{id}"]"""))))
        .Append(KeyValuePair.Create("keywords", JsonNode.Parse(node.Call("""["get_schedule_keywords"]""")))));

    private static T Pick<T>(System.Random random, T[] values) => values[random.Next(values.Length)];
}
