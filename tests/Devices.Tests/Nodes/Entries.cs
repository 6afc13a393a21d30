namespace Patchbay.Devices.Tests.Nodes;

/// <summary>Entries of configurations: what the tests do not say is as it usually is.</summary>
internal static class Entries
{
    public static string Lamp(string id = "device1", string rule = "50", string schedule = "{}", string name = "Lamp", int min = 1, int max = 100) =>
        $$""" "{{id}}": {"_type": "dimmable", "nickname": "{{name}}", "min_rule": {{min}}, "max_rule": {{max}}, "default_rule": {{rule}}, "schedule": {{schedule}}} """;

    public static string Plug(string id = "device1", string rule = "\"enabled\"", string schedule = "{}", string name = "Plug") =>
        $$""" "{{id}}": {"_type": "plug", "nickname": "{{name}}", "ip": "127.0.0.1", "default_rule": {{rule}}, "schedule": {{schedule}}} """;

    public static string Blind(string id = "device1", string rule = "20", string schedule = "{}", string name = "Blind") =>
        $$""" "{{id}}": {"_type": "blind", "nickname": "{{name}}", "default_rule": {{rule}}, "schedule": {{schedule}}} """;

    public static string Display(string id = "device1", string rule = "\"Hello\"", string schedule = "{}", string name = "Display") =>
        $$""" "{{id}}": {"_type": "display", "nickname": "{{name}}", "default_rule": {{rule}}, "schedule": {{schedule}}} """;

    public static string Target(string id = "device1", string rule = """{"on": [], "off": []}""", string schedule = "{}", string name = "Target") =>
        $$""" "{{id}}": {"_type": "api-target", "nickname": "{{name}}", "ip": "127.0.0.1", "default_rule": {{rule}}, "schedule": {{schedule}}} """;

    public static string Dummy(string id = "sensor1", string rule = "\"off\"", string schedule = "{}", string name = "Dummy", params string[] targets) =>
        $$""" "{{id}}": {"_type": "dummy", "nickname": "{{name}}", "default_rule": {{rule}}, "schedule": {{schedule}}, "targets": [{{Quoted(targets)}}]} """;

    public static string Motion(string id = "sensor1", string rule = "5", string schedule = "{}", string name = "Motion", params string[] targets) =>
        $$""" "{{id}}": {"_type": "motion", "nickname": "{{name}}", "pin": 4, "default_rule": {{rule}}, "schedule": {{schedule}}, "targets": [{{Quoted(targets)}}]} """;

    public static string Switch(string id = "sensor1", string name = "Switch", params string[] targets) =>
        $$""" "{{id}}": {"_type": "switch", "nickname": "{{name}}", "default_rule": "enabled", "schedule": {}, "targets": [{{Quoted(targets)}}]} """;

    public static string Thermostat(string id = "sensor1", string rule = "22", string mode = "cool", string tolerance = "0.5", string units = "celsius", string name = "Thermostat", params string[] targets) =>
        $$""" "{{id}}": {"_type": "thermostat", "nickname": "{{name}}", "units": "{{units}}", "default_rule": {{rule}}, "mode": "{{mode}}", "tolerance": {{tolerance}}, "schedule": {}, "targets": [{{Quoted(targets)}}]} """;

    private static string Quoted(string[] ids) => string.Join(", ", ids.Select(id => $"\"{id}\""));
}
