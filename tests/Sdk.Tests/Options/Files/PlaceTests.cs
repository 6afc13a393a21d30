using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Patchbay.Sdk.Tests.Options.Files;

[TestClass]
[DoNotParallelize]
public sealed class PlaceTests
{
    private ConfigurationFolder _folder = null!;

    [TestInitialize]
    public void MakeFolder() => _folder = new ConfigurationFolder();

    [TestCleanup]
    public void RemoveFolder() => _folder.Dispose();

    [TestMethod]
    [DataRow("port")]
    [DataRow("Port")]
    [DataRow("po-rt")]
    [DataRow("PO_RT_")]
    public void The_line_is_that_of_the_key_however_it_is_spelled(string key)
    {
        IConfigurationRoot root = _folder.Read($$"""
            {
              "dev": {
                "text": "x",
                "{{key}}": "many"
              }
            }
            """);

        Failure(root).Errors.ShouldHaveSingleItem().ToString().ShouldStartWith("dev:port (devices.json, line 4): expected a whole number, found \"many\".");
    }

    [TestMethod]
    public void The_line_is_that_of_the_former_key()
    {
        IConfigurationRoot root = _folder.Read("""
            {
              "dev": {
                "text": "x",
                "old_name": { "a": 1 }
              }
            }
            """);

        Failure(root).Errors.ShouldHaveSingleItem().Location.ShouldBe(new ConfigurationLocation { File = "devices.json", Line = 4 });
    }

    [TestMethod]
    public void Errors_of_entries_and_refused_values_are_on_their_line_too()
    {
        IConfigurationRoot root = _folder.Read("""
            {
              "dev": {
                "LIMITS": {
                  "a": "x" },
                "Few": {
                  "a": 1, "b": 2, "c": 3 }
              }
            }
            """);

        Failure(root).Errors.Select(error => error.Location!.Line).ShouldBe([4, 5]);
    }

    [TestMethod]
    public void Files_of_one_name_have_each_their_own_lines()
    {
        IConfigurationRoot root = _folder.Build(builder => builder
            .Add(_folder.Source("a/devices.json", "{\n\n\n\"a\": {\"port\": \"x\"}}"u8.ToArray()))
            .Add(_folder.Source("b/devices.json", "{\n\"b\": {\"port\": \"x\"}}"u8.ToArray())));

        CatalogValidationResult report = ReferencedPlugins.Catalog.Validate(
            [new PluginConfiguration { Kind = "probe", Name = "file-options", Configuration = root.GetSection("a") }, new PluginConfiguration { Kind = "probe", Name = "file-options", Configuration = root.GetSection("b") }], Probe.NoServices);

        report.Plugins.Select(plugin => plugin.Errors.Single().Location).ShouldBe(
        [
            new ConfigurationLocation { File = Path.Combine(_folder.Path, "a", "devices.json"), Line = 4 },
            new ConfigurationLocation { File = Path.Combine(_folder.Path, "b", "devices.json"), Line = 2 },
        ]);
    }

    [TestMethod]
    public void A_file_that_is_no_UTF_8_has_lines_like_any_other()
    {
        byte[] latin = Encoding.Latin1.GetBytes("{\n\"größe\": 1,\n\"dev\": {\n\"grün\": 5, \"port\": \"x\"}}");

        PluginConfigurationException failure = Failure(_folder.Read("devices.json", latin));

        failure.Errors.ShouldHaveSingleItem().Location.ShouldBe(new ConfigurationLocation { File = "devices.json", Line = 4 });
        failure.Warnings.ShouldHaveSingleItem().Location!.Line.ShouldBe(4);
    }

