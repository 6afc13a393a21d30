using Patchbay.Hosting.Packages.Trust;

namespace Patchbay.Hosting.Packages;

/// <summary>How a plugin folder is read.</summary>
internal sealed record PackageReadingOptions
{
    public PackageVerification Verification { get; init; }

    /// <summary>The keys whose signatures are accepted. If there are some, a package that has a signature has to have one of these.</summary>
    public IReadOnlyList<TrustedKey> TrustedKeys { get; init; } = [];

    /// <summary>Whether packages without a signature are refused.</summary>
    public bool RequireSignature { get; init; }

    /// <summary>Whether what was read is kept in an index in the plugin folder.</summary>
    public bool UseIndex { get; init; } = true;

    public PackageLimits Limits { get; init; } = PackageLimits.Default;

    /// <summary>Whether a decision about trust is made at the time of reading, for which nothing of an index counts.</summary>
    public bool DecidesTrust => Verification == PackageVerification.Strict || RequireSignature || TrustedKeys.Count > 0;
}
