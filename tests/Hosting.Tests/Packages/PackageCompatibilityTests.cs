using Patchbay.Hosting.Packages;

namespace Patchbay.Hosting.Tests.Packages;

/// <summary>What keeps a package from running in a host, and what does not.</summary>
[TestClass]
public sealed class PackageCompatibilityTests
{
    private static readonly Version s_sdk = typeof(PluginCatalog).Assembly.GetName().Version!;
    private static readonly HostOffer s_host = new(s_sdk, ["device", "sensor"], new Dictionary<string, Version> { ["Patchbay.Sdk"] = s_sdk });

    [TestMethod]
    public void Package_of_this_version_fits() => PackageCompatibility.Check(Listed(SamplePackages.Hall), s_host).ShouldBeEmpty();

    [TestMethod]
    public void Host_with_an_earlier_SDK_is_told_to_upgrade()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        package.EditManifest(json => json["sdk"]!["minHostVersion"] = "99.0");

        PackageProblem problem = PackageCompatibility.Check(Listed(package), s_host).ShouldHaveSingleItem();

        problem.Reason.ShouldBe(PackageRefusalReason.HostTooOld);
        problem.Message.ShouldContain("99.0");
        problem.Message.ShouldContain("Upgrade Patchbay.Sdk in the host");
    }

    [TestMethod]
    public void Unknown_kind_names_near_ones_and_what_to_register()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        package.EditManifest(json => json["plugins"]![0]!["kind"] = "devise");

        PackageProblem problem = PackageCompatibility.Check(Listed(package), s_host).ShouldHaveSingleItem();

        problem.Reason.ShouldBe(PackageRefusalReason.KindUnknown);
        problem.Message.ShouldContain("Did you mean \"device\"?");
        problem.Message.ShouldContain("Register the contract");
    }

    [TestMethod]
    [DataRow("1.2.0.0", "1.2.0.0", 0)]
    [DataRow("1.2.0.0", "1.3.0.0", 0)]
    [DataRow("1.2.0.0", "1.1.9.9", 1)]
    public void Shared_assembly_has_to_be_at_least_of_the_version_that_was_compiled_against(string compiled, string shared, int problems)
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        package.EditManifest(json => json["references"]![0]!["name"] = "Acme.Contracts");
        package.EditManifest(json => json["references"]![0]!["version"] = compiled);

        PackageCompatibility.Check(Listed(package), Sharing("Acme.Contracts", shared)).Select(problem => problem.Reason)
            .ShouldBe(Enumerable.Repeat(PackageRefusalReason.SharedAssemblyTooOld, problems));
    }

    [TestMethod]
    [DataRow("1.2.0.0", 0)]
    [DataRow("1.1.0.0", 0)]
    [DataRow("1.2.0.1", 1)]
    public void Private_copy_of_a_shared_assembly_may_not_be_later(string copy, int problems) =>
        PackageCompatibility.Check(Listed(SamplePackages.Lamps), Sharing("Acme.Contracts", "1.2"), new Dictionary<string, Version> { ["Acme.Contracts"] = new(copy) })
            .Select(problem => problem.Reason).ShouldBe(Enumerable.Repeat(PackageRefusalReason.PrivateCopyNewer, problems));

    private static HostOffer Sharing(string name, string version) => s_host with { SharedAssemblies = new Dictionary<string, Version> { [name] = new(version) } };

    private static Package Listed(TestPackage package) =>
        new PackageReader(new PackageReadingOptions()).Read(Path.GetDirectoryName(package.Folder)!, Path.GetFileName(package.Folder), isLink: false, known: null).Package.ShouldNotBeNull();
}