    [TestMethod]
    public void A_file_in_another_encoding_has_lines_too()
    {
        byte[] wide = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\n\"dev\": {\n\"port\": \"x\"}}")];

        Failure(_folder.Read("devices.json", wide)).Errors.ShouldHaveSingleItem().Location!.Line.ShouldBe(3);
    }

    [TestMethod]
    public void Another_configuration_among_the_services_is_not_asked()
    {
        IConfigurationRoot own = _folder.Read(("own.json", "{\n\n\"dev\": {\"port\": \"x\"}}"));
        IConfigurationRoot other = _folder.Read(("other.json", "{\"dev\": {\"port\": \"x\"}}"));

        Failure(own, other).Errors.ShouldHaveSingleItem().Location.ShouldBe(new ConfigurationLocation { File = "own.json", Line = 3 });
        Failure(new Wrapper(own.GetSection("dev")), other).Errors.ShouldHaveSingleItem().Location.ShouldBeNull();
    }

    [TestMethod]
    public void A_host_may_name_the_root()
    {
        IConfigurationRoot own = _folder.Read(("own.json", "{\n\n\"dev\": {\"port\": \"x\"}}"));
        IConfigurationRoot other = _folder.Read(("other.json", "{\"dev\": {\"port\": \"x\"}}"));
        PluginCatalog catalog = ReferencedPlugins.Catalog.WithConfigurationRoot(own);

        ConfigurationValidationResult report = catalog.Validate(catalog.GetPlugin("probe", "file-options"), new Wrapper(own.GetSection("dev")), Services(other));

        report.Errors.ShouldHaveSingleItem().Location.ShouldBe(new ConfigurationLocation { File = "own.json", Line = 3 });
    }

    [TestMethod]
    public void A_class_around_a_section_is_read_as_the_section()
    {
        IConfigurationRoot root = _folder.Read("{\"dev\": {\n\"Port\": \"x\", \"text\": \"a\", \"colour\": 1}}");

        PluginConfigurationException failure = Failure(new Wrapper(root.GetSection("dev")), root);

        failure.Errors.ShouldHaveSingleItem().ToString().ShouldStartWith("dev:port (devices.json, line 2): expected a whole number, found \"x\".");
        failure.Warnings.ShouldHaveSingleItem().Problem.ShouldBe("no option has this key");
        ((FileOptions)Probe.Given("file-options", new Wrapper(Bound.Root([("dev:port", "7")]).GetSection("dev")))!).Port.ShouldBe(7);
    }

    [TestMethod]
    public void A_chained_configuration_among_the_services_is_searched()
    {
        IConfigurationRoot inner = _folder.Read("{\"dev\": {\n\"port\": \"x\"}}");
        IConfigurationRoot outer = new ConfigurationBuilder().AddConfiguration(inner).Build();

        Failure(new Wrapper(inner.GetSection("dev")), outer).Errors.ShouldHaveSingleItem().Location.ShouldBe(new ConfigurationLocation { File = "devices.json", Line = 2 });
    }

    [TestMethod]
    public void The_root_of_a_manager_is_found()
    {
        using var manager = new ConfigurationManager();
        ((IConfigurationBuilder)manager).Add(_folder.Source("devices.json", "{\"dev\": {\n\"port\": \"x\"}}"u8.ToArray()));

        Failure(manager.GetSection("dev")).Errors.ShouldHaveSingleItem().Location.ShouldBe(new ConfigurationLocation { File = "devices.json", Line = 2 });
    }

    private static PluginConfigurationException Failure(IConfigurationRoot root, IConfiguration? among = null) => Failure((IConfiguration)root.GetSection("dev"), among);

    private static PluginConfigurationException Failure(IConfiguration section, IConfiguration? among = null) =>
        Should.Throw<PluginConfigurationException>(() => Probe.Given("file-options", section, Services(among)));

    private static IServiceProvider Services(IConfiguration? configuration) =>
        configuration is null ? Probe.NoServices : Probe.Services(services => services.AddSingleton(configuration));

    /// <summary>What a host may put around a section, for example to observe it.</summary>
    private sealed class Wrapper(IConfiguration inner) : IConfiguration
    {
        public string? this[string key]
        {
            get => inner[key];
            set => inner[key] = value;
        }

        public IEnumerable<IConfigurationSection> GetChildren() => inner.GetChildren();

        public IChangeToken GetReloadToken() => inner.GetReloadToken();

        public IConfigurationSection GetSection(string key) => inner.GetSection(key);
    }
}
