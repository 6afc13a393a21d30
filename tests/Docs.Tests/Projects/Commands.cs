using System.Text.RegularExpressions;
using Docs.Tests.Pages;

namespace Docs.Tests.Projects;

/// <summary>What the commands on a page do to the project.</summary>
internal static partial class Commands
{
    /// <summary>The name in <c>dotnet new console -n Name</c>, or null.</summary>
    public static string? NewProject(Page page) => New().Match(page.Text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The packages of <c>dotnet add package</c> beside Patchbay's.</summary>
    public static IEnumerable<string> AddedPackages(Page page) =>
        Add().Matches(page.Text).Select(match => match.Groups["name"].Value).Where(name => name != References.Patchbay).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"^dotnet new \w+ -n (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex New();

    [GeneratedRegex(@"\bdotnet add package (?<name>[\w.]+\w)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Add();
}
