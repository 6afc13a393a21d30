using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Benchmarks.Options;

/// <summary>A configuration that binders are given.</summary>
internal sealed record Document(string Name, string Json)
{
    /// <summary>As the framework reads it from a file; the options are a section of the whole.</summary>
    public IConfigurationSection Section()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"strip": {{Json}}}"""));
        return new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("strip");
    }
}

/// <summary>The documents: a complete one, and variations of it by one key.</summary>
internal static class Documents
{
    public static readonly Document Complete = new("complete", """
        {
          "name": "kitchen-strip", "address": "http://192.168.1.20/api", "port": 8080, "gain": 2.5, "enabled": true, "mode": "fading",
          "timeout": "00:00:10", "rooms": ["kitchen", "hall", "stairs"], "account": { "user": "installer", "realm": 7 },
          "password": "correct horse", "retries": 3, "label": "Above the sink"
        }
        """);

    /// <summary>The one for options that are all simple values.</summary>
    public static readonly Document Flat = new("flat", """
        {
          "name": "kitchen-strip", "address": "http://192.168.1.20/api", "port": 8080, "gain": 2.5, "enabled": true, "mode": "fading",
          "timeout": "00:00:10", "channel": 7, "leds": 120, "password": "correct horse", "retries": 3, "label": "Above the sink"
        }
        """);

    /// <summary>Variations on whose acceptance all have to agree.</summary>
    public static IEnumerable<Document> Common =>
    [
        Complete,
        .. Without("name", "address", "port", "gain", "enabled", "mode", "timeout", "account", "password", "retries", "label"),
        .. With("name", "\"x\"", "\"xy\"", "\"sixteen-letters-\"", "\"seventeen-letters\"", "\"Kitchen\"", "\"9th\"", "\"two words\"", "\"\"", "\"  \""),
        .. With("port", "0", "1", "-1", "65535", "65536", "3000000000", "80.5", "\"eighty\"", "\"80\"", "true"),
        .. With("gain", "0.09", "0.1", "10", "10.01", "1e1", "-2", "\"loud\"", "\"0,5\""),
        .. With("enabled", "false", "\"TRUE\"", "\"yes\"", "\" true \"", "1"),
        .. With("mode", "\"steady\"", "\"BLINKING\"", "\"dark\"", "\"stead\""),
        .. With("timeout", "\"00:00:00.9999999\"", "\"00:00:01\"", "\"01:00:00\"", "\"01:00:00.0000001\"", "\"-00:00:05\"", "\"5 s\"", "\"00:99:00\"", "\"5\""),
        .. With("rooms", "[\"attic\"]", "[\"\"]"),
        .. With("account", "{ \"user\": \"guest\" }", "{ \"realm\": 1 }", "{ \"realm\": \"one\" }", "{ \"realm\": 1.5 }"),
        .. With("password", "\"seven77\"", "\"eight888\"", "\"\""),
        .. With("retries", "-1", "0", "5", "6", "\"often\"", "null"),
        .. With("label", "\"\"", "\"twenty letters long.\"", "\"twenty-one characters\"", "null"),
        .. With("unknown", "1"),
    ];

    /// <summary>What the framework's binder takes, and Patchbay refuses on purpose: hardly anybody means it. The framework's own generator reads some of it otherwise.</summary>
    public static IEnumerable<Document> Stricter =>
    [
        .. With("address", "\"192.168.1.20\"", "\"/api\""),
        .. With("port", "\"0x50\"", "\" 80 \""),
        .. With("mode", "\"1\"", "\"7\"", "\"steady,fading\""),
        .. With("timeout", "\"0:0:10\""),
    ];

    private static IEnumerable<Document> Without(params string[] keys) =>
        keys.Select(key => Change($"without {key}", document => document.Remove(key)));

    private static IEnumerable<Document> With(string key, params string[] values) =>
        values.Select(value => Change($"{key}: {value}", document => document[key] = JsonNode.Parse(value)));

    private static Document Change(string name, Action<JsonObject> change)
    {
        JsonObject document = JsonNode.Parse(Complete.Json)!.AsObject();
        change(document);
        return new Document(name, document.ToJsonString());
    }
}
