using System.Text.Json.Nodes;
using Patchbay.Devices.Configuration;

namespace Patchbay.Devices.Tests.Configuration;

/// <summary>Configurations to begin with.</summary>
internal static class Documents
{
    /// <summary>One that is right, with an instance of each type.</summary>
    public const string Valid = """
        {
            "metadata": {
                "id": "Küche",
                "location": "Ground floor",
                "floor": 0,
                "gps": {"lat": "52.5", "lon": 13.4}
            },
            "schedule_keywords": {
                "sunrise": "06:00",
                "bedtime": "22:30"
            },
            "wifi": {"keep": [1, 2.50]},
            "device1": {
                "_type": "dimmable",
                "nickname": "Shelf",
                "min_rule": 1,
                "max_rule": "90",
                "default_rule": 50,
                "schedule": {
                    "bedtime": "fade/10/600",
                    "07:00": "80",
                    "sunset": "disabled"
                }
            },
            "device2": {
                "_type": "plug",
                "nickname": "Fan",
                "ip": "192.168.1.20",
                "default_rule": "enabled",
                "schedule": {}
            },
            "device10": {
                "_type": "url",
                "nickname": "Radio",
                "uri": "http://localhost:8080",
                "on_path": "play",
                "off_path": "",
                "default_rule": "Enabled",
                "schedule": {"10:00": "disabled"}
            },
            "device3": {
                "_type": "relay",
                "nickname": "Heater",
                "pin": "4",
                "default_rule": "disabled",
                "schedule": {}
            },
            "device4": {
                "_type": "blind",
                "nickname": "Blind",
                "default_rule": "5",
                "schedule": {"08:00": 0}
            },
            "device5": {
                "_type": "display",
                "nickname": "Door",
                "default_rule": "Welcome",
                "schedule": {"22:00": "Good night"}
            },
            "device6": {
                "_type": "api-target",
                "nickname": "Attic",
                "ip": "192.168.1.21",
                "default_rule": {"on": ["turn_on", "device1"], "off": ["ignore"]},
                "schedule": {"10:30": {"on": ["ignore"], "off": ["turn_off", "device1"]}}
            },
            "sensor1": {
                "_type": "motion",
                "nickname": "Hall",
                "pin": 15,
                "default_rule": 5.0,
                "schedule": {"23:00": "0.5"},
                "targets": ["device2", "device1", "device10"]
            },
            "sensor2": {
                "_type": "thermostat",
                "nickname": "Bedroom",
                "units": "Fahrenheit",
                "default_rule": 70,
                "mode": "cool",
                "tolerance": "0.5",
                "schedule": {},
                "targets": []
            },
            "sensor3": {
                "_type": "dummy",
                "nickname": "Evening",
                "default_rule": "off",
                "schedule": {"sunset": "ON", "sunrise": "off"},
                "targets": ["device1"]
            },
            "sensor4": {
                "_type": "load-cell",
                "nickname": "Bed",
                "pin_data": 16,
                "pin_clock": 17,
                "default_rule": "1000",
                "schedule": {},
                "targets": ["device3"]
            },
            "ir_blaster": {
                "pin": "23",
                "target": ["samsung_tv"]
            }
        }

        """;

    /// <summary>A small one whose keys a test replaces: <c>device1.default_rule = 5</c>.</summary>
    public static JsonObject Small() => (JsonObject)JsonNode.Parse(
        """
        {
            "metadata": {"id": "node", "location": "here", "floor": 1},
            "schedule_keywords": {},
            "device1": {"_type": "dimmable", "nickname": "Lamp", "min_rule": 1, "max_rule": 100, "default_rule": 50, "schedule": {}},
            "device2": {"_type": "plug", "nickname": "Fan", "ip": "10.0.0.1", "default_rule": "enabled", "schedule": {}},
            "device3": {"_type": "relay", "nickname": "Heater", "pin": 4, "default_rule": "enabled", "schedule": {}},
            "device4": {"_type": "url", "nickname": "Radio", "uri": "http://localhost", "default_rule": "enabled", "schedule": {}},
            "sensor1": {"_type": "motion", "nickname": "Hall", "pin": 5, "default_rule": 5, "schedule": {}, "targets": ["device1"]},
            "sensor2": {"_type": "thermostat", "nickname": "Bed", "units": "celsius", "default_rule": 20, "mode": "cool", "tolerance": 1, "schedule": {}, "targets": []},
            "sensor3": {"_type": "load-cell", "nickname": "Cat", "pin_data": 16, "pin_clock": 17, "default_rule": 1, "schedule": {}, "targets": []},
            "ir_blaster": {"pin": 23, "target": ["samsung_tv"]}
        }
        """)!;

    /// <summary>The small one with one value replaced.</summary>
    /// <param name="path">Keys, separated by slashes.</param>
    /// <param name="json">The new value; null to remove the key.</param>
    public static string With(string path, string? json) => Set(Small(), path, json).ToJsonString();

    /// <summary>Replaces a value.</summary>
    public static JsonObject Set(JsonObject document, string path, string? json)
    {
        string[] keys = path.Split('/');
        JsonObject parent = keys[..^1].Aggregate(document, (node, key) => (JsonObject)node[key]!);
        if (json is null)
        {
            parent.Remove(keys[^1]).ShouldBeTrue();
        }
        else
        {
            parent[keys[^1]] = JsonNode.Parse(json);
        }

        return document;
    }

    /// <summary>The ids of the instances that can run.</summary>
    public static string[] Ids(this NodeConfiguration configuration) => [.. configuration.Instances.Select(instance => instance.Id)];

    /// <summary>An instance.</summary>
    public static InstanceEntry Instance(this NodeConfiguration configuration, string id) => configuration.Instances.Single(instance => instance.Id.Equals(id, StringComparison.Ordinal));
}
