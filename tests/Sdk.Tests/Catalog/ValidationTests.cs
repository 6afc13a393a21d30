using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Registration;
using Patchbay.Sdk.Tests.Options;
using Patchbay.Sdk.Tests.Registration;

namespace Patchbay.Sdk.Tests.Catalog;

[TestClass]
public sealed class ValidationTests
{
    private static readonly IConfigurationRoot Root = Bound.Root(
        [("good:port", "1"), ("bad:port", "x"), ("bad:prot", "2"), ("throwing:required", "bad")]);

    [TestMethod]
    public void All_instances_are_validated_whatever_is_wrong_with_one()
    {
        CatalogValidationResult report = ReferencedPlugins.Catalog.Validate(
            [
                Instance("device", "needy-lamp", "good"),
                Instance("device", "nedy-lamp", "good"),
                Instance("probe", "throwing-options", "throwing"),
                Instance("connector-backend", "kettle", "good"),
                new PluginConfiguration { Kind = "device", Name = null!, Configuration = Root },
                new PluginConfiguration { Kind = "device", Name = "needy-lamp", Configuration = new BrokenConfiguration() },
                Instance("device", "needy-lamp", "bad"),
            ],
            Probe.NoServices);

        report.IsValid.ShouldBeFalse();
        report.Problems.ShouldBeEmpty();
        report.Plugins.Count.ShouldBe(7);
        report.Plugins[0].Problems.Count.ShouldBe(2);
        report.Plugins[0].Problems[0].ShouldStartWith("The device \"needy-lamp\" (Patchbay.Sdk.Tests.Registration.NeedyLamp) needs a Patchbay.Sdk.Tests.Registration.Journal, which the host does not provide.");
        report.Plugins[0].Problems[1].ShouldContain("System.TimeProvider with the key \"outside\"");
        report.Plugins[1].Problems.ShouldHaveSingleItem().ShouldBe("There is no device \"nedy-lamp\". Did you mean \"needy-lamp\"?");
        report.Plugins[2].Errors.Select(error => error.Path).ShouldContain("throwing:required");
        report.Plugins[3].Problems.ShouldHaveSingleItem().ShouldContain("abstract");
        report.Plugins[4].Problems.ShouldHaveSingleItem();
        report.Plugins[5].Problems.ShouldHaveSingleItem().ShouldBe("NotSupportedException: broken");
        report.Plugins[6].Errors.ShouldHaveSingleItem().Path.ShouldBe("bad:port");
        report.Plugins[6].Warnings.ShouldHaveSingleItem().Path.ShouldBe("bad:prot");
        report.ToString().Split('\n').ShouldContain("device \"needy-lamp\": warning: bad:prot: no option has this key. Did you mean \"port\"?");
        Should.Throw<PluginException>(report.ThrowIfInvalid).Message.ShouldBe($"Not all plugins can be used:\n{report}");
    }

    [TestMethod]
    public void Nothing_is_created_when_all_is_right()
    {
        IServiceProvider services = Probe.Services(services => services
            .AddSingleton<Journal>(_ => throw new NotSupportedException("was created"))
            .AddKeyedSingleton("outside", TimeProvider.System));

        CatalogValidationResult report = ReferencedPlugins.Catalog.Validate([Instance("device", "needy-lamp", "good"), Instance("device", "explosive", "missing")], services);

        report.IsValid.ShouldBeTrue(report.ToString());
        report.ToString().ShouldBeEmpty();
        report.ThrowIfInvalid();
    }

    [TestMethod]
    public void Services_that_cannot_tell_are_asked_for_the_service()
    {
        CatalogValidationResult report = ReferencedPlugins.Catalog.Validate([Instance("device", "needy-lamp", "good")], new OnlyJournal());

        report.Plugins.ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().ShouldContain("System.TimeProvider");
    }

    [TestMethod]
    public void Duplicate_names_are_problems_of_the_catalog()
    {
        var catalog = CatalogFactory.Create(
            HandMadeRegistry.InAssembly("Acme", "wled", "bulb"), HandMadeRegistry.InAssembly("Umbrella", "wled", "bulb"), HandMadeRegistry.InAssembly("Initech", "wled"));

        catalog.Validate([], Probe.NoServices).Problems.ShouldBe(
            [
                "Two plugins are device \"bulb\": one in Acme, one in Umbrella. Rename one, or reference only one of the two.",
                "3 plugins are device \"wled\": one in Acme, one in Umbrella, one in Initech. Rename one, or reference only one of them.",
            ]);
    }

    private static PluginConfiguration Instance(string kind, string name, string section) => new PluginConfiguration { Kind = kind, Name = name, Configuration = Root.GetSection(section) };

    private sealed class OnlyJournal : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Journal) ? new Journal() : null;
    }

    private sealed class BrokenConfiguration : IConfiguration
    {
        public string? this[string key]
        {
            get => throw new NotSupportedException("broken");
            set => throw new NotSupportedException("broken");
        }

        public IEnumerable<IConfigurationSection> GetChildren() => throw new NotSupportedException("broken");

        public Microsoft.Extensions.Primitives.IChangeToken GetReloadToken() => throw new NotSupportedException("broken");

        public IConfigurationSection GetSection(string key) => throw new NotSupportedException("broken");
    }
}
