namespace Build.Tests.Fixtures;

/// <summary>Manifest entries as the generator writes them.</summary>
internal static class Entries
{
    public const string Usings = "using System.Threading; using System.Threading.Tasks; using Patchbay; using Patchbay.ConfigFiles; using Patchbay.Connectors; using Patchbay.Devices; using Patchbay.FileSync; using Patchbay.Telemetry; using Patchbay.Registration;\n";

    public static string Device(string name, string className, string? metadataFile = null)
    {
        string simpleName = className.Split('.', '+')[^1];
        return Attribute("device", name, $$$"""
            {"kind":"device","plural":"devices","name":"{{{name}}}","class":"{{{className}}}","displayName":"{{{simpleName}}}","description":"Größe <b> & 'so'","members":["SendAsync"],
            "options":{"type":"object","properties":{"ip":{"type":"string","x-expects":"text"} } },"metadataFile":"{{{metadataFile ?? $"metadata/devices/{simpleName}.json"}}}",
            "metadata":{"config_name":"{{{name}}}","class_name":"{{{simpleName}}}","display_name":"{{{simpleName}}}","dependencies":"$assemblies",
            "config_template":{"_type":"{{{name}}}","nickname":"placeholder","default_rule":"placeholder","schedule":{}},"rule_prompt":"int_or_fade","rule_limits":[1,25.50]}}
            """);
    }

    public static string Sensor(string name, string className) => Attribute("sensor", name, $$$"""
        {"kind":"sensor","plural":"sensors","name":"{{{name}}}","class":"{{{className}}}","displayName":"{{{className}}}","members":["ConditionMetAsync"],
        "metadataFile":"metadata/sensors/{{{className}}}.json","metadata":{"config_name":"{{{name}}}","class_name":"{{{className}}}","display_name":"{{{className}}}","dependencies":"$assemblies",
        "config_template":{"_type":"{{{name}}}","nickname":"placeholder","default_rule":"placeholder","schedule":{},"targets":[]},"rule_prompt":"standard","triggerable":false}}
        """);

    /// <summary>An entry of a kind that has no metadata.</summary>
    public static string Plain(string kind, string name, string className) =>
        Attribute(kind, name, $$$"""{"kind":"{{{kind}}}","plural":"{{{kind}}}s","name":"{{{name}}}","class":"{{{className}}}","displayName":"{{{className}}}","members":[]}""");

    public static string Attribute(string kind, string name, string json) =>
        $"[assembly: PluginManifestEntry(\"{kind}\", \"{name}\", @\"{json.ReplaceLineEndings("").Replace("\"", "\"\"", StringComparison.Ordinal)}\")]\n";
}
