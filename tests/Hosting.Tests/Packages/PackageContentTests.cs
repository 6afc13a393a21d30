using Patchbay.Hosting.Packages;

namespace Patchbay.Hosting.Tests.Packages;

/// <summary>What is loaded of a listed package is what was published, whatever happened since it was listed.</summary>
[TestClass]
public sealed class PackageContentTests
{
    private static readonly PackageReadingOptions s_options = new();

    [TestMethod]
    public void Copy_has_all_files_and_nothing_else()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Hall.CopyTo(folder["plugins/Hall"]);
        File.WriteAllText(package["unknown.txt"], "");

        PackageContent content = Open(folder);
        content.CopyVerifiedTo(folder["copy"]);

        Files(folder["copy"]).ShouldBe(Files(SamplePackages.Hall.Folder).Where(file => file != "Hall.plugins.json"));
        content.Read("Hall.dll").ShouldBe(File.ReadAllBytes(SamplePackages.Hall.AssemblyPath));
        content.Contains("unknown.txt").ShouldBeFalse();
        Refusal(() => content.Read("unknown.txt")).ShouldBe(PackageRefusalReason.FileUnknown);
        Refusal(() => content.Read("../Hall/Hall.dll")).ShouldBe(PackageRefusalReason.FileUnknown);
    }

    [TestMethod]
    public void Versions_of_the_assemblies_in_the_package_are_read()
    {
        using var folder = new TestFolder();
        SamplePackages.Hall.CopyTo(folder["plugins/Hall"]);

        Open(folder).ReadVersions(["Lamps", "Patchbay.Sdk"]).ShouldBe(new Dictionary<string, Version> { ["Lamps"] = new(1, 0, 0, 0) });
    }

    [TestMethod]
    public void Entries_are_those_of_the_manifest()
    {
        using var folder = new TestFolder();
        SamplePackages.Hall.CopyTo(folder["plugins/Hall"]);

        PackageContent content = Open(folder);

        content.Entry("device", "hall-lamp").ShouldNotBeNull().ShouldContain("\"Acme.HallLamp\"");
        content.Entry("device", "lamp").ShouldNotBeNull().ShouldContain("\"Acme.Lamp\"");
        content.Entry("device", "none").ShouldBeNull();
    }

    [TestMethod]
    public void Assembly_that_changes_after_opening_is_refused_and_the_copy_is_gone()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["plugins/Lamps"]);
        PackageContent content = Open(folder);
        byte[] assembly = File.ReadAllBytes(package.AssemblyPath);
        assembly[200] ^= 1;
        File.WriteAllBytes(package.AssemblyPath, assembly);

        Refusal(() => content.CopyVerifiedTo(folder["copy"])).ShouldBe(PackageRefusalReason.FileHashDiffers);
        Directory.Exists(folder["copy"]).ShouldBeFalse();
    }

    [TestMethod]
    public void Folder_that_becomes_a_link_after_opening_is_refused()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["plugins/Lamps"]);
        PackageContent content = Open(folder);
        Directory.Move(package["runtimes"], folder["outside"]);
        Directory.CreateSymbolicLink(package["runtimes"], folder["outside"]);

        Refusal(() => content.Read("runtimes/any/native.so")).ShouldBe(PackageRefusalReason.FileIsLink);
    }

    [TestMethod]
    public void Manifest_that_changes_after_listing_is_refused()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["plugins/Lamps"]);
        Package listed = PackageListing.Read(folder["plugins"], s_options).Packages.ShouldHaveSingleItem();
        package.EditManifest(json => json["package"]!["version"] = "2.0.0");

        Refusal(() => PackageContent.Open(listed, s_options)).ShouldBe(PackageRefusalReason.ChangedSinceListed);
    }

    [TestMethod]
    public void Scanned_assembly_that_changes_is_refused()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["plugins/Lamps"]);
        File.Delete(package.ManifestPath);
        var options = new PackageReadingOptions { Verification = PackageVerification.Scan };
        PackageContent content = PackageContent.Open(PackageListing.Read(folder["plugins"], options).Packages.ShouldHaveSingleItem(), options);
        content.Read("Lamps.dll").ShouldNotBeEmpty();
        File.Copy(SamplePackages.Hall.AssemblyPath, package.AssemblyPath, overwrite: true);

        Refusal(() => content.CopyVerifiedTo(folder["copy"])).ShouldBeOneOf(PackageRefusalReason.FileHashDiffers, PackageRefusalReason.FileSizeDiffers);
    }

    [TestMethod]
    public void File_that_another_process_holds_is_refused_with_the_file()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["plugins/Lamps"]);
        PackageContent content = Open(folder);
        using var held = new FileStream(package.AssemblyPath, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Refusal(() => content.CopyVerifiedTo(folder["copy"])).ShouldBe(PackageRefusalReason.FileUnreadable);
    }

    [TestMethod]
    public void Manifest_that_another_process_holds_is_refused()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["plugins/Lamps"]);
        using var held = new FileStream(package.ManifestPath, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        PackageListing.Read(folder["plugins"], s_options).Refusals.ShouldHaveSingleItem().Reason.ShouldBe(PackageRefusalReason.ManifestUnreadable);
    }

    private static PackageContent Open(TestFolder folder) => PackageContent.Open(PackageListing.Read(folder["plugins"], s_options).Packages.ShouldHaveSingleItem(), s_options);

    private static PackageRefusalReason Refusal(Action action) => Should.Throw<UnverifiedPackageException>(action).Refusal.Reason;

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
}
