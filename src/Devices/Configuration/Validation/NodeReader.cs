using System.Text.Json;
using Patchbay.Devices.Configuration.Documents;
using Patchbay.Text;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>Reads a node's configuration as a whole: all errors at once, and all that can be used in spite of them.</summary>
internal sealed class NodeReader(PluginCatalog catalog, IServiceProvider services, NodeChecks checks)
{
    public NodeReading Read(NodeDocument document)
    {
        var findings = new Findings(document);
        var root = new RootSection(document.Root);
        JsonElement? irBlaster = root.Members.TryGetValue("ir_blaster", out JsonElement section) ? section : null;
        NodeMetadata metadata = MetadataSection.Read(root, findings);
        Dictionary<string, TimeOnly> keywords = KeywordSection.Read(root, findings);
        List<WrittenInstance> instances = InstanceSections.Find(root, findings);

        SharedValues.CheckNicknames(instances, findings);
        SharedValues.CheckPins(PinUse.Find(instances, irBlaster), checks, findings);
        instances.ForEach(new InstanceTypes(catalog, findings).Choose);
        new InstanceOptions(catalog, services, document, findings).Check([.. instances.Where(instance => instance.Plugin is not null)]);
        List<InstanceEntry> entries = Entries(root, instances, keywords, findings);
        IrBlasterSection.Check(irBlaster, findings);
        ReportDuplicateKeys(document, findings);

        return new NodeReading(
            new NodeConfiguration { Metadata = metadata, Keywords = keywords, Instances = entries, Errors = findings.ToList() },
            Options(entries));
    }

    private static List<InstanceEntry> Entries(RootSection root, List<WrittenInstance> instances, Dictionary<string, TimeOnly> keywords, Findings findings)
    {
        var rules = new InstanceRules(keywords, findings);
        var running = new HashSet<string>(StringComparer.Ordinal);
        var targets = new InstanceTargets(root.Members.Keys.Where(key => key.StartsWith("device", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal), running, findings);
        var entries = new List<InstanceEntry>();
        foreach (WrittenInstance instance in instances.OrderBy(instance => instance.IsSensor))
        {
            RuleFormat? format = instance.Plugin is null ? null : InstanceFormat.Of(instance, findings);
            Rule? defaultRule = rules.Default(instance, format);
            List<ScheduleEntry> schedule = rules.Schedule(instance, format);
            IReadOnlyList<string> ids = instance.IsSensor ? targets.Read(instance) : [];
            if (!instance.CannotRun && format is not null && defaultRule is not null)
            {
                running.Add(instance.Id);
                entries.Add(new InstanceEntry
                {
                    Id = instance.Id,
                    Plugin = instance.Plugin!,
                    Nickname = instance.Text("nickname")!,
                    Json = instance.Json,
                    Format = format,
                    DefaultRule = defaultRule,
                    Schedule = schedule,
                    Targets = ids,
                });
            }
        }

        return [.. entries.OrderBy(entry => entry.IsSensor).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    private static void ReportDuplicateKeys(NodeDocument document, Findings findings)
    {
        foreach (DuplicateKey duplicate in document.Duplicates)
        {
            findings.Add(Check.Keys, duplicate.Path, "each key once", FormattableString.Invariant($"{FoundText.Quote(duplicate.Key)} in line {duplicate.FirstLine} too"), "The last one counts: remove the others.");
        }
    }

    private static Dictionary<string, string?> Options(List<InstanceEntry> entries)
    {
        var options = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (InstanceEntry entry in entries)
        {
            OptionKeys.Add(options, entry.Id, entry.Json, entry.IsSensor);
        }

        return options;
    }
}
