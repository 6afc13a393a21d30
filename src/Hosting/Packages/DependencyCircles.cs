using Patchbay.Hosting.Packages.Manifests;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages;

/// <summary>Finds assemblies with plugins that depend on each other in a circle, which no compiler can have made.</summary>
internal static class DependencyCircles
{
    /// <summary>Gets the circle within one package, if there is one.</summary>
    public static PackageProblem? Within(Package package) => Find([.. package.Manifests]).Select(circle => circle.Problem).FirstOrDefault();

    /// <summary>Gets the circles between packages that do not bring along what they depend on, with each package that is in one.</summary>
    public static IEnumerable<(Package Package, PackageProblem Problem)> Between(IReadOnlyList<Package> packages)
    {
        // A package that brings an assembly along uses that one.
        ILookup<string, Package> owners = packages.ToLookup(package => package.Manifest.AssemblyName, StringComparer.OrdinalIgnoreCase);
        PackageManifest[] others = [.. packages.Select(package => package.Manifest with
        {
            Depends = [.. package.Manifests.SelectMany(manifest => manifest.Depends).Where(dependency => !package.Manifests.Any(own => IsName(own.AssemblyName, dependency.Name)))],
        })];
        return Find(others).SelectMany(circle => circle.Names.SelectMany(name => owners[name]).Select(package => (package, circle.Problem))).DistinctBy(found => found.package);
    }

    private static IEnumerable<(string[] Names, PackageProblem Problem)> Find(PackageManifest[] manifests)
    {
        ILookup<string, string> needs = manifests
            .SelectMany(manifest => manifest.Depends.Select(dependency => (From: manifest.AssemblyName, To: dependency.Name)))
            .ToLookup(edge => edge.From, edge => edge.To, StringComparer.OrdinalIgnoreCase);
        var done = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string start in manifests.Select(manifest => manifest.AssemblyName).Where(name => needs.Contains(name)))
        {
            foreach (string[] circle in From(start, needs, done))
            {
                yield return (circle, Problem(circle));
            }
        }
    }

    // Depth first, without recursion: a manifest may list dependencies by the thousand.
    private static IEnumerable<string[]> From(string start, ILookup<string, string> needs, HashSet<string> done)
    {
        if (!done.Add(start))
        {
            yield break;
        }

        var path = new List<string> { start };
        var rest = new Stack<IEnumerator<string>>([needs[start].GetEnumerator()]);
        while (rest.TryPeek(out IEnumerator<string>? next))
        {
            if (!next.MoveNext())
            {
                rest.Pop();
                path.RemoveAt(path.Count - 1);
                continue;
            }

            if (path.FindIndex(name => IsName(name, next.Current)) is >= 0 and var index)
            {
                yield return [.. path[index..]];
            }
            else if (done.Add(next.Current))
            {
                path.Add(next.Current);
                rest.Push(needs[next.Current].GetEnumerator());
            }
        }
    }

    private static PackageProblem Problem(string[] circle) => circle.Length == 1
        ? PackageProblem.Of(DependsOnItself, $"The manifest of {PackageProblem.Quote(circle[0])} says that it depends on itself. Publish the plugin again")
        : PackageProblem.Of(DependencyCycle, $"The assemblies {string.Join(" → ", circle.Append(circle[0]).Select(PackageProblem.Quote))} depend on each other in a circle, so none can be loaded first. Publish the plugins again");

    private static bool IsName(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
