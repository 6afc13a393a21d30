using System.Text.Json.Nodes;
using Build.Tests.Fixtures;
using Patchbay.Build.Manifests;

namespace Build.Tests;

/// <summary>What the manifest lists beside the plugins: entry points, the package's category, abstract classes.</summary>
[TestClass]
public sealed class EntryPointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void Drivers_are_listed_under_the_entry_point_of_their_file()
    {
        JsonNode manifest = Run(
            ManifestRun.SomePackage, Driver("asterisk.sip.conf", "zeta", "Acme.Zeta"), Driver("asterisk.queues.conf", "q", "Acme.Q"), Driver("asterisk.sip.conf", "alpha", "Acme.Alpha"));

        manifest["entryPoints"]!.ToJsonString().ShouldBe(
            """{"confgend.asterisk.queues.conf":{"q":"Acme.Q"},"confgend.asterisk.sip.conf":{"alpha":"Acme.Alpha","zeta":"Acme.Zeta"}}""");
    }

    [TestMethod]
    public void The_prefix_of_entry_points_can_be_set() =>
        Run(ManifestRun.SomePackage with { EntryPointPrefix = "wazo_confgend" }, Driver("asterisk.sip.conf", "a", "A"))["entryPoints"]!
            .ToJsonString().ShouldBe("""{"wazo_confgend.asterisk.sip.conf":{"a":"A"}}""");

    [TestMethod]
    public void Of_two_drivers_with_one_name_the_first_class_is_listed() =>
        Run(ManifestRun.SomePackage, Driver("a.b", "same", "Acme.Second", "1"), Driver("a.b", "same", "Acme.First", "0"))["entryPoints"]!
            .ToJsonString().ShouldBe("""{"confgend.a.b":{"same":"Acme.First"}}""");

    [TestMethod]
    public void The_category_stands_in_the_package() =>
        Run(ManifestRun.SomePackage with { Category = "Connector" }, Driver("a.b", "c", "C"))["package"]!
            .ToJsonString().ShouldBe("""{"id":"Acme.Lights","version":"1.2.3-beta","category":"Connector","authors":"Acme","license":"MIT","description":"Lights."}""");

    [TestMethod]
    public void An_abstract_class_says_so() =>
        Run(ManifestRun.SomePackage, Entries.Attribute("connector-backend", "coffee", """{"kind":"connector-backend","plural":"x","name":"coffee","class":"C","displayName":"C","abstract":true,"members":[]}"""))
            ["plugins"]![0]!.ToJsonString().ShouldBe("""{"kind":"connector-backend","name":"coffee","class":"C","displayName":"C","abstract":true,"members":[]}""");

    public void Dispose() => _folder.Dispose();

    private JsonNode Run(PackageMetadata package, params string[] entries) =>
        ManifestRun.Of(new Compiler(_folder.Path).Compile("Pbx", Entries.Usings + string.Concat(entries)), package).Manifest();

    private static string Driver(string group, string name, string className, string suffix = "") => Entries.Attribute(
        "config-generator",
        $"{group}/{name}{suffix}",
        $$"""{"kind":"config-generator","plural":"config-generators","name":"{{group}}/{{name}}{{suffix}}","class":"{{className}}","displayName":"D","members":["GenerateAsync"],"entryPoint":{"group":"{{group}}","name":"{{name}}"} }""");
}
