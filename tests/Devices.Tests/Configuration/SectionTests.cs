using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Configuration.Stores;

namespace Patchbay.Devices.Tests.Configuration;

/// <summary>A node's configuration in a section of the program's.</summary>
[TestClass]
public sealed class SectionTests
{
    [TestMethod]
    public void A_section_says_the_same_as_a_file()
    {
        using NodeSection store = Store(Json(Documents.Valid));
        NodeConfiguration read = store.Read();
        NodeConfiguration file = ConfigurationFile.Read(Documents.Valid);
        read.Errors.ShouldBeEmpty();
        read.Metadata.Id.ShouldBe("Küche");
        read.Metadata.Position.ShouldBe((52.5, 13.4));
        read.Keywords.ShouldBe(file.Keywords, ignoreOrder: true);
        read.Ids().ShouldBe(file.Ids());
        read.Instances.Select(Shown).ShouldBe(file.Instances.Select(Shown));
    }

    [TestMethod]
    public void Options_of_a_section_are_at_the_root()
    {
        using NodeSection store = Store(Json(Documents.Valid));
        store.Options["device2:ip"].ShouldBe("192.168.1.20");
        store.Options["device2:default_rule"].ShouldBeNull();
        store.Options.GetSection("device10").GetChildren().Select(child => child.Key).ShouldBe(["_type", "nickname", "uri", "on_path", "off_path"], ignoreOrder: true);
    }

    [TestMethod]
    public void Errors_name_the_path_of_the_section_and_the_line_of_its_file()
    {
        string content = Documents.Valid.Replace("\"07:00\": \"80\"", "\"07:00\": 500, \"7:30\": 5", StringComparison.Ordinal).Replace("192.168.1.20", "nowhere", StringComparison.Ordinal);
        string path = Path.Combine(Directory.CreateTempSubdirectory("patchbay-section-").FullName, "appsettings.json");
        File.WriteAllText(path, $"{{\"home\": {content}}}", Encoding.UTF8);
        var root = (ConfigurationRoot)new ConfigurationBuilder().AddJsonFile(path).Build();
        using var store = new NodeSection(root.GetSection("home"), ReferencedPlugins.Catalog, NoServices.Instance);
        store.Read().Errors.Select(error => $"{error.Path} {error.Location?.Line} {error.Found}").ShouldBe(
            ["home:device2:ip 28 \"nowhere\"", "home:device1:schedule:07:00 21 \"500\"", "home:device1:schedule:7:30 21 \"7:30\""]);
        root.Dispose();
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [TestMethod]
    public void Case_does_not_matter_and_what_is_empty_may_be_missing_as_from_the_environment()
    {
        using NodeSection store = Store(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("NODE:METADATA:id", "node"), new("NODE:METADATA:location", "here"), new("NODE:METADATA:floor", "1"), new("NODE:SCHEDULE_KEYWORDS:bed", "22:00"),
            new("NODE:DEVICE1:_TYPE", "plug"), new("NODE:DEVICE1:NICKNAME", "Fan"), new("NODE:DEVICE1:IP", "10.0.0.1"), new("NODE:DEVICE1:DEFAULT_RULE", "Enabled"),
            new("NODE:DEVICE1:SCHEDULE:bed", "disabled"),
            new("NODE:sensor1:_type", "switch"), new("NODE:sensor1:nickname", "Door"), new("NODE:sensor1:default_rule", "enabled"),
        ]).Build().GetSection("node"));
        NodeConfiguration read = store.Read();
        read.Errors.ShouldBeEmpty();
        read.Ids().ShouldBe(["device1", "sensor1"]);
        read.Instance("device1").Schedule.Single().Time.ShouldBe("bed");
    }

    [TestMethod]
    public void Without_the_section_the_node_is_blank()
    {
        using NodeSection store = Store(new ConfigurationBuilder().Build().GetSection("node"));
        store.Read().ShouldBeSameAs(NodeConfiguration.Blank);
    }

    [TestMethod]
    public async Task A_section_is_not_saved_and_it_is_said_why()
    {
        using NodeSection store = Store(Json(Documents.Valid));
        NodeConfigurationException exception = await Should.ThrowAsync<NodeConfigurationException>(() => store.ChangeAsync(_ => { }, default));
        exception.Message.ShouldBe("The section node of the program's configuration can have many sources, so nothing is saved to it. Change it where it is written, or give the node a file of its own, which it then can change.");
    }

    [TestMethod]
    public void A_change_of_the_section_is_told_when_it_is_at_rest()
    {
        var clock = new VirtualClock();
        IConfigurationRoot root = new ConfigurationBuilder().AddInMemoryCollection([new("node:metadata:id", "node")]).Build();
        using var store = new NodeSection(root.GetSection("node"), ReferencedPlugins.Catalog, new ClockOnly(clock));
        IChangeToken token = store.Watch();
        root["node:metadata:id"] = "other";
        root.Reload();
        clock.Advance(TimeSpan.FromMilliseconds(200));
        root.Reload();
        clock.Advance(TimeSpan.FromMilliseconds(200));
        token.HasChanged.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMilliseconds(100));
        token.HasChanged.ShouldBeTrue();
        store.Watch().HasChanged.ShouldBeFalse();
    }

    private static string Shown(InstanceEntry entry) =>
        $"{entry.Id} {entry.Plugin} {entry.Nickname} {entry.Format} {entry.DefaultRule} [{string.Join(", ", entry.Schedule.OrderBy(line => line.Time, StringComparer.Ordinal).Select(line => $"{line.Time} {line.Rule}"))}] {string.Join(' ', entry.Targets)}";

    private static IConfigurationSection Json(string content) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($"{{\"node\": {content}}}"))).Build().GetSection("node");

    private static NodeSection Store(IConfigurationSection section) => new(section, ReferencedPlugins.Catalog, NoServices.Instance);

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }

    private sealed class ClockOnly(TimeProvider clock) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TimeProvider) ? clock : null;
    }
}
