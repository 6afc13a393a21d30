using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Patchbay.Devices.Configuration;

namespace Patchbay.Devices.Tests.Configuration;

/// <summary>A right configuration with something else at some place leads to errors or running entries, and never to an exception.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class MutationTests
{
    private static readonly string?[] s_values =
    [
        null, "null", "true", "0", "-1", "1e400", "50.9", "99999999999999999999", "\"\"", "\" \"", "\"50\"", "\"enabled\"", "\"placeholder\"", "\"fade/5/5\"", "\"fade/5/-5\"", "\"10:00\"", "\"device1\"",
        "\"dimmable\"", "\"switch\"", "\"\\u0000\"", "\"ä😀\"", "[]", "{}", "[[]]", "[\"device1\"]", "[null]", "{\"on\": [], \"off\": []}", "{\"10:00\": null}", "{\"\": {\"\": []}}", "{\"a:b\": 1, \"a\": {\"b\": 2}}",
    ];

    private static readonly string[] s_keys = ["", "device1", "Device1", "device", "sensor:1", "sensor9", "ip", "IP", "ip:x", "_type", "schedule", "targets", "pin_x", "metadata", "😀"];

    [TestMethod]
    public void Any_mutation_leads_to_errors_or_running_entries()
    {
        Gen<int[]> mutations = Gen.Choose(1, 3).SelectMany(count => Gen.Choose(0, int.MaxValue - 1).ArrayOf(count));
        Prop.ForAll(mutations.ToArbitrary(), choices =>
        {
            var document = (JsonObject)JsonNode.Parse(Documents.Valid)!;
            foreach (int choice in choices)
            {
                Mutate(document, new System.Random(choice));
            }

            NodeConfiguration read = ConfigurationFile.Read(document.ToJsonString());
            read.Instances.ShouldAllBe(instance => document.ContainsKey(instance.Id) && instance.Nickname.Length > 0 && instance.WrittenDefaultRule.ValueKind != System.Text.Json.JsonValueKind.Null);
            read.Errors.ShouldAllBe(error => error.ToString().Length > 10 && error.Location != null);
            int declared = document.Count(member => member.Key.StartsWith("device", StringComparison.Ordinal) || member.Key.StartsWith("sensor", StringComparison.Ordinal));
            (read.Instances.Count == declared || read.Errors.Count > 0).ShouldBeTrue();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [TestMethod]
    public void Any_bytes_that_change_are_read_or_refused()
    {
        byte[] valid = System.Text.Encoding.UTF8.GetBytes(Documents.Valid);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new System.Random(seed);
            byte[] content = [.. valid];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                content[random.Next(content.Length)] = (byte)random.Next(256);
            }

            using var file = new ConfigurationFile();
            File.WriteAllBytes(file.FilePath, content);
            try
            {
                file.Store.Read();
            }
            catch (NodeConfigurationException exception)
            {
                exception.Message.ShouldContain("line ");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [TestMethod]
    public void Any_change_that_is_saved_is_read_back_and_touches_nothing_else()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            string layout = (seed % 3) switch
            {
                0 => Documents.Valid,
                1 => Documents.Valid.Replace("    ", "\t", StringComparison.Ordinal).Replace("\",\n", "\", // text\n", StringComparison.Ordinal),
                _ => JsonNode.Parse(Documents.Valid)!.ToJsonString(),
            };
            using var file = new ConfigurationFile(layout);
            JsonObject? expected = null;
            file.Store.ChangeAsync(
                root =>
                {
                    Mutate(root, new System.Random(seed));
                    expected = (JsonObject)root.DeepClone();
                },
                default).Wait();
            var options = new System.Text.Json.JsonDocumentOptions { CommentHandling = System.Text.Json.JsonCommentHandling.Skip };
            JsonNode.DeepEquals(JsonNode.Parse(file.Text, documentOptions: options), expected).ShouldBeTrue(file.Text);
            layout.Split('\n').Intersect(file.Text.Split('\n'), StringComparer.Ordinal).Count().ShouldBeGreaterThan(layout.Contains('\n', StringComparison.Ordinal) ? 40 : -1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    // Another value, no value, or another key, at a random place.
    private static void Mutate(JsonObject document, System.Random random)
    {
        JsonObject parent = document;
        string key;
        while (true)
        {
            if (parent.Count == 0)
            {
                key = s_keys[random.Next(s_keys.Length)];
                break;
            }

            key = parent.ElementAt(random.Next(parent.Count)).Key;
            if (parent[key] is not JsonObject below || random.Next(5) == 0)
            {
                break;
            }

            parent = below;
        }

        string? value = s_values[random.Next(s_values.Length)];
        switch (random.Next(4))
        {
            case 0:
                parent.Remove(key);
                break;
            case 1:
                parent[s_keys[random.Next(s_keys.Length)]] = value is null ? null : JsonNode.Parse(value);
                break;
            default:
                parent[key] = value is null ? null : JsonNode.Parse(value);
                break;
        }
    }
}
