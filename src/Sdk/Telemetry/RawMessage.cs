using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Patchbay.Telemetry;

/// <summary>
/// A message as a device sends it: text, or any JSON, and the time at which the device says that it holds. Text, numbers and JSON convert to
/// it, so that a plugin that does not know the time returns them as they are.
/// </summary>
public sealed class RawMessage
{
    /// <summary>Creates a message without a time of its own.</summary>
    /// <param name="content">The text or JSON.</param>
    public RawMessage(JsonNode content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <summary>The text or JSON.</summary>
    public JsonNode Content { get; }

    /// <summary>When the device measured or sent it; null if the device does not say, and the time of its arrival counts.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Converts JSON into a message.</summary>
    /// <param name="content">The JSON.</param>
    /// <returns>The message; null for null.</returns>
    [return: NotNullIfNotNull(nameof(content))]
    public static implicit operator RawMessage?(JsonNode? content) => content is null ? null : new RawMessage(content);

    /// <summary>Converts text into a message.</summary>
    /// <param name="content">The text.</param>
    /// <returns>The message; null for null.</returns>
    [return: NotNullIfNotNull(nameof(content))]
    public static implicit operator RawMessage?(string? content) => content is null ? null : new RawMessage(JsonValue.Create(content));

    /// <summary>Converts a whole number into a message.</summary>
    /// <param name="content">The number.</param>
    /// <returns>The message.</returns>
    public static implicit operator RawMessage(long content) => new(JsonValue.Create(content));

    /// <summary>Converts a number into a message.</summary>
    /// <param name="content">The number. NaN and the infinities cannot be written as JSON.</param>
    /// <returns>The message.</returns>
    public static implicit operator RawMessage(double content) => new(JsonValue.Create(content));

    /// <summary>Converts a number into a message.</summary>
    /// <param name="content">The number.</param>
    /// <returns>The message.</returns>
    public static implicit operator RawMessage(decimal content) => new(JsonValue.Create(content));

    /// <summary>Converts a truth value into a message.</summary>
    /// <param name="content">The truth value.</param>
    /// <returns>The message.</returns>
    public static implicit operator RawMessage(bool content) => new(JsonValue.Create(content));

    /// <summary>Returns the content.</summary>
    /// <returns>The content as JSON.</returns>
    public override string ToString() => Content.ToJsonString();
}
