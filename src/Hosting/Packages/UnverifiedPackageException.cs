namespace Patchbay.Hosting.Packages;

/// <summary>The exception for a package that was listed and turns out, when it is loaded, to be one that has to be refused.</summary>
internal sealed class UnverifiedPackageException(PackageRefusal refusal) : Exception(refusal.ToString())
{
    public PackageRefusal Refusal { get; } = refusal;
}
