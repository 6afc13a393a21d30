using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Generators.Tests;

/// <summary>Generated registries, loaded and asked.</summary>
[TestClass]
public sealed class ExecutionTests
{
    private static readonly IConfiguration NoConfiguration = new ConfigurationBuilder().Build();

    [TestMethod]
    [DataRow(1)]
    [DataRow(16)]
    [DataRow(17)]
    public void Every_plugin_of_a_tree_is_found_and_created(int count) => FindAndCreate(count);

    [TestMethod]
    [TestCategory("EndToEnd")]
    public void Every_plugin_of_a_tree_of_two_levels_is_found_and_created() => FindAndCreate(257);

    [TestMethod]
    public async Task Streams_and_conversions_give_what_the_plugin_gives()
    {
        PluginCatalog catalog = Load("""
            [PluginKind("lister")]
            public interface ILister
            {
                IAsyncEnumerable<long> ListAsync(CancellationToken cancellationToken);
                ValueTask<long> CountAsync(CancellationToken cancellationToken);
            }

            [Plugin<ILister>("sequence")]
            public class Sequence
            {
                public Task<int[]> List() => Task.FromResult(new[] { 1, 2 });
                public Task<int> Count() => Task.FromResult(2);
            }

            [Plugin<ILister>("stream")]
            public class Stream
            {
                public async IAsyncEnumerable<int> List() { await Task.Yield(); yield return 3; }
                public int Count() => throw new InvalidOperationException("broken");
            }
            """);
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        (await Numbers(catalog, "sequence", services)).ShouldBe([1, 2]);
        (await Numbers(catalog, "stream", services)).ShouldBe([3]);

        dynamic sequence = catalog.Create(catalog.GetPlugin("lister", "sequence"), NoConfiguration, services);
        (await CountAsync((object)sequence)).ShouldBe(2);
        ValueTask<long> failed = CountAsync(catalog.Create(catalog.GetPlugin("lister", "stream"), NoConfiguration, services));
        failed.IsFaulted.ShouldBeTrue("a method that throws at once gives a failed task like any other");
        (await Should.ThrowAsync<InvalidOperationException>(async () => await failed)).Message.ShouldBe("broken");
    }

    private static void FindAndCreate(int count)
    {
        PluginCatalog catalog = Load(string.Concat(Enumerable.Range(0, count).Select(index =>
            $$"""[Device("plugin-{{index}}")] public sealed class Plugin{{index}} { public int Send(bool on, string rule) => 0; public Task<bool> SendAsync(bool on, string rule) => Task.FromResult(rule == "{{index}}"); } """)));
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();

        catalog.Plugins.Count.ShouldBe(count);
        for (int index = 0; index < count; index++)
        {
            IDevice device = catalog.Create<IDevice>($"plugin-{index}", NoConfiguration, services);
            device.SendAsync(on: true, index, CancellationToken.None).Result.ShouldBeTrue($"plugin {index}");
            catalog.GetPlugin("device", $"plugin-{index}").ClassName.ShouldBe($"Plugin{index}");
        }

        catalog.TryGetPlugin("device", $"plugin-{count}", out _).ShouldBeFalse();
        catalog.TryGetPlugin("sensor", "plugin-0", out _).ShouldBeFalse();
    }

    private static ValueTask<long> CountAsync(object lister) =>
        (ValueTask<long>)lister.GetType().GetInterface("ILister")!.GetMethod("CountAsync")!.Invoke(lister, [CancellationToken.None])!;

    private static async Task<List<long>> Numbers(PluginCatalog catalog, string name, IServiceProvider services)
    {
        object lister = catalog.Create(catalog.GetPlugin("lister", name), NoConfiguration, services);
        var stream = (IAsyncEnumerable<long>)lister.GetType().GetInterface("ILister")!.GetMethod("ListAsync")!.Invoke(lister, [CancellationToken.None])!;
        var numbers = new List<long>();
        await foreach (long number in stream)
        {
            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>The plugins of a source.</summary>
    internal static PluginCatalog Load(string source) =>
        Load(GeneratorRun.Of(Sources.Compile("Loaded" + Guid.NewGuid().ToString("N"), OutputKind.DynamicallyLinkedLibrary, [source])));

    /// <summary>The plugins of a run.</summary>
    internal static PluginCatalog Load(GeneratorRun run)
    {
        using var stream = new MemoryStream();
        run.Output.Emit(stream).Success.ShouldBeTrue();
        return PluginCatalog.FromAssembly(Assembly.Load(stream.ToArray()));
    }
}
