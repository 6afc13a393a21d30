using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Patchbay.Testing;

/// <summary>
/// Compares what a test produced with the files that were verified by a person, in the conventions of Verify, whose
/// package can take this class's place: <c>Class.Test#Name.verified.ext</c> beside the test; on a difference
/// <c>.received.</c> files are written. With the environment variable <c>AcceptSnapshots=1</c> the verified files are.
/// </summary>
internal static class Verifier
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private static bool AcceptsAll => Environment.GetEnvironmentVariable("AcceptSnapshots") is "1";

    /// <summary>Verifies one text.</summary>
    public static void Verify(
        string text, string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Verify([("", extension, text)], file, test);

    /// <summary>Verifies several named texts, and that there are no others.</summary>
    public static void Verify(
        IEnumerable<(string Name, string Extension, string Text)> targets, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        string folder = Path.GetDirectoryName(file)!;
        string prefix = $"{Path.GetFileNameWithoutExtension(file)}.{test}";
        var unseen = Directory.EnumerateFiles(folder, prefix + "*.verified.*")
            .Where(path => Path.GetFileName(path)[prefix.Length] is '.' or '#')
            .ToHashSet(StringComparer.Ordinal);
        var differences = new List<string>();
        foreach ((string name, string extension, string text) in targets)
        {
            string path = Path.Combine(folder, $"{prefix}{(name.Length == 0 ? "" : "#" + name)}.verified.{extension}");
            unseen.Remove(path);
            Compare(path, text.ReplaceLineEndings("\n"), differences);
        }

        foreach (string path in unseen)
        {
            if (AcceptsAll)
            {
                File.Delete(path);
            }
            else
            {
                differences.Add($"{Path.GetFileName(path)} was not produced any more.");
            }
        }

        if (differences.Count > 0)
        {
            throw new AssertFailedException(string.Join('\n', differences));
        }
    }

    private static void Compare(string path, string text, List<string> differences)
    {
        string received = path.Replace(".verified.", ".received.", StringComparison.Ordinal);
        File.Delete(received);
        string? verified = File.Exists(path) ? File.ReadAllText(path, Encoding).ReplaceLineEndings("\n") : null;
        if (text.Equals(verified, StringComparison.Ordinal))
        {
            return;
        }

        if (AcceptsAll)
        {
            File.WriteAllText(path, text, Encoding);
            return;
        }

        File.WriteAllText(received, text, Encoding);
        differences.Add(verified is null
            ? $"{Path.GetFileName(path)} does not exist; {Path.GetFileName(received)} was written."
            : $"{Path.GetFileName(path)} differs from {Path.GetFileName(received)}:\n{FirstDifference(verified, text)}");
    }

    private static string FirstDifference(string verified, string received)
    {
        string[] expected = verified.Split('\n');
        string[] actual = received.Split('\n');
        int line = expected.Zip(actual).TakeWhile(pair => pair.First.Equals(pair.Second, StringComparison.Ordinal)).Count();
        return $"line {line + 1}\n  verified: {expected.ElementAtOrDefault(line)}\n  received: {actual.ElementAtOrDefault(line)}";
    }
}
