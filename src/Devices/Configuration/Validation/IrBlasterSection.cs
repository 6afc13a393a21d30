using System.Text.Json;
using Patchbay.Devices.Configuration.Documents;
using Patchbay.Text;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>Checks the section <c>ir_blaster</c>, which other nodes use: a configuration has to be right for them too.</summary>
internal static class IrBlasterSection
{
    private const string Section = "ir_blaster";
    private static readonly string[] s_targets = ["samsung_tv", "whynter_ac", "treadmill"];

    public static void Check(JsonElement? blaster, Findings findings)
    {
        if (blaster is not { } section)
        {
            return;
        }

        if (section.ValueKind != JsonValueKind.Object)
        {
            findings.Add(Validation.Check.IrBlaster, Section, "an object with \"pin\" and \"target\"", section, "Write an object, or remove it.");
            return;
        }

        CheckTargets(section, findings);
        JsonElement? pin = section.TryGetProperty("pin", out JsonElement written) ? written : null;
        if (JsonText.Integer(pin) is null)
        {
            findings.Add(Validation.Check.IrBlaster, $"{Section}:pin", "a whole number", pin, pin is null ? "Add the missing required key \"pin\"." : "Invalid pin (non-integer): write digits only.");
        }
    }

    private static void CheckTargets(JsonElement section, Findings findings)
    {
        const string Key = $"{Section}:target";
        if (!section.TryGetProperty("target", out JsonElement targets) || targets.ValueKind != JsonValueKind.Array)
        {
            bool isMissing = targets.ValueKind == JsonValueKind.Undefined;
            findings.Add(Validation.Check.IrBlaster, Key, "a list of remote controls", targets, isMissing ? "Add the missing required key \"target\"." : $"Write a list. {NearNames.List(s_targets)}");
            return;
        }

        int index = 0;
        foreach (JsonElement target in targets.EnumerateArray())
        {
            string? name = target.ValueKind == JsonValueKind.String ? target.GetString() : null;
            if (!s_targets.Contains(name, StringComparer.Ordinal))
            {
                findings.Add(Validation.Check.IrBlaster, FormattableString.Invariant($"{Key}:{index}"), "the name of a remote control", target, $"Invalid IR target. {(name is null ? null : NearNames.Suggest(name, s_targets)) ?? NearNames.List(s_targets)}");
            }

            index++;
        }
    }
}
