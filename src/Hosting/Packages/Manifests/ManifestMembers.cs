using System.Text.Json;
using Patchbay.Build.Text;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages.Manifests;

/// <summary>Reads members of a manifest, and collects what is wrong with them: a wrong member gives a default, and the rest is read on.</summary>
internal sealed class ManifestMembers(string file, PackageLimits limits)
{
    private readonly List<PackageProblem> _problems = [];

    public PackageLimits Limits => limits;

    public string File => file;

    public IReadOnlyList<PackageProblem> Problems => _problems;

    public void Report(PackageRefusalReason reason, string words)
    {
        if (_problems.Count < limits.Problems)
        {
            _problems.Add(PackageProblem.Of(reason, $"The manifest {PackageProblem.Quote(file)} {words}. Publish the plugin again", file));
        }
    }

    /// <summary>Gets a member; null, and reported, if it is missing or of another kind.</summary>
    public JsonElement? Member(JsonElement json, string key, JsonValueKind kind, string path)
    {
        JsonElement? member = Optional(json, key, kind, path);
        if (member is null && !json.TryGetProperty(key, out _))
        {
            Report(ManifestMemberMissing, $"has no \"{path}{key}\"");
        }

        return member;
    }

    /// <summary>Gets a member that may be missing.</summary>
    public JsonElement? Optional(JsonElement json, string key, JsonValueKind kind, string path)
    {
        if (!json.TryGetProperty(key, out JsonElement member))
        {
            return null;
        }

        if (member.ValueKind == kind)
        {
            return member;
        }

        Report(ManifestMemberType, $"has {JsonWords.Of(member.ValueKind)} as \"{path}{key}\", where {JsonWords.Of(kind)} is expected");
        return null;
    }

    /// <summary>Gets the objects of a list; those of another kind, and those beyond the limit, are reported.</summary>
    public IEnumerable<(JsonElement Item, string Path)> Objects(JsonElement json, string key, int most, PackageRefusalReason tooMany)
    {
        if (Member(json, key, JsonValueKind.Array, "") is not { } list)
        {
            yield break;
        }

        if (list.GetArrayLength() > most)
        {
            Report(tooMany, $"has {list.GetArrayLength()} entries in \"{key}\"; at most {most} are read");
            yield break;
        }

        int index = 0;
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                yield return (item, $"{key}[{index}].");
            }
            else
            {
                Report(ManifestMemberType, $"has {JsonWords.Of(item.ValueKind)} as \"{key}[{index}]\", where an object is expected");
            }

            index++;
        }
    }

    /// <summary>Gets a name: a text with at least one and not too many characters, none of them a control character.</summary>
    public string? Name(JsonElement json, string key, string path) => Checked(Member(json, key, JsonValueKind.String, path), key, path);

    public string? OptionalName(JsonElement json, string key, string path) => Checked(Optional(json, key, JsonValueKind.String, path), key, path);

    /// <summary>Gets a version of two to four numbers.</summary>
    public Version? Version(JsonElement json, string key, string path)
    {
        if (Name(json, key, path) is not { } text)
        {
            return null;
        }

        if (text.All(sign => char.IsAsciiDigit(sign) || sign == '.') && System.Version.TryParse(text, out Version? version))
        {
            return version;
        }

        Report(ManifestMemberValue, $"has {PackageProblem.Quote(text)} as \"{path}{key}\", where a version such as \"1.2.0.0\" is expected");
        return null;
    }

    private string? Checked(JsonElement? member, string key, string path)
    {
        if (member?.GetString() is not { } text)
        {
            return null;
        }

        (PackageRefusalReason Reason, string Words)? problem =
            text.Length > limits.NameLength ? (NameTooLong, $"has {text.Length} characters in \"{path}{key}\"; at most {limits.NameLength} are read")
            : string.IsNullOrWhiteSpace(text) ? (ManifestMemberValue, $"has an empty text as \"{path}{key}\"")
            : text.Any(char.IsControl) ? (NameUnreadable, $"has a control character in \"{path}{key}\"")
            : null;
        if (problem is { } found)
        {
            Report(found.Reason, found.Words);
            return null;
        }

        return text;
    }
}
