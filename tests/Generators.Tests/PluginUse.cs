using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Connectors;
using Patchbay.Devices;
using Patchbay.Registration;

namespace Patchbay.Generators.Tests;

/// <summary>Loads what was generated, creates every plugin of it, and calls all that their contracts have.</summary>
internal static class PluginUse
{
    /// <summary>Plugins that take nothing but options, one for each options type: so every binder runs, whoever else takes its options.</summary>
    public static string ReadersOf(IEnumerable<string> optionsTypes) =>
        "[PluginKind(\"options-reader\")] internal interface IOptionsReader; "
        + string.Concat(optionsTypes.Select((type, number) => $"[Plugin<IOptionsReader>(\"reader-{number}\")] internal sealed class OptionsReader{number}({type} options) : IOptionsReader {{ public object Options => options; }} "));

    /// <summary>Creates and calls them all, with one configuration; what was created.</summary>
    public static IReadOnlyList<object> All(CSharpCompilation compilation, IEnumerable<(string Key, string Value)> settings)
    {
        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        image.Position = 0;
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        try
        {
            Assembly assembly = context.LoadFromStream(image);
            return Use(assembly, PluginCatalog.FromAssembly(assembly), new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
        }
        finally
        {
            context.Unload();
        }
    }

    private static List<object> Use(Assembly assembly, PluginCatalog catalog, IConfiguration configuration)
    {
        using var http = new HttpClient(new Answer());
        IServiceCollection services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(http).AddSingleton(configuration);
        if (new ConnectorCatalog(catalog).Backends.FirstOrDefault(backend => backend.Version is not null) is { } backend)
        {
            // Units are created with the environment of a connection.
            using ServiceProvider ofBackend = services.BuildServiceProvider();
            services.AddSingleton(new ConnectorCatalog(catalog).ConnectAsync(backend.Service, backend.Version, configuration, ofBackend, CancellationToken.None).GetAwaiter().GetResult().CreateEnvironment("any"));
        }

        using ServiceProvider provider = services.BuildServiceProvider();
        var created = new List<object>();
        var contracts = new HashSet<Type>();
        foreach (PluginDescriptor plugin in catalog.Plugins.Where(plugin => !assembly.GetType(plugin.ClassName)!.IsAbstract))
        {
            object instance = catalog.Create(plugin, configuration, provider);
            created.Add(instance);
            foreach (MethodInfo method in instance.GetType().GetInterfaces().Where(type => type.IsDefined(typeof(PluginKindAttribute))).SelectMany(type => type.GetMethods()).Where(method => !method.IsGenericMethod))
            {
                Call(method, instance, RuleOf(plugin));
            }

            contracts.UnionWith(DecoratorUse.Call(assembly, [instance], (method, decorator) => Call(method, decorator, RuleOf(plugin))));
        }

        assembly.GetCustomAttributes<PluginContractAttribute>().Select(decorated => decorated.Contract).ShouldBe(contracts, ignoreOrder: true, "a contract without a plugin has a decorator that nobody has used");
        return created;
    }

    private static Rule RuleOf(PluginDescriptor plugin) => plugin.Metadata?.ToString().Contains("\"on_off\"", StringComparison.Ordinal) is true ? Rule.On : 128;

    private static void Call(MethodInfo method, object instance, Rule rule)
    {
        try
        {
            object? result = method.Invoke(instance, [.. method.GetParameters().Select(parameter => Argument(parameter.ParameterType, rule))]);
            (result switch
            {
                Task task => task,
                not null when result.GetType().GetMethod("AsTask") is { } asTask => (Task)asTask.Invoke(result, [])!,
                _ => Task.CompletedTask,
            }).GetAwaiter().GetResult();
        }
        catch (Exception exception) when ((exception.InnerException ?? exception) is NotSupportedException)
        {
            // What a plugin need not have.
        }
    }

    private static object? Argument(Type type, Rule rule) =>
        type == typeof(string) ? "x"
        : type == typeof(Rule) ? rule
        : type == typeof(JsonNode) ? JsonValue.Create(1)
        : type == typeof(Stream) ? new MemoryStream()
        : type == typeof(TextWriter) ? TextWriter.Null
        : type == typeof(CancellationToken) ? CancellationToken.None
        : type == typeof(bool) ? true
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.GetConstructor([typeof(string)]) is { } fromText ? fromText.Invoke(["x"])
        : null;

    private sealed class Answer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
}
