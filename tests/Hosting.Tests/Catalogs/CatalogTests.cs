using System.Text.Json;
using CustomKind.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Patchbay.Hosting.Tests.Catalogs;

/// <summary>What has to be so whether plugins are compiled into a program or lie in a folder.</summary>
[TestClass]
public sealed class CatalogTests
{
    private static readonly Lazy<EveryKindPackage> s_package = new(() => new EveryKindPackage());
    private static readonly IServiceProvider s_services = new ServiceCollection().BuildServiceProvider();
    private static readonly IConfiguration s_configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["lamp:limit"] = "20",
        ["wrong:limit"] = "300",
        ["wrong:password"] = "hunter2",
        ["wrong:limmit"] = "1",
    }).Build();

    public static IEnumerable<object[]> Catalogs => [["referenced"], ["folder"]];

    [ClassCleanup]
    public static void End() => s_package.Value.Dispose();

    [TestMethod]
    public void Both_have_the_same_plugins() => Plugins(Of("folder")).Select(plugin => plugin.ToString()).ShouldBe(Plugins(Of("referenced")).Select(plugin => plugin.ToString()));

    [TestMethod]
    public void Both_have_the_same_descriptors()
    {
        foreach ((PluginDescriptor folder, PluginDescriptor referenced) in Plugins(Of("folder")).Zip(Plugins(Of("referenced"))))
        {
            (folder.Kind, folder.Name, folder.ClassName, folder.DisplayName, folder.Description, folder.MetadataFile).ShouldBe(
                (referenced.Kind, referenced.Name, referenced.ClassName, referenced.DisplayName, referenced.Description, referenced.MetadataFile));
            folder.Members.ShouldBe(referenced.Members);
            Text(folder.OptionsSchema).ShouldBe(Text(referenced.OptionsSchema));
            // The files that a plugin needs are known when the build is done; the compiler writes a placeholder.
            Text(folder.Metadata)?.Replace("[\"plugins/EveryKind.dll\"]", "\"$assemblies\"", StringComparison.Ordinal)
                .ShouldBe(Text(referenced.Metadata));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Catalogs))]
    public async Task Plugins_of_each_kind_run(string catalog)
    {
        PluginCatalog plugins = Of(catalog);
        IConfiguration none = s_configuration.GetSection("none");
        (await plugins.Create<IDevice>("every-lamp", s_configuration.GetSection("lamp"), s_services).SendAsync(on: true, Rule.Integer(20), CancellationToken.None)).ShouldBeTrue();
        (await plugins.Create<IDevice>("every-lamp", s_configuration.GetSection("lamp"), s_services).SendAsync(on: true, Rule.Integer(21), CancellationToken.None)).ShouldBeFalse();
        ISensor dusk = plugins.Create<ISensor>("every-dusk", none, s_services);
        (await dusk.ConditionMetAsync(Rule.On, CancellationToken.None)).ShouldBe(true);
        (await dusk.WatchAsync(CancellationToken.None).ToArrayAsync()).ShouldBe([true, null, false]);
        (await plugins.Create<IConfigGenerator>("every/sip.conf/flat", none, s_services).GenerateAsync(TextWriter.Null, CancellationToken.None)).ShouldBe("[general]\n");
        (await plugins.Create<ISyncPlugin>("every-folder", none, s_services).CreateLocalDigestAsync("a", CancellationToken.None)).ShouldBe("a");
        IConnector meter = plugins.Create<IConnector>("every-meter", none, s_services);
        RawMessage message = (await meter.ReceiveRawMessageAsync(CancellationToken.None)).ShouldNotBeNull();
        ((int)(await meter.ParseRawMessageAsync(message.Content!, DateTimeOffset.UnixEpoch, CancellationToken.None))!["power"]!).ShouldBe(5);
        (await plugins.Create<ICourier>("every-snail", none, s_services).ShipAsync(new Parcel("home", 1), "", CancellationToken.None)).ShouldBe("number 1");
        await using BackendConnection shop = await new ConnectorCatalog(plugins).ConnectAsync("every-shop", "1900", none, s_services);
        shop.CreateEnvironment("drink").CreateUnit<Mapper>().GetType().Name.ShouldBe("DrinkMapper");
    }

    [TestMethod]
    [DynamicData(nameof(Catalogs))]
    public void Wrong_configuration_gives_the_same_errors(string catalog)
    {
        PluginConfigurationException exception = Should.Throw<PluginConfigurationException>(() => Of(catalog).Create<IDevice>("every-lamp", s_configuration.GetSection("wrong"), s_services));
        exception.Errors.Select(error => error.Path).ShouldBe(["wrong:limit"]);
        exception.Message.ShouldNotContain("hunter2");
    }

    [TestMethod]
    [DynamicData(nameof(Catalogs))]
    public void Plugin_that_is_missing_is_explained(string catalog)
    {
        PluginExplanation explanation = Of(catalog).Explain("device", "every-lamb");
        explanation.Plugin.ShouldBeNull();
        explanation.Suggestion.ShouldBe("Did you mean \"every-lamp\"?");
    }

    private static PluginCatalog Of(string catalog) => catalog == "folder" ? s_package.Value.Packages.Catalog : ReferencedPlugins.Catalog;

    private static PluginDescriptor[] Plugins(PluginCatalog catalog) => [.. catalog.Plugins.Where(plugin => plugin.ClassName.StartsWith("EveryKind.", StringComparison.Ordinal))];

    private static string? Text(JsonElement? json) => json is null ? null : JsonSerializer.Serialize(json.Value);
}
