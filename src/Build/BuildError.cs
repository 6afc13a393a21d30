using Patchbay.Build.Assemblies;

namespace Patchbay.Build;

/// <summary>What keeps the manifest from being written. Each code has its page in <c>docs/build</c>, and is never used for anything else.</summary>
/// <param name="Code">The id of the message.</param>
/// <param name="Class">The full name of the class to blame, if there is one.</param>
/// <param name="Text">What is wrong and what to do.</param>
internal sealed record BuildError(string Code, string? Class, string Text)
{
    /// <summary>The code of the message, no error, that an assembly has no plugins.</summary>
    public const string NoPlugins = "PB1001";

    public static BuildError NotReadable(string assembly, string reason) => new(
        "PB1002",
        Class: null,
        $"The plugin manifest of {assembly} cannot be written: {reason}");

    public static BuildError ClaimedTwice(ManifestEntry entry, string other, string file) => new(
        "PB1003",
        entry.Class,
        $"{entry} and {other} both claim the metadata file \"{file}\"; give one of them another name");

    public static BuildError LeavesFolder(ManifestEntry entry, string file) => new(
        "PB1004",
        entry.Class,
        $"The metadata file \"{file}\" of {entry} would be outside of the output folder or is no usable path; it has to be relative, without \"..\"");

    /// <summary>A warning: what the project says of a section of the configuration cannot be meant.</summary>
    public static BuildError SectionWithoutPlugins(string section, string problem) => new(
        "PB1005",
        Class: null,
        $"The PatchbayConfigurationSection \"{section}\" {problem}");
}
