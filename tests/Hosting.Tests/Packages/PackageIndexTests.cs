using System.Text;
using System.Text.Json.Nodes;
using Patchbay.Hosting.Packages;

namespace Patchbay.Hosting.Tests.Packages;

/// <summary>The index makes listing faster and decides nothing.</summary>
[TestClass]
public sealed class PackageIndexTests
{
    private static readonly PackageReadingOptions s_options = new();

    [TestMethod]
    public void Warm_listing_is_as_the_cold_one_and_opens_no_manifest()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Hall.CopyTo(folder["Hall"]);
        Package cold = PackageListing.Read(folder.Path, s_options).Packages.ShouldHaveSingleItem();
        byte[] index = File.ReadAllBytes(Index(folder));
        using var held = new FileStream(package.ManifestPath, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Package warm = PackageListing.Read(folder.Path, s_options).Packages.ShouldHaveSingleItem();

        warm.Plugins.ShouldBe(cold.Plugins);
        warm.Stamps.ShouldBe(cold.Stamps);
        (warm.Id, warm.Version, warm.Manifest.Mvid, warm.Manifest.SdkVersion, warm.Manifest.MinHostVersion).ShouldBe((cold.Id, cold.Version, cold.Manifest.Mvid, cold.Manifest.SdkVersion, cold.Manifest.MinHostVersion));
        warm.Manifest.Depends.ShouldBe(cold.Manifest.Depends);
        warm.Manifest.References.ShouldBe(cold.Manifest.References);
        warm.Manifest.Files!.Select(file => (file.Path, file.Size)).ShouldBe(cold.Manifest.Files!.Select(file => (file.Path, file.Size)));
        File.ReadAllBytes(Index(folder)).ShouldBe(index);
    }

    [TestMethod]
    public void Warm_listing_still_sees_missing_files_and_links()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        PackageListing.Read(folder.Path, s_options).Packages.ShouldHaveSingleItem();
        File.Delete(package.AssemblyPath);

