using System.Text.Json;
using Patchbay.Devices.Configuration.Documents;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>Reads the section <c>metadata</c>. What is wrong in it is left blank.</summary>
internal static class MetadataSection
{
    private const string Section = "metadata";

    public static NodeMetadata Read(RootSection root, Findings findings)
    {
        if (root.Required(Section, "an object with \"id\", \"location\" and \"floor\"", findings) is not { } metadata)
        {
            return NodeMetadata.Blank;
        }

        JsonElement? gps = metadata.TryGetProperty("gps", out JsonElement written) ? written : null;
        (double, double)? position = gps is null ? null : Position(gps.Value, findings);
        return new NodeMetadata
        {
            Id = Text(metadata, "id", findings),
            Location = Text(metadata, "location", findings),
            Floor = Floor(metadata, findings),
            Position = position,
            Gps = position is null ? null : gps,
        };
    }

    private static string Text(JsonElement metadata, string key, Findings findings)
    {
        const string Expected = "text that is not empty";
        if (Required(metadata, key, Expected, findings) is not { } json)
        {
            return "";
        }

        if (json.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(json.GetString()))
        {
            return json.GetString()!;
        }

        findings.Add(Check.MetadataValues, $"{Section}:{key}", Expected, json, json.ValueKind == JsonValueKind.String
            ? $"The required metadata key {key} has no value: write one."
            : $"The required metadata key {key} has an incorrect type: write text.");
        return "";
    }

    private static int? Floor(JsonElement metadata, Findings findings)
    {
        const string Expected = "a whole number";
        if (Required(metadata, "floor", Expected, findings) is not { } json)
        {
            return null;
        }

        if (JsonText.Integer(json) is { } floor)
        {
            return floor;
        }

        findings.Add(Check.MetadataValues, $"{Section}:floor", Expected, json, "The required metadata key floor has an incorrect type: write digits only.");
        return null;
    }

    private static (double Latitude, double Longitude)? Position(JsonElement gps, Findings findings)
    {
        if (gps.ValueKind != JsonValueKind.Object)
        {
            findings.Add(Check.MetadataValues, $"{Section}:gps", "an object with \"lat\" and \"lon\"", gps, "Write latitude and longitude in degrees, or leave it out.");
            return null;
        }

        double? latitude = Degrees(gps, "lat", 90, findings);
        double? longitude = Degrees(gps, "lon", 180, findings);
        return latitude is { } north && longitude is { } east ? (north, east) : null;
    }

    private static double? Degrees(JsonElement gps, string key, int limit, Findings findings)
    {
        JsonElement? json = gps.TryGetProperty(key, out JsonElement written) ? written : null;
        if (JsonText.Number(json) is { } degrees && Math.Abs(degrees) <= limit)
        {
            return degrees;
        }

        findings.Add(Check.MetadataValues, $"{Section}:gps:{key}", FormattableString.Invariant($"degrees from -{limit} to {limit}"), json, "Write a number with a decimal point.");
        return null;
    }

    private static JsonElement? Required(JsonElement metadata, string key, string expected, Findings findings)
    {
        if (metadata.TryGetProperty(key, out JsonElement json))
        {
            return json;
        }

        findings.Add(Check.RequiredKeys, $"{Section}:{key}", expected, found: (JsonElement?)null, $"Add the missing required key \"{key}\" to the metadata section.");
        return null;
    }
}
