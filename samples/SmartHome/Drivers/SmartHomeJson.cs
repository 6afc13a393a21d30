using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SmartHome.Drivers;

/// <summary>JSON of devices, read and written without reflection: so the program can be trimmed.</summary>
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class SmartHomeJson : JsonSerializerContext;
