using System.Text;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>The table of one options type: every option with every row, and what comes of it.</summary>
internal sealed class OptionTable
{
    private readonly PluginDescriptor _plugin;
    private readonly Lazy<IReadOnlyList<TriedRow>> _rows;

    private OptionTable(PluginDescriptor plugin)
    {
        _plugin = plugin;
        _rows = new(Try);
        Type options = Type.GetType(plugin.ClassName)!.GetConstructors()[0].GetParameters()[0].ParameterType;
        Name = options.Name;
        Options = [.. options.GetProperties().Select(property => new TriedOption(property))];
    }

    public static IReadOnlyList<OptionTable> All { get; } =
        [.. ReferencedPlugins.Catalog.Plugins.Where(plugin => plugin.Kind is "probe" && plugin.Name.EndsWith("-table", StringComparison.Ordinal)).Select(plugin => new OptionTable(plugin))];

    /// <summary>What came of every row in the culture in which the tests run; tried once for all tests.</summary>
    public IReadOnlyList<TriedRow> Rows => _rows.Value;

    public string Name { get; }

    public IReadOnlyList<TriedOption> Options { get; }

    /// <summary>The value that the row gives the option, or what is said of it.</summary>
    public Outcome Bind(TriedOption option, Row row)
    {
        IEnumerable<string> others = Options.Where(other => other != option && other.IsRequired).Select(other => $"\"{other.Key}\": {Written.Json(other.Right)}");
        string[] members = [.. others, .. row.Json is { } json ? [$"\"{option.Key}\": {json}"] : Array.Empty<string>()];
        using var document = new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "here": { {{string.Join(", ", members)}} } }"""));
        IConfigurationSection section = new ConfigurationBuilder().AddJsonStream(document).Build().GetSection("here");
        ConfigurationValidationResult report = ReferencedPlugins.Catalog.Validate(_plugin, section, Probe.NoServices);
        return new Outcome(report.Errors.Count > 0 ? null : option.ValueIn(Probe.Given(_plugin.Name, section)!), report);
    }

    /// <summary>What comes of every row of every option.</summary>
    public IReadOnlyList<TriedRow> Try() => [.. Options.SelectMany(option => option.Rows().Select(row => new TriedRow(option, row, Bind(option, row))))];
}
