using Patchbay.Hosting.Packages;

namespace Patchbay.Hosting.Tests.Packages;

/// <summary>What is listed of a plugin folder.</summary>
[TestClass]
public sealed class PackageListingTests
{
    private static readonly PackageReadingOptions s_strict = new() { Verification = PackageVerification.Strict };

    [TestMethod]
    [DataRow(PackageVerification.Verify)]
    [DataRow(PackageVerification.Strict)]
    [DataRow(PackageVerification.Scan)]
    public void Published_packages_are_listed_with_their_plugins_at_every_level(PackageVerification level)
    {
        using var folder = new TestFolder();
        SamplePackages.Hall.CopyTo(folder["b"]);
        SamplePackages.Lamps.CopyTo(folder["a"]);

        for (int round = 0; round < 2; round++)
        {
            PackageListing listing = PackageListing.Read(folder.Path, new PackageReadingOptions { Verification = level });

            listing.Refusals.ShouldBeEmpty();
            listing.Notes.ShouldBeEmpty();
            listing.Packages.Select(package => (package.Folder, package.Id, package.Version)).ShouldBe([("a", "Lamps", "1.0.0"), ("b", "Hall", "1.0.0")]);
            listing.Packages[0].Plugins.Select(plugin => $"{plugin.Kind} {plugin.Name} {plugin.Class} {plugin.Assembly}").ShouldBe(["device lamp Acme.Lamp Lamps", "sensor dusk Acme.Dusk Lamps"]);
            listing.Packages[1].Plugins.Select(plugin => plugin.Name).ShouldBe(["hall-lamp", "lamp", "dusk"]);
            listing.Packages[1].Manifest.Depends.ShouldHaveSingleItem().Name.ShouldBe("Lamps");
            listing.Packages[1].Manifest.References.Select(reference => reference.Name).ShouldBe(["Lamps", "Patchbay.Sdk"]);
        }
    }

    [TestMethod]
    public void Folder_that_does_not_exist_is_empty_with_a_note()
    {
        using var folder = new TestFolder();

        PackageListing listing = PackageListing.Read(folder["none"], s_strict);

        listing.Packages.ShouldBeEmpty();
        listing.Notes.ShouldHaveSingleItem().ShouldContain("does not exist");
    }

    [TestMethod]
    public void File_in_place_of_the_folder_is_empty_with_a_note()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder["plugins"], "");

        PackageListing.Read(folder["plugins"], s_strict).Notes.ShouldHaveSingleItem().ShouldContain("is a file");
    }

    [TestMethod]
    public void Folders_with_a_dot_and_files_are_no_packages()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder[".git"]);
        File.WriteAllText(folder["readme.md"], "");

        PackageListing listing = PackageListing.Read(folder.Path, s_strict);

        listing.Packages.ShouldBeEmpty();
        listing.Refusals.ShouldBeEmpty();
        listing.Notes.ShouldBeEmpty();
    }

    [TestMethod]
    public void Higher_version_of_one_id_wins_and_an_equal_one_by_name()
    {
        using var folder = new TestFolder();
        foreach ((string name, string version) in new[] { ("a", "1.9.0"), ("b", "1.10.0"), ("c", "1.10.0"), ("d", "1.10.0-beta") })
        {
            SamplePackages.Lamps.CopyTo(folder[name]).EditManifest(json => json["package"]!["version"] = version);
        }

        PackageListing listing = PackageListing.Read(folder.Path, s_strict);

        listing.Packages.ShouldHaveSingleItem().Folder.ShouldBe("b");
        listing.Refusals.Select(refusal => (refusal.Folder, refusal.Reason)).ShouldBe(
            [("a", PackageRefusalReason.PackageIdTaken), ("c", PackageRefusalReason.PackageIdTaken), ("d", PackageRefusalReason.PackageIdTaken)]);
        listing.Refusals[1].Message.ShouldContain("same version");
        listing.Refusals[1].PackageId.ShouldBe("Lamps");
    }

    [TestMethod]
    public void Output_of_a_build_is_refused_and_scanned_where_the_host_allows_it()
    {
        using var folder = new TestFolder();
        SamplePackages.Hall.CopyTo(folder["Hall"]).EditManifest(json => json.Remove("files"));

        PackageListing.Read(folder.Path, s_strict).Refusals.ShouldHaveSingleItem().Message.ShouldContain("dotnet publish");
        foreach (string manifest in Directory.GetFiles(folder["Hall"], "*.plugins.json").Append(""))
        {
            var options = new PackageReadingOptions { Verification = PackageVerification.Scan };
            Package package = PackageListing.Read(folder.Path, options).Packages.ShouldHaveSingleItem();
            package.Manifest.AssemblyName.ShouldBe("Hall");
            package.Plugins.Select(plugin => plugin.Name).ShouldBe(["hall-lamp", "dusk", "lamp"], ignoreOrder: true);
            PackageContent.Open(package, options).Entry("sensor", "dusk").ShouldNotBeNull().ShouldContain("Acme.Dusk");
            File.Delete(manifest.Length > 0 ? manifest : folder["none"]);
        }
    }
}
