using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.ConfigFiles;
using Patchbay.Devices;

namespace Patchbay.Analyzers.Tests.CompilerCases;

/// <summary>Loads what a case was compiled to, creates each of its plugins, and runs what the case adds.</summary>
internal static class CaseRun
{
    public static IEnumerable<string> Of(Compilation compilation, CompilerCase one)
    {
        using var image = new MemoryStream();
        if (!compilation.Emit(image).Success)
        {
            return ["does not emit"];
        }

        image.Position = 0;
        var context = new AssemblyLoadContext(one.Name, isCollectible: true);
        try
        {
            return [.. Run(context.LoadFromStream(image), one)];
        }
        finally
        {
            context.Unload();
        }
    }

    private static List<string> Run(Assembly assembly, CompilerCase one)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(one.Configuration).Build();
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton(TimeProvider.System).AddSingleton(new HttpClient()).AddSingleton(configuration).AddLogging()
            .AddKeyedSingleton("k", "keyed").AddKeyedSingleton((object)DayOfWeek.Friday, "friday")
            .BuildServiceProvider();
        var catalog = (PluginCatalog)assembly.GetType("Patchbay.ReferencedPlugins")!.GetProperty("Catalog")!.GetValue(null)!;
        var lines = new List<string>();
        foreach (PluginDescriptor plugin in catalog.Plugins)
        {
            lines.Add($"{CaseOutcome.Visible(plugin.ToString())}: {Attempt(() => _ = plugin.DisplayName + Use(catalog.Create(plugin, configuration, services), RuleOf(plugin)))}");
        }

        MethodInfo more = assembly.GetType("QaExtra")!.GetMethod("Run")!;
        if (more.GetMethodBody()!.GetILAsByteArray()!.Length > 2)
        {
            lines.Add("more: " + Attempt(() => more.Invoke(null, [catalog, configuration, services])));
        }

        string written = assembly.GetType("Console")!.GetField("Written")!.GetValue(null)!.ToString()!;
        lines.AddRange(written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => "> " + CaseOutcome.Visible(line)));
        return lines;
    }

    private static Rule RuleOf(PluginDescriptor plugin) => plugin.Metadata?.ToString().Contains("\"on_off\"", StringComparison.Ordinal) is true ? Rule.On : 128;

    private static string Use(object plugin, Rule rule)
    {
        switch (plugin)
        {
            case IDevice device:
                return device.SendAsync(on: true, rule, CancellationToken.None).AsTask().Result.ToString();
            case ISensor sensor:
                return sensor.ConditionMetAsync(rule, CancellationToken.None).AsTask().Result.ToString() ?? "";
            case IConfigGenerator generator:
                return generator.GenerateAsync(TextWriter.Null, CancellationToken.None).AsTask().Result ?? "";
            default:
                return "";
        }
    }

    private static string Attempt(Action action)
    {
        try
        {
            action();
            return "works";
        }
        catch (Exception exception)
        {
            Exception cause = exception is TargetInvocationException or AggregateException ? exception.InnerException! : exception;
            cause = cause is AggregateException ? cause.InnerException! : cause;
            return $"{cause.GetType().Name}: {CaseOutcome.Visible(cause.Message)}";
        }
    }
}
