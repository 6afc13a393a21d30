using System.Runtime.CompilerServices;
using System.Text;

namespace Patchbay.Devices.Tests.Nodes;

/// <summary>Every operation in every state, for every prompt. The snapshots are tables for people to compare with how the original behaves.</summary>
[TestClass]
public sealed class TransitionTests
{
    private static readonly string[] s_states = ["off", "on", "on by hand", "disabled", "rule disabled"];

    [TestMethod]
    public void A_dimmable_light() => Verify(
        Entries.Lamp(),
        "device1",
        "70",
        [.. s_states, "fading"],
        ["set 60", "set 30", "set 50", "set fade/80/10", "set fade/80/0", "set fade/50/10", "schedule 40", "schedule fade/20/10", "rebuild 40", "rebuild fade/20/10"]);

    [TestMethod]
    public void A_device_that_is_only_enabled_or_disabled() => Verify(Entries.Plug(), "device1", "enabled", s_states, ["set ENABLED", "set Disabled"]);

    [TestMethod]
    public void A_device_with_whole_numbers() => Verify(Entries.Blind(), "device1", "30", s_states, ["set 10", "schedule 40", "rebuild 40"]);

    [TestMethod]
    public void A_device_with_texts() => Verify(Entries.Display(), "device1", "Bye", s_states, ["set Good night", "schedule Good morning", "rebuild Good morning"]);

    [TestMethod]
    public void An_API_target() => Verify(
        Entries.Target(),
        "device1",
        """{"on":["turn_on","device2"],"off":[]}""",
        s_states,
        ["""set {"on":["reboot"],"off":[]}""",
        """schedule {"on":[],"off":["ignore"]}""",
        """rebuild {"on":[],"off":["ignore"]}"""]);

    [TestMethod]
    public void A_sensor_that_is_on_or_off() => Verify(Entries.Dummy(), "sensor1", "on", s_states, ["set on", "set OFF", "schedule on", "rebuild on"]);

    [TestMethod]
    public void A_sensor_with_minutes() => Verify(Entries.Motion(), "sensor1", "7", s_states, ["set 0.5", "set 0", "schedule 3", "rebuild 3"]);

    [TestMethod]
    public void A_thermostat() => Verify(Entries.Thermostat(), "sensor1", "24", s_states, ["set 20", "set 20.5", "schedule 19", "rebuild 19"]);

    private static void Verify(string entry, string id, string manual, string[] states, string[] operations, [CallerMemberName] string test = "")
    {
        string[] all = [.. operations, "set enabled", "set disabled", "enable", "disable", "schedule enabled", "schedule disabled", "schedule \0", "rebuild enabled", "rebuild disabled"];
        int width = all.Max(operation => Label(operation).Length);
        var table = new StringBuilder();
        foreach (string state in states)
        {
            foreach (string operation in all)
            {
                using TestNode node = TestNode.Start(entry);
                TransitionTable.Enter(node, id, state, manual);
                node.Log.Clear();
                TransitionTable.Do(node, id, operation);
                table.Append($"{state,-13} | {Label(operation).PadRight(width)} | {TransitionTable.Describe(node, id)}\n");
            }

            table.Append('\n');
        }

        Verifier.Verify(table.ToString(), test: test);
    }

    private static string Label(string operation) => operation.Replace("\0", "(not valid)", StringComparison.Ordinal);
}
