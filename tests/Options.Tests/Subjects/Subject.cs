using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Registration;

namespace Patchbay.Options.Tests.Subjects;

/// <summary>A kind of plugin that only has options.</summary>
[PluginKind("subject")]
internal interface ISubject;

/// <summary>An options type with its binder and its schema.</summary>
internal sealed class Subject
{
    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    private readonly PluginDescriptor _plugin;

    private Subject(string name)
    {
        _plugin = ReferencedPlugins.Catalog.GetPlugin("subject", name);
        using var entry = JsonDocument.Parse(typeof(Subject).Assembly.GetCustomAttributes<PluginManifestEntryAttribute>()
            .Single(entry => entry.Kind is "subject" && entry.Name.Equals(name, StringComparison.Ordinal)).Json);
        Schema = entry.RootElement.GetProperty("options").GetRawText();
        RunTimeChecks = entry.RootElement.TryGetProperty("checkedAtRun", out JsonElement rules) ? [.. rules.EnumerateArray().Select(rule => rule.GetString()!)] : [];
    }

    public static IReadOnlyList<Subject> All { get; } =
        [.. ReferencedPlugins.Catalog.Plugins.Where(plugin => plugin.Kind is "subject").Select(plugin => new Subject(plugin.Name))];

    public string Name => _plugin.Name;

    public Type Type => Type.GetType(_plugin.ClassName)!.GetConstructors()[0].GetParameters()[0].ParameterType;

    public string Schema { get; }

    public IReadOnlyList<string> RunTimeChecks { get; }

    /// <summary>Binds a document as a host binds its <c>appsettings.json</c>.</summary>
    public IReadOnlyList<ConfigurationError> Bind(string document) =>
        ReferencedPlugins.Catalog.Validate(_plugin, Configurations.Json(document), NoServices).Errors;
}
