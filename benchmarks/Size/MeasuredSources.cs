using System.Globalization;
using System.Text.RegularExpressions;

namespace Patchbay.Benchmarks.Size;

/// <summary>The files in the folder Sources, for any number of plugins.</summary>
internal static partial class MeasuredSources
{
    private static string Folder => Path.Combine(Repository.Benchmarks, "Size", "Sources");

    public static void Copy(TemporaryFolder folder, params IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            folder.Write(file, File.ReadAllText(Path.Combine(Folder, file)));
        }
    }

    /// <summary>Copies a file, and repeats each line that names a class.</summary>
    public static void MultiplyLines(TemporaryFolder folder, string file, int times)
    {
        IEnumerable<string> lines = File.ReadLines(Path.Combine(Folder, file)).SelectMany(line => Number().IsMatch(line)
            ? Enumerable.Range(0, times).Select(number => Number().Replace(line, number.ToString(CultureInfo.InvariantCulture)))
            : [line]);
        folder.Write(file, string.Join('\n', lines));
    }

    /// <summary>Copies a file as many times, each with another number in its names.</summary>
    public static void Multiply(TemporaryFolder folder, string file, int times)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));
        for (int i = 0; i < times; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            folder.Write(Path.ChangeExtension(file, number + ".cs"), Number().Replace(text, number));
        }
    }

    [GeneratedRegex("(?<=\\bPart(ByHand)?|lamp-|line-)0", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
