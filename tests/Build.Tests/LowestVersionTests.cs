using System.Text.Json.Nodes;
using Build.Tests.Fixtures;
using Patchbay.Build.Assemblies;
using Patchbay.Build.Assemblies.Since;

namespace Build.Tests;

/// <summary>The lowest version of the library that an assembly needs follows from what it refers to.</summary>
[TestClass]
public sealed class LowestVersionTests
{
    private const string Code = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Text.Json.Nodes;
        using System.Threading;
        using System.Threading.Tasks;
        using Patchbay;
        using Patchbay.Connectors;
        using Patchbay.Devices;
        using Patchbay.Registration;

        [Device("lamp")]
        public sealed class Lamp(LampOptions options)
        {
            public bool Send(bool on, int brightness) => on && options.MinRule > 0;
            public JsonNode? Read() => null;
        }

        [PluginOptions]
        public sealed record LampOptions : DimmableOptions
        {
            public Secret? Password { get; init; }
        }

        public sealed class Own : IDevice
        {
            ValueTask<bool> IDevice.SendAsync(bool on, Rule rule, CancellationToken token) => new(on);
        }

        public abstract class Boundary<T> : PluginCallBoundary<T> where T : class
        {
            public override void Call<TArguments>(ContractMember member, TArguments arguments, Action<T, TArguments, CancellationToken> call, CancellationToken token) => call(Plugin, arguments, token);
        }

        public static class Uses
        {
            public static object? All(PluginCatalog catalog, PluginDescriptor plugin, Rule rule, IServiceProvider services)
            {
                int number = (int)rule + (rule == Rule.On ? 1 : 0);
                CatalogValidationResult result = new() { Plugins = [], Problems = [] };
                IReadOnlyList<PluginDescriptor[]> array = [[plugin]];
                return catalog.TryGetPlugin("a", "b", out PluginDescriptor? found) ? catalog.Create<IDevice>(found!.Name, null!, services) : (result with { Problems = ["a"] }, number, array[0][0].Name);
            }
        }
        """;

    private static readonly string[] Map = File.ReadAllLines(Path.Combine(Repository.Root, "src", "Sdk", "ApiSince.txt"));

    [TestMethod]
    public void All_that_is_public_is_known() => Lowest(Code, Map, referenced: "9.9").ShouldBe("0.1");

    [TestMethod]
    [DataRow("M:Patchbay.PluginCatalog.TryGetPlugin(System.String,System.String,Patchbay.PluginDescriptor@)")]
    [DataRow("M:Patchbay.PluginCatalog.Create``1(System.String,Microsoft.Extensions.Configuration.IConfiguration,System.IServiceProvider)")]
    [DataRow("M:Patchbay.Registration.PluginCallBoundary`1.get_Plugin")]
    [DataRow("M:Patchbay.Devices.Rule.op_Explicit(Patchbay.Devices.Rule)~System.Int32")]
    [DataRow("M:Patchbay.Devices.IDevice.SendAsync(System.Boolean,Patchbay.Devices.Rule,System.Threading.CancellationToken)")]
    [DataRow("M:Patchbay.Devices.DimmableOptions.get_MinRule")]
    [DataRow("M:Patchbay.CatalogValidationResult.{Clone}$")]
    [DataRow("T:Patchbay.Secret")]
    [DataRow("T:Patchbay.Registration.PluginCallBoundary`1")]
    public void A_member_or_type_that_is_used_raises_it(string id) => Lowest(Code, Since(id, "0.3.0"), referenced: "0.3").ShouldBe("0.3");

    [TestMethod]
    [DataRow("M:Patchbay.PluginCatalog.WithoutAssemblies(System.Collections.Generic.IEnumerable{System.String})")]
    [DataRow("M:Patchbay.Devices.ISensor.ReadAsync(System.Threading.CancellationToken)")]
    [DataRow("T:Patchbay.Devices.ISensor")]
    public void One_that_is_not_used_does_not(string id) => Lowest(Code, Since(id, "0.3.0"), referenced: "0.3").ShouldBe("0.1");

    [TestMethod]
    public void An_adapter_uses_the_optional_members_that_its_plugin_has()
    {
        const string Read = "M:Patchbay.Devices.IDevice.ReadAsync(System.Threading.CancellationToken)";
        Lowest(Code, Since(Read, "0.2.0"), referenced: "0.3").ShouldBe("0.2");
        Lowest(Code.Replace("Read()", "Other()", StringComparison.Ordinal), Since(Read, "0.2.0"), referenced: "0.3").ShouldBe("0.1");
    }

    [TestMethod]
    public void What_the_task_does_not_know_came_with_the_version_that_was_referenced() =>
        Lowest(Code, [.. Map.Where(line => !line.StartsWith("T:Patchbay.Secret ", StringComparison.Ordinal))], referenced: "0.7").ShouldBe("0.7");

    [TestMethod]
    public void The_manifest_has_it()
    {
        using var folder = new TemporaryFolder();
        string assembly = new Compiler(folder.Path) { Generates = true }.Compile("Lamps", Code);

        JsonNode sdk = ManifestRun.Of(assembly).Manifest()["sdk"]!;

        ((string)sdk["minHostVersion"]!).ShouldBe("0.1");
    }

    private static string[] Since(string id, string version)
    {
        Map.Count(line => line.StartsWith(id + " ", StringComparison.Ordinal)).ShouldBe(1, id);
        return [.. Map.Select(line => line.StartsWith(id + " ", StringComparison.Ordinal) ? $"{id} {version}" : line)];
    }

    private static string Lowest(string source, string[] map, string referenced)
    {
        using var folder = new TemporaryFolder();
        using var assembly = AssemblyImage.Open(new Compiler(folder.Path) { Generates = true }.Compile("Lamps", source));
        return new LowestVersion(assembly, new ApiSince(map)).Find(Version.Parse(referenced)).ToString(fieldCount: 2);
    }
}
