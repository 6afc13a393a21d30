using System.IO.Enumeration;
using Patchbay.Hosting.Packages;

namespace Patchbay.Hosting.Tests.Packages;

/// <summary>Packages that are damaged or forged are refused for the right reason, and nothing outside of their folder is read or written.</summary>
[TestClass]
public sealed class HostilePackageTests
{
    public static IEnumerable<object[]> Names => HostilePackages.All.Select(hostile => new object[] { hostile.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    [Timeout(30_000)]
    public void Hostile_package_is_refused_for_its_reason(string name)
    {
        HostilePackage hostile = HostilePackages.All.Single(candidate => candidate.Name == name);
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder["outside"]);
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["plugins/Lamps"]);
        File.Copy(package.AssemblyPath, folder["secret.dll"]);
        File.Copy(package.AssemblyPath, folder["plugins/secret.dll"]);
        hostile.Damage(package);
        string before = Snapshot(folder.Path);
        foreach (PackageVerification level in new[] { PackageVerification.Verify, PackageVerification.Strict })
        {
            PackageRefusal? refusal = Refusal(folder["plugins"], folder["copy"], level);

            if (hostile.OnlyStrict && level != PackageVerification.Strict)
            {
                refusal.ShouldBeNull();
                Directory.Delete(folder["copy"], recursive: true);
                continue;
            }

            refusal.ShouldNotBeNull();
            refusal.Folder.ShouldBe("Lamps");
            refusal.Problems.Select(problem => problem.Reason).ShouldContain(hostile.Reason, refusal.ToString());
            refusal.Message.ShouldNotContain("\n");
            refusal.Message.Length.ShouldBeInRange(40, 2001);
            Directory.Exists(folder["copy"]).ShouldBeFalse();
        }

        File.Delete(folder["plugins/.patchbay-index.json"]);
        Snapshot(folder.Path).ShouldBe(before);
    }

    [TestMethod]
    public void There_are_at_least_forty_of_them_and_each_has_a_name() =>
        HostilePackages.All.Select(hostile => hostile.Name).Distinct().Count().ShouldBeGreaterThanOrEqualTo(40);

    // As a host does: what is listed is loaded from a copy.
    private static PackageRefusal? Refusal(string plugins, string copy, PackageVerification level)
    {
        var options = new PackageReadingOptions { Verification = level };
        PackageListing listing = PackageListing.Read(plugins, options);
        if (listing.Refusals.Count > 0)
        {
            listing.Packages.ShouldBeEmpty();
            return listing.Refusals.ShouldHaveSingleItem();
        }

        try
        {
            PackageContent.Open(listing.Packages.ShouldHaveSingleItem(), options).CopyVerifiedTo(copy);
            return null;
        }
        catch (UnverifiedPackageException exception)
        {
            return exception.Refusal;
        }
    }

    private static string Snapshot(string folder) => string.Join('\n', Entries(folder)
        .Where(path => path != Path.Combine(folder, "plugins"))
        .Order(StringComparer.Ordinal)
        .Select(path => $"{Path.GetRelativePath(folder, path)} {new FileInfo(path).LinkTarget} {File.GetLastWriteTimeUtc(path):O}"));

    // Links are not followed.
    private static FileSystemEnumerable<string> Entries(string folder) =>
        new(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { AttributesToSkip = FileAttributes.None, RecurseSubdirectories = true })
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
