using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Lists the checks of an options type that a JSON Schema cannot express.</summary>
internal static class RunTimeChecks
{
    public static IEnumerable<string> Of(OptionsModel options) => Of(options, options, prefix: "", [options.MetadataName]);

    // What types that contain themselves check is listed once, not at every depth.
    private static IEnumerable<string> Of(OptionsModel options, OptionsModel root, string prefix, string[] outer)
    {
        foreach (OptionModel option in options.Properties)
        {
            foreach (string check in Of(option))
            {
                yield return $"{prefix}{option.Key}: {check}";
            }

            OptionValue value = option.Value;
            string path = prefix + option.Key;
            while (value.Element is { } element)
            {
                value = element;
                path += ":*";
            }

            if (value.Type == OptionType.Uri)
            {
                yield return $"{path}: host and port exist in form";
            }

            if (value.Section is { } section && !outer.Contains(section, StringComparer.Ordinal))
            {
                foreach (string check in Of(root.NestedOf(value), root, path + ":", [.. outer, section]))
                {
                    yield return check;
                }
            }
        }

        foreach (OptionsValidation validation in options.Validations)
        {
            yield return prefix + (validation.Description ?? "A validation across several options.");
        }
    }

    private static IEnumerable<string> Of(OptionModel option)
    {
        foreach (Constraint constraint in option.Constraints)
        {
            string? check = constraint switch
            {
                RangeConstraint range when option.Value.Type is not (OptionType.Integer or OptionType.Float) => OptionPhrases.Range(range, option.Value),
                PatternConstraint pattern when !PatternDialect.IsPortable(pattern.Pattern) => $"matches {pattern.Pattern}",
                PatternConstraint pattern when PatternDialect.IsApproximate(pattern.Pattern) => $"matches {pattern.Pattern}, as .NET reads it where characters are unusual",
                OtherConstraint other => $"[{other.Name}]",
                _ => null,
            };
            if (check is not null)
            {
                yield return check;
            }
        }
    }
}