        PackageListing.Read(folder.Path, s_options).Refusals.ShouldHaveSingleItem().Reason.ShouldBe(PackageRefusalReason.FileMissing);
    }

    [TestMethod]
    public void Changed_added_and_removed_packages_are_read_again()
    {
        using var folder = new TestFolder();
        TestPackage first = SamplePackages.Lamps.CopyTo(folder["a"]);
        PackageListing.Read(folder.Path, s_options);
        first.EditManifest(json => json["package"]!["version"] = "2.0.0-changed");
        PackageListing.Read(folder.Path, s_options).Packages.ShouldHaveSingleItem().Version.ShouldBe("2.0.0-changed");

        Directory.Delete(first.Folder, recursive: true);
        SamplePackages.Hall.CopyTo(folder["b"]);

        PackageListing.Read(folder.Path, s_options).Packages.ShouldHaveSingleItem().Id.ShouldBe("Hall");
        File.ReadAllText(Index(folder)).ShouldNotContain("2.0.0-changed");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("{\"indexVersion\":2}")]
    [DataRow("{\"indexVersion\":1,\"packages\":{}}")]
    [DataRow("{\"indexVersion\":1,\"packages\":[1]}")]
    [DataRow("{\"indexVersion\":1,\"packages\":[{\"folder\":\"Lamps\",\"manifests\":[]}]}")]
    [DataRow("{\"indexVersion\":1,\"packages\":[{\"folder\":\"\\ud800\",\"manifests\":[]}]}")]
    [DataRow("{\"indexVersion\":99999999999999999999,\"packages\":[]}")]
    public void Damaged_index_is_ignored_and_written_again(string content)
    {
        using var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        PackageListing.Read(folder.Path, s_options);
        byte[] index = File.ReadAllBytes(Index(folder));
        File.WriteAllText(Index(folder), content);

        PackageListing.Read(folder.Path, s_options).Packages.ShouldHaveSingleItem().Id.ShouldBe("Lamps");

        File.ReadAllBytes(Index(folder)).ShouldBe(index);
    }

    [TestMethod]
    public void Forged_index_can_list_nothing_that_is_then_loaded()
    {
        using var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        PackageListing.Read(folder.Path, s_options);
        JsonNode index = JsonNode.Parse(File.ReadAllText(Index(folder)))!;
        index["packages"]![0]!["manifests"]![0]!["manifest"]!["plugins"]![0]!["name"] = "forged";
        index["packages"]![0]!["manifests"]![0]!["manifest"]!["files"]!.AsArray().RemoveAt(0);
        File.WriteAllText(Index(folder), index.ToJsonString());

        Package listed = PackageListing.Read(folder.Path, s_options).Packages.ShouldHaveSingleItem();
        PackageContent content = PackageContent.Open(listed, s_options);

        content.Entry("device", "forged").ShouldBeNull();
        content.Read("Lamps.dll").ShouldBe(File.ReadAllBytes(SamplePackages.Lamps.AssemblyPath));
    }

    [TestMethod]
    [DataRow("../../outside")]
    [DataRow("/etc")]
    public void Forged_index_cannot_lead_out_of_the_folder(string path)
    {
        using var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        PackageListing.Read(folder.Path, s_options);
        JsonNode index = JsonNode.Parse(File.ReadAllText(Index(folder)))!;
        index["packages"]![0]!["manifests"]![0]!["file"] = path + "/a.plugins.json";
        index["packages"]!.AsArray().Add(index["packages"]![0]!.DeepClone());
        index["packages"]![1]!["folder"] = path;
        File.WriteAllText(Index(folder), index.ToJsonString());

        PackageListing listing = PackageListing.Read(folder.Path, s_options);

        listing.Refusals.ShouldBeEmpty();
        listing.Packages.ShouldHaveSingleItem().Manifest.FileName.ShouldBe("Lamps.plugins.json");
    }

    [TestMethod]
    public void Index_that_is_a_link_is_replaced_and_its_target_stays()
    {
        using var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["plugins/Lamps"]);
        File.WriteAllText(folder["target"], "mine");
        File.CreateSymbolicLink(folder["plugins/.patchbay-index.json"], folder["target"]);

        PackageListing.Read(folder["plugins"], s_options).Packages.ShouldHaveSingleItem();

        File.ReadAllText(folder["target"]).ShouldBe("mine");
        new FileInfo(folder["plugins/.patchbay-index.json"]).LinkTarget.ShouldBeNull();
    }

    [TestMethod]
    [Timeout(30_000)]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void Index_that_is_a_pipe_is_replaced_and_never_opened()
    {
        using var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        HostilePackage.MakePipe(Index(folder));

        PackageListing.Read(folder.Path, s_options).Packages.ShouldHaveSingleItem();

        File.ReadAllText(Index(folder)).ShouldStartWith("{");
    }

    [TestMethod]
    public void Index_that_cannot_be_written_is_a_note()
    {
        using var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        Directory.CreateDirectory(folder[".patchbay-index.json/full"]);

        PackageListing listing = PackageListing.Read(folder.Path, s_options);

        listing.Packages.ShouldHaveSingleItem();
        listing.Notes.ShouldHaveSingleItem().ShouldContain("cannot be written");
    }

    [TestMethod]
    public void Index_counts_for_nothing_where_trust_is_decided()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        PackageListing.Read(folder.Path, s_options);
        DateTime written = File.GetLastWriteTimeUtc(package.ManifestPath);
        string manifest = File.ReadAllText(package.ManifestPath);
        File.WriteAllBytes(package.ManifestPath, Encoding.UTF8.GetBytes(manifest.Replace("\"lamp\"", "\"lamq\"", StringComparison.Ordinal)));
        File.SetLastWriteTimeUtc(package.ManifestPath, written);

        PackageListing.Read(folder.Path, s_options).Packages.ShouldHaveSingleItem().Plugins.First().Name.ShouldBe("lamp");
        PackageListing.Read(folder.Path, s_options with { Verification = PackageVerification.Strict }).Packages.ShouldHaveSingleItem().Plugins.First().Name.ShouldBe("lamq");
        Should.Throw<UnverifiedPackageException>(() => PackageContent.Open(PackageListing.Read(folder.Path, s_options).Packages[0], s_options))
            .Refusal.Reason.ShouldBe(PackageRefusalReason.ChangedSinceListed);
        PackageListing.Read(folder.Path, s_options).Packages.ShouldHaveSingleItem().Plugins.First().Name.ShouldBe("lamq");
    }

    private static string Index(TestFolder folder) => folder[".patchbay-index.json"];
}
