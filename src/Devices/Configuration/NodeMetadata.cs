using System.Text.Json;

namespace Patchbay.Devices.Configuration;

/// <summary>Which node it is, and where: the section <c>metadata</c>.</summary>
internal sealed record NodeMetadata
{
    public static NodeMetadata Blank { get; } = new();

    public string Id { get; init; } = "";

    public string Location { get; init; } = "";

    /// <summary>The floor; null in a blank configuration, of which the API answers an empty text.</summary>
    public int? Floor { get; init; }

    /// <summary>The coordinates in degrees; null if they are not known.</summary>
    public (double Latitude, double Longitude)? Position { get; init; }

    /// <summary>The coordinates as they were written, which is how the API answers them; null if there are none.</summary>
    public JsonElement? Gps { get; init; }
}
