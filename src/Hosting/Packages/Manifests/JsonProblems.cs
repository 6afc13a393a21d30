using System.Text.Json;
using System.Text.Unicode;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages.Manifests;

/// <summary>Finds what is wrong with bytes that should be JSON, before anything is made of them: encoding, form, depth, duplicate keys and unreadable texts.</summary>
internal static class JsonProblems
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static PackageProblem? Find(ReadOnlySpan<byte> json, string file, PackageLimits limits)
    {
        if (json.IsEmpty)
        {
            return PackageProblem.Of(ManifestEmpty, $"The file {PackageProblem.Quote(file)} is empty. Publish the plugin again", file);
        }

        if (json.StartsWith(Utf8Mark) || !Utf8.IsValid(json))
        {
            return PackageProblem.Of(
                ManifestEncoding,
                $"The file {PackageProblem.Quote(file)} is not UTF-8 without a byte order mark, as the build writes it: an editor or a tool changed it. Publish the plugin again",
                file);
        }

        try
        {
            return FindIn(new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = limits.Depth + 2 }), file, limits);
        }
        catch (JsonException exception)
        {
            return PackageProblem.Of(
                ManifestNotJson,
                $"The file {PackageProblem.Quote(file)} is not JSON, or breaks off, at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}. Copy the published folder again, or publish again",
                file);
        }
    }

    private static PackageProblem? FindIn(Utf8JsonReader reader, string file, PackageLimits limits)
    {
        var keys = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            if (reader.CurrentDepth > limits.Depth)
            {
                return PackageProblem.Of(ManifestTooDeep, $"The file {PackageProblem.Quote(file)} is nested more than {limits.Depth} levels deep. Publish the plugin again", file);
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    keys.Push(new HashSet<string>(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject:
                    keys.Pop();
                    break;
                case JsonTokenType.PropertyName or JsonTokenType.String when !IsText(ref reader):
                    return PackageProblem.Of(ManifestEncoding, $"The file {PackageProblem.Quote(file)} has a text with half of a surrogate pair, at byte {reader.TokenStartIndex}. Publish the plugin again", file);
                case JsonTokenType.PropertyName when !keys.Peek().Add(reader.GetString()!):
                    return PackageProblem.Of(
                        ManifestDuplicateKey,
                        $"The file {PackageProblem.Quote(file)} has the key {PackageProblem.Quote(reader.GetString()!)} twice in one object, at byte {reader.TokenStartIndex}. Publish the plugin again",
                        file);
                default:
                    break;
            }
        }

        return null;
    }

    // The framework has no other way to detect half of a surrogate pair, which only an escape can make.
    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.ValueIsEscaped || reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
