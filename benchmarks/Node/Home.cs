using System.Text.Json.Nodes;

namespace Patchbay.Benchmarks.Nodes;

/// <summary>The configuration of a node with 1,000 devices and sensors, each with a schedule, in groups.</summary>
internal static class Home
{
    public const int Instances = 1000;

    /// <summary>How many strips can hang; they are in one group with as many that do not.</summary>
    public const int Hanging = 20;

    /// <summary>How many strips have an entry of their schedule for each minute.</summary>
    public const int Clocks = 100;

    /// <summary>The first strip that never hangs, in the group of those that can.</summary>
    public static string Free => Device(Hanging + 1);

    /// <summary>The sensor whose group has the strips that can hang.</summary>
    public const string Switch = "sensor1";

    private const int Strips = 640;
    private const int Plugs = 100;
    private const int MotionDetectors = 160;
    private const int Thermometers = Instances - Strips - Plugs - MotionDetectors;

    /// <summary>Writes the configuration.</summary>
    /// <param name="now">The local time, from which on clocks have entries for an hour.</param>
    public static string Write(DateTime now)
    {
        var root = new JsonObject
        {
            ["metadata"] = new JsonObject { ["id"] = "Home", ["location"] = "Everywhere", ["floor"] = 1, ["gps"] = new JsonObject { ["lat"] = 52.5, ["lon"] = 13.4 } },
            ["schedule_keywords"] = new JsonObject { ["morning"] = "07:00", ["relax"] = "20:00", ["sleep"] = "23:00" },
        };
        for (int i = 1; i <= Strips; i++)
        {
            JsonObject strip = Instance("strip", $"Strip {i}", 50, i > Strips - Clocks ? EachMinute(now) : new() { ["morning"] = 80, ["09:30"] = 20, ["sunset"] = "fade/128/600", ["sleep"] = "disabled" });
            (strip["ip"], strip["min_rule"], strip["max_rule"], strip["hangs"]) = (Address(i), 1, "255", i <= Hanging ? i : 0);
            root[Device(i)] = strip;
        }

        for (int i = 1; i <= Plugs; i++)
        {
            JsonObject plug = Instance("plug", $"Plug {i}", "enabled", new() { ["sunrise"] = "enabled", ["23:15"] = "disabled" });
            plug["ip"] = Address(Strips + i);
            root[Device(Strips + i)] = plug;
        }

        for (int i = 1; i <= MotionDetectors; i++)
        {
            // The first has those that can hang and as many that cannot; the others have two each of the rest.
            IEnumerable<int> targets = i == 1 ? Enumerable.Range(1, 2 * Hanging) : Enumerable.Range((2 * Hanging) + (2 * i) - 3, 2);
            JsonObject motion = Instance("motion", $"Motion {i}", 5, new() { ["morning"] = 10, ["relax"] = 1, ["sleep"] = "disabled" }, targets);
            motion["pin"] = i;
            root[Sensor(i)] = motion;
        }

        for (int i = 1; i <= Thermometers; i++)
        {
            JsonObject thermometer = Instance("thermometer", $"Room {i}", 22, new() { ["06:00"] = 21, ["sleep"] = 18.5 }, [Strips + i]);
            (thermometer["units"], thermometer["mode"], thermometer["tolerance"]) = ("celsius", "heat", "0.5");
            root[Sensor(MotionDetectors + i)] = thermometer;
        }

        return root.ToJsonString();
    }

    private static string Device(int number) => string.Create(CultureInfo.InvariantCulture, $"device{number}");

    private static string Sensor(int number) => string.Create(CultureInfo.InvariantCulture, $"sensor{number}");

    private static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"10.0.{number / 250}.{1 + (number % 250)}");

    private static JsonObject EachMinute(DateTime now)
    {
        var schedule = new JsonObject();
        for (int minute = 0; minute < 60; minute++)
        {
            schedule[now.AddMinutes(minute).ToString("HH:mm", CultureInfo.InvariantCulture)] = 10 + minute;
        }

        return schedule;
    }

    private static JsonObject Instance(string type, string nickname, JsonNode rule, JsonObject schedule, IEnumerable<int>? targets = null)
    {
        var instance = new JsonObject { ["_type"] = type, ["nickname"] = nickname, ["default_rule"] = rule, ["schedule"] = schedule };
        if (targets is not null)
        {
            instance["targets"] = new JsonArray([.. targets.Select(target => (JsonNode)Device(target))]);
        }

        return instance;
    }
}
