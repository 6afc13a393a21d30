using Patchbay.Build.Assemblies;
using Patchbay.Build.Declarations;
using Patchbay.Build.Files;
using Patchbay.Build.Sources;
using Patchbay.Build.Text;

namespace Patchbay.Build.Messages;

/// <summary>
/// An error or warning of the build step. Each code has its page in <c>docs/build</c>, and is never used for another message. PB1012 comes from the targets, because it is checked before anything is compiled.
/// </summary>
/// <param name="Code">The id of the message.</param>
/// <param name="Class">The full name of the class with the mistake, if there is one.</param>
/// <param name="Text">The problem and a suggestion.</param>
internal sealed record BuildError(string Code, string? Class, string Text)
{
    /// <summary>The code of the message that an assembly has no plugins, which is no error.</summary>
    public const string NoPlugins = "PB1001";

    private const int MostNamed = 5;

    /// <summary>The location of the class, or the file that the message is about; null for the project.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The details of the exception, for developers of Patchbay; shown at diagnostic verbosity only.</summary>
    public string? Details { get; init; }

    public static BuildError NotReadable(string assembly, string reason) => new(
        "PB1002",
        Class: null,
        $"The plugin manifest of {assembly} cannot be written: {reason}");

    public static BuildError ClaimedTwice(ManifestEntry entry, string other, string file) => new(
        "PB1003",
        entry.Class,
        $"{entry} and {other} both claim the metadata file \"{ReadableText.Name(file)}\"; give one of them another name");

    public static BuildError UnusablePath(ManifestEntry entry, string file, string problem) => new(
        "PB1004",
        entry.Class,
        $"The metadata file \"{ReadableText.Name(file)}\" of {entry} cannot be written: its path {problem}");

    /// <summary>Creates a warning: a section of the configuration cannot be as the project describes it.</summary>
    public static BuildError SectionWithoutPlugins(string section, string problem) => new(
        "PB1005",
        Class: null,
        $"The PatchbayConfigurationSection \"{section}\" {problem}");

    public static BuildError EntryUnusable(UnusableEntry entry) => new(
        "PB1006",
        entry.Class,
        $"The manifest entry of {ManifestEntry.Words(entry.Kind, entry.Name)}{(entry.Class is { } name ? $" ({ReadableText.Name(name)})" : "")} in {entry.Assembly} cannot be used: {entry.Reason}");

    /// <param name="failure">The failure, with its file.</param>
    /// <param name="owner">The plugin whose file it is; null for a file of the assembly.</param>
    public static BuildError NotWritable(UnwritableFileException failure, string? owner) => new(
        "PB1007",
        Class: null,
        $"The file \"{failure.File}\"{(owner is null ? "" : $" of {owner}")} cannot be written: {failure.Message.TrimEnd('.')}. Close what holds it, or make it writable, and build again")
    {
        Details = failure.ToString(),
    };

    public static BuildError PublishedFileNotReadable(UnreadableFileException failure) => new(
        "PB1013",
        Class: null,
        $"The published file \"{ReadableText.Name(failure.File)}\" cannot be read, so the manifest cannot have its hash: {failure.Message.TrimEnd('.')}. Close what holds it, or make it readable, and publish again");

    /// <summary>Creates a warning: a class with a plugin attribute has no entry.</summary>
    /// <param name="className">The full name of the class.</param>
    /// <param name="declared">The plugins that the class is declared as.</param>
    /// <param name="language">The language of the project.</param>
    /// <param name="hasGenerator">Whether the source generator runs in the project.</param>
    public static BuildError NotSeen(string className, IEnumerable<DeclaredPlugin> declared, string language, bool hasGenerator) => new(
        "PB1009",
        className,
        $"The class {ReadableText.Name(className)} is declared as {string.Join(" and ", declared)}, but has no entry in the manifest, and no host finds it: {WhyNotSeen(language, hasGenerator)}");

    private static string WhyNotSeen(string language, bool hasGenerator) =>
        !language.Equals("C#", StringComparison.OrdinalIgnoreCase)
            ? $"the source generator works in C# projects only, and this one is {language}. Declare the plugin in a C# project: a class there with the attribute can derive from this one, without the attribute here"
        : !hasGenerator
            ? "the source generator does not run in this project. Reference the package Patchbay.Sdk in the project itself, without ExcludeAssets or IncludeAssets that leave its analyzers out"
        : "either another source generator, such as Razor's @attribute, wrote the attribute, which ours cannot see: put it on the class in a .cs file; or the class does not fit its contract, and the PB0xxx error that says so is turned off";

    /// <summary>Creates an error of a host: two assemblies that it references have plugins of one kind and name.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <param name="plugins">The plugins that each of them has.</param>
    public static BuildError InTwoReferences(IReadOnlyList<string> assemblies, IReadOnlyList<string> plugins) => new(
        "PB1010",
        Class: null,
        $"The referenced assemblies {string.Join(" and ", assemblies)} {(assemblies.Count == 2 ? "both" : "all")} have {Some(plugins)}: a host that asks for it by name could get either. Reference only one of them, or rename the plugin in one");

    /// <summary>Creates an error of a host: plugins of two assemblies have one metadata file.</summary>
    public static BuildError FileInTwoReferences(string file, string first, string second) => new(
        "PB1011",
        Class: null,
        $"{first} and {second} both have the metadata file \"{ReadableText.Name(file)}\", so in the output of this program one would replace the other; give one of them another name, or reference only one of the assemblies");

    private static string Some(IReadOnlyList<string> plugins) =>
        string.Join(", ", plugins.Take(MostNamed)) + (plugins.Count > MostNamed ? $" and {plugins.Count - MostNamed} more" : "");

    public static BuildError Unexpected(string assembly, Exception exception) => new(
        "PB1008",
        Class: null,
        $"The plugin manifest of {assembly} cannot be written, because of an error in Patchbay's build task: {exception.GetType().Name}: {exception.Message.TrimEnd('.')}. Build with -v:diag for details, and report them")
    {
        Details = exception.ToString(),
    };
}
