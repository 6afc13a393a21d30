using System.Text.Json.Nodes;
using Patchbay.Hosting.Packages;

namespace Patchbay.Hosting.Tests.Packages;

/// <summary>Packages that depend on each other in a circle are refused, all others are not.</summary>
[TestClass]
public sealed class DependencyCircleTests
{
    [TestMethod]
    public void Circle_within_a_package_is_refused_with_its_names()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Hall.CopyTo(folder["Hall"]);
        JsonObject library = JsonNode.Parse(File.ReadAllText(package["Lamps.plugins.json"]))!.AsObject();
        library["depends"]!.AsArray().Add(Identity("Hall"));
        File.WriteAllText(package["Lamps.plugins.json"], library.ToJsonString());
        package.AddFiles();

        PackageRefusal refusal = PackageListing.Read(folder.Path, new PackageReadingOptions()).Refusals.ShouldHaveSingleItem();

        refusal.Reason.ShouldBe(PackageRefusalReason.DependencyCycle);
        refusal.Message.ShouldContain("\"Hall\" → \"Lamps\" → \"Hall\"");
    }

    [TestMethod]
    public void Circle_between_packages_refuses_those_that_are_in_it()
    {
        using var folder = new TestFolder();
        Write("a", "A", "B");
        Write("b", "B", "C");
        Write("c", "C", "A");
        Write("d", "D", "A");
        Write("e", "E");

        PackageListing listing = PackageListing.Read(folder.Path, new PackageReadingOptions());

        listing.Packages.Select(package => package.Folder).ShouldBe(["d", "e"]);
        listing.Refusals.Select(refusal => (refusal.Folder, refusal.Reason)).ShouldBe(new[] { "a", "b", "c" }.Select(name => (name, PackageRefusalReason.DependencyCycle)));
        listing.Refusals[0].Message.ShouldContain("\"A\" → \"B\" → \"C\" → \"A\"");

        void Write(string name, string assembly, params string[] depends)
        {
            Directory.CreateDirectory(folder[name]);
            JsonObject json = JsonNode.Parse(File.ReadAllText(SamplePackages.Lamps.ManifestPath))!.AsObject();
            json["assembly"]!["name"] = assembly;
            json["package"]!["id"] = assembly;
            json["depends"] = new JsonArray([.. depends.Select(Identity)]);
            File.WriteAllText(folder[$"{name}/{assembly}.plugins.json"], json.ToJsonString());
            File.Copy(SamplePackages.Lamps.AssemblyPath, folder[$"{name}/{assembly}.dll"]);
            TestPackage.In(folder[name], assembly).AddFiles();
        }
    }

    private static JsonObject Identity(string name) => new() { ["name"] = name, ["version"] = "1.0.0.0" };
}
