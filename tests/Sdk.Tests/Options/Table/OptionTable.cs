using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>The table of one options type: every option with every row, and what comes of it.</summary>
internal sealed class OptionTable
{
    private readonly PluginDescriptor _plugin;

    private OptionTable(PluginDescriptor plugin)
    {
        _plugin = plugin;
        Type options = Type.GetType(plugin.ClassName)!.GetConstructors()[0].GetParameters()[0].ParameterType;
        Name = options.Name;
        Options = [.. options.GetProperties().Select(property => new TriedOption(property))];
    }

    public static IReadOnlyList<OptionTable> All { get; } =
        [.. ReferencedPlugins.Catalog.Plugins.Where(plugin => plugin.Kind is "probe" && plugin.Name.EndsWith("-table", StringComparison.Ordinal)).Select(plugin => new OptionTable(plugin))];

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

    public override string ToString()
    {
        var table = new StringBuilder();
        foreach (TriedOption option in Options)
        {
            table.Append(CultureInfo.InvariantCulture, $"{option}\n");
            foreach (Row row in option.Rows())
            {
                table.Append(CultureInfo.InvariantCulture, $"  {row.Case,-13}  {row.Json,-30}  {Bind(option, row)}\n");
            }

            table.Append('\n');
        }

        return table.ToString();
    }
}
