using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Lists the rules of an options type that a JSON Schema cannot express.</summary>
internal static class CheckedAtRun
{
    public static IEnumerable<string> Of(OptionsModel options) => Of(options, options, prefix: "", []);

    private static IEnumerable<string> Of(OptionsModel options, OptionsModel root, string prefix, HashSet<string> visited)
    {
        visited.Add(options.MetadataName);
        foreach (OptionModel option in options.Properties)
        {
            foreach (string rule in ConstraintSchema.CheckedAtRun(option))
            {
                yield return $"{prefix}{option.Key}: {rule}";
            }

            OptionValue value = option.Value;
            string path = prefix + option.Key + ":";
            while (value.Element is { } element)
            {
                value = element;
                path += "*:";
            }

            if (value.Section is { } section && !visited.Contains(section))
            {
                foreach (string rule in Of(root.NestedOf(value), root, path, visited))
                {
                    yield return rule;
                }
            }
        }

        foreach (OptionsRule rule in options.Rules)
        {
            yield return prefix + (rule.Description ?? "A rule across several settings.");
        }
    }
}
