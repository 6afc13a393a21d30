using System.Text.Json;
using Patchbay.Devices.Configuration.Documents;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>A pin that an instance or the infrared blaster uses.</summary>
/// <param name="Path">The path of the key.</param>
/// <param name="Owner">What uses it, for an error: <c>device</c>.</param>
/// <param name="Number">The number of the pin, however it is written.</param>
/// <param name="Json">How it is written.</param>
internal readonly record struct PinUse(string Path, string Owner, int Number, JsonElement Json)
{
    /// <summary>All pins of a configuration that are numbers.</summary>
    public static IEnumerable<PinUse> Find(IEnumerable<WrittenInstance> instances, JsonElement? irBlaster)
    {
        foreach (WrittenInstance instance in instances)
        {
            foreach ((string key, JsonElement value) in instance.Members)
            {
                if (IsPin(key) && JsonText.Integer(value) is { } pin)
                {
                    yield return new PinUse(instance.PathOf(key), instance.Kind, pin, value);
                }
            }
        }

        if (irBlaster is { ValueKind: JsonValueKind.Object } blaster && blaster.TryGetProperty("pin", out JsonElement json) && JsonText.Integer(json) is { } number)
        {
            yield return new PinUse("ir_blaster:pin", "ir_blaster", number, json);
        }
    }

    /// <summary>Whether a key is that of a pin: <c>pin</c>, <c>pin_data</c>.</summary>
    public static bool IsPin(string key) => key is "pin" || key.StartsWith("pin_", StringComparison.Ordinal);
}
