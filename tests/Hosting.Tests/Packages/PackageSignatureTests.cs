using System.Security.Cryptography;
using Patchbay.Hosting.Packages;
using Patchbay.Hosting.Packages.Trust;

namespace Patchbay.Hosting.Tests.Packages;

/// <summary>Signatures of packages: made, verified, required, and all the ways in which they do not fit.</summary>
[TestClass]
public sealed class PackageSignatureTests
{
    private static readonly ECDsa s_key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly ECDsa s_other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [TestMethod]
    public void Signed_package_is_trusted_at_every_level_and_its_signature_is_no_unknown_file()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);

        PackageSignature.Sign(package.Folder, s_key);

        PackageSignature.Verify(package.Folder, s_other, s_key).ShouldBeNull();
        foreach (PackageVerification level in Enum.GetValues<PackageVerification>())
        {
            Read(folder, level, isRequired: true, s_key).Refusals.ShouldBeEmpty();
            Read(folder, level, isRequired: false).Refusals.ShouldBeEmpty();
        }
    }

    [TestMethod]
    public void Unsigned_package_is_refused_where_a_signature_is_required_and_only_there()
    {
        using var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["Lamps"]);

        Read(folder, PackageVerification.Verify, isRequired: false, s_key).Refusals.ShouldBeEmpty();
        Reason(folder, isRequired: true, s_key).ShouldBe(PackageRefusalReason.SignatureMissing);
    }

    [TestMethod]
    public void Key_that_is_not_trusted_is_refused_with_its_id()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        PackageSignature.Sign(package.Folder, s_other);

        PackageSignature.Verify(package.Folder, s_key)!.Message.ShouldContain(PackageSignature.GetKeyId(s_other));
        Reason(folder, isRequired: true, s_key).ShouldBe(PackageRefusalReason.SignatureUntrusted);
        Reason(folder, isRequired: false, s_key).ShouldBe(PackageRefusalReason.SignatureUntrusted);
        Reason(folder, isRequired: true).ShouldBe(PackageRefusalReason.SignatureUntrusted);
    }

    [TestMethod]
    public void Manifest_that_changes_after_signing_is_refused()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        PackageSignature.Sign(package.Folder, s_key);
        package.EditManifest(json => json["package"]!["version"] = "2.0.0");

        Reason(folder, isRequired: true, s_key).ShouldBe(PackageRefusalReason.SignatureWrong);
        PackageSignature.Sign(package.Folder, s_key);
        PackageSignature.Verify(package.Folder, s_key).ShouldBeNull();
    }

    [TestMethod]
    public void Signature_is_checked_again_when_the_package_is_loaded()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        PackageSignature.Sign(package.Folder, s_key);
        Package listed = Read(folder, PackageVerification.Verify, isRequired: true, s_key).Packages.ShouldHaveSingleItem();
        File.Delete(package.ManifestPath + ".sig");

        Should.Throw<UnverifiedPackageException>(() => PackageContent.Open(listed, new PackageReadingOptions { RequireSignature = true, TrustedKeys = [TrustedKey.Of(s_key)] }))
            .Refusal.Reason.ShouldBe(PackageRefusalReason.SignatureMissing);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{}")]
    [DataRow("[]")]
    [DataRow("{\"signatureVersion\":1,\"algorithm\":\"none\",\"keyId\":\"a\",\"signature\":\"\"}")]
    [DataRow("{\"signatureVersion\":1,\"algorithm\":\"ECDSA-P256-SHA256\",\"keyId\":\"a\",\"signature\":\"AAAA\"}")]
    [DataRow("{\"signatureVersion\":1,\"algorithm\":\"ECDSA-P256-SHA256\",\"keyId\":\"a\",\"signature\":\"!\"}")]
    [DataRow("{\"signatureVersion\":1,\"signatureVersion\":1}")]
    public void Damaged_signature_is_refused(string content)
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        File.WriteAllText(package.ManifestPath + ".sig", content);

        Reason(folder, isRequired: true, s_key).ShouldBe(PackageRefusalReason.SignatureDamaged);
    }

    [TestMethod]
    public void Signature_behind_a_link_or_of_any_size_is_refused()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["plugins/Lamps"]);
        PackageSignature.Sign(package.Folder, s_key);
        string signature = package.ManifestPath + ".sig";
        File.Move(signature, folder["signature"]);
        File.CreateSymbolicLink(signature, folder["signature"]);

        PackageSignature.Verify(package.Folder, s_key)!.Reason.ShouldBe(PackageRefusalReason.SignatureDamaged);
        File.Delete(signature);
        File.WriteAllBytes(signature, new byte[10_000]);
        PackageSignature.Verify(package.Folder, s_key)!.Reason.ShouldBe(PackageRefusalReason.SignatureDamaged);
    }

    [TestMethod]
    [Timeout(30_000)]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void Signature_that_is_a_pipe_is_refused_and_never_opened()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        HostilePackage.MakePipe(package.ManifestPath + ".sig");

        Reason(folder, isRequired: true, s_key).ShouldBe(PackageRefusalReason.SignatureDamaged);
    }

    [TestMethod]
    public void Package_that_is_not_as_published_is_not_signed()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["Lamps"]);
        File.WriteAllText(package["extra.txt"], "");

        Should.Throw<InvalidOperationException>(() => PackageSignature.Sign(package.Folder, s_key)).Message.ShouldContain("extra.txt");
        File.Exists(package.ManifestPath + ".sig").ShouldBeFalse();
    }

    [TestMethod]
    public void Only_keys_on_P256_are_accepted()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Should.Throw<ArgumentException>(() => PackageSignature.GetKeyId(key)).Message.ShouldContain("P-256");
        Should.Throw<ArgumentException>(() => PackageSignature.Verify(SamplePackages.Lamps.Folder, key));
        Should.Throw<ArgumentException>(() => PackageSignature.Sign(SamplePackages.Lamps.Folder, key));
    }

    private static PackageListing Read(TestFolder folder, PackageVerification level, bool isRequired, params ECDsa[] keys) =>
        PackageListing.Read(folder.Path, new PackageReadingOptions { Verification = level, RequireSignature = isRequired, TrustedKeys = [.. keys.Select(TrustedKey.Of)] });

    private static PackageRefusalReason Reason(TestFolder folder, bool isRequired, params ECDsa[] keys) =>
        Read(folder, PackageVerification.Verify, isRequired, keys).Refusals.ShouldHaveSingleItem().Reason;
}
