namespace Patchbay.Hosting.Packages;

/// <summary>The exception within the reading of a package for a problem that ends it.</summary>
internal sealed class PackageProblemException(PackageProblem problem) : Exception(problem.Message)
{
    public PackageProblemException(PackageRefusalReason reason, string message, string? file = null)
        : this(PackageProblem.Of(reason, message, file))
    {
    }

    public PackageProblem Problem { get; } = problem;
}
