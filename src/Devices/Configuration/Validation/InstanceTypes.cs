using System.Text.Json;
using Patchbay.Text;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>Finds the plugins of instances.</summary>
internal sealed class InstanceTypes(PluginCatalog catalog, Findings findings)
{
    private const string Key = "_type";
    private readonly Dictionary<(string Kind, string Name), string> _unknown = [];

    /// <summary>Sets the plugin of an instance, or reports that there is none.</summary>
    public void Choose(WrittenInstance instance)
    {
        if (instance[Key] is { ValueKind: JsonValueKind.String } type && !instance.IsPlaceholder(Key))
        {
            string name = type.GetString()!;
            try
            {
                if (catalog.TryGetPlugin(instance.Kind, name, out PluginDescriptor? plugin))
                {
                    instance.Plugin = plugin;
                    return;
                }
            }
            catch (PluginException)
            {
                // Two assemblies have it, which the explanation says too.
            }

            Report(instance, $"Invalid {instance.Kind} type {FoundText.Quote(name)} used. {Explain(instance.Kind, name)}");
        }
        else
        {
            string[] names = [.. catalog.Plugins.Where(plugin => plugin.Kind.Equals(instance.Kind, StringComparison.Ordinal)).Select(plugin => plugin.Name)];
            Report(instance, (instance[Key] is null ? $"Add \"{Key}\". " : "") + (names.Length == 0 ? $"There is no {instance.Kind} at all." : NearNames.List(names)));
        }
    }

    private void Report(WrittenInstance instance, string suggestion)
    {
        instance.CannotRun = true;
        findings.Add(Check.Types, instance.PathOf(Key), $"the type of a {instance.Kind}", instance[Key], suggestion);
    }

    // Many instances may have the same type that there is not.
    private string Explain(string kind, string name)
    {
        if (!_unknown.TryGetValue((kind, name), out string? text))
        {
            PluginExplanation explanation = catalog.Explain(kind, name);
            text = string.Join(' ', explanation.Findings.Append(explanation.Suggestion)).Trim();
            _unknown.Add((kind, name), text);
        }

        return text;
    }
}
