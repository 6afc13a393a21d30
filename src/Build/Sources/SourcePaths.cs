namespace Patchbay.Build.Sources;

/// <summary>
/// Converts the document names of a PDB to paths relative to the project, and undoes the compiler's replacement of prefixes
/// (<c>PathMap</c>, deterministic source paths).
/// </summary>
/// <param name="projectFolder">The folder that paths become relative to.</param>
/// <param name="intermediateFolder">The intermediate output folder; documents below it are generated.</param>
/// <param name="replacements">The prefixes, with their replacements.</param>
internal sealed class SourcePaths(string projectFolder, string intermediateFolder, IEnumerable<(string Original, string Replacement)> replacements)
{
    private readonly string _projectFolder = Path.GetFullPath(projectFolder);
    private readonly string _intermediateFolder = Path.GetFullPath(Path.Combine(projectFolder, intermediateFolder));

    // The most specific prefix first, as in the compiler.
    private readonly (string Original, string Replacement)[] _replacements =
        [.. replacements.Where(pair => pair.Replacement.Length > 0).OrderByDescending(pair => pair.Replacement.Length)];

    /// <summary>Gets the path with forward slashes; null if the document is no source file of the project.</summary>
    public string? Relative(string document) =>
        Originals(document).Select(RelativeToProject).FirstOrDefault(path => path is not null);

    /// <summary>Reads MSBuild's <c>PathMap</c>: <c>from=to,from=to</c>, with doubled characters as escapes.</summary>
    public static IEnumerable<(string Original, string Replacement)> ParsePathMap(string pathMap) =>
        from pair in pathMap.Replace(",,", "\0", StringComparison.Ordinal).Replace("==", "\u0001", StringComparison.Ordinal).Split(',')
        let sides = pair.Trim().Split('=')
        where sides.Length == 2
        select (Unescape(sides[0]), Unescape(sides[1]));

    private static string Unescape(string path) =>
        path.Replace('\0', ',').Replace('\u0001', '=');

    private IEnumerable<string> Originals(string document)
    {
        foreach ((string original, string replacement) in _replacements)
        {
            if (document.StartsWith(replacement, StringComparison.Ordinal))
            {
                yield return original + document[replacement.Length..].Replace('/', Path.DirectorySeparatorChar);
            }
        }

        yield return document;
    }

    private string? RelativeToProject(string path) =>
        Path.IsPathFullyQualified(path) && IsBelow(_projectFolder, path) && !IsBelow(_intermediateFolder, path)
            ? Path.GetRelativePath(_projectFolder, path).Replace('\\', '/')
            : null;

    private static bool IsBelow(string folder, string path)
    {
        string relative = Path.GetRelativePath(folder, path);
        return !Path.IsPathRooted(relative) && relative is not ".." and not "." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
