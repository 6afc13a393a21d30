using System.Globalization;

namespace Patchbay.Benchmarks.Start;

/// <summary>The sources in the folder FirstCall, for any number of plugins.</summary>
internal static class PluginSources
{
    private static string Folder => Path.Combine(Repository.Benchmarks, "Start", "FirstCall");

    /// <summary>Copies the program itself, which does not know how many plugins there are.</summary>
    public static void CopyProgram(TemporaryFolder folder)
    {
        foreach (string file in Directory.GetFiles(Folder, "*.cs"))
        {
            folder.Write(Path.Combine("Program", Path.GetFileName(file)), File.ReadAllText(file));
        }
    }

    /// <summary>Copies a library, and repeats each line that names the one plugin that it has for every plugin.</summary>
    public static void CopyLibrary(TemporaryFolder folder, string library, int plugins)
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Folder, library), "*.cs"))
        {
            IEnumerable<string> lines = File.ReadLines(file).SelectMany(line => line.Contains("lamp-0", StringComparison.Ordinal)
                ? Enumerable.Range(0, plugins).Select(number => Rename(line, number))
                : [line]);
            folder.Write(Path.Combine(library, Path.GetFileName(file)), string.Join('\n', lines));
        }
    }

    private static string Rename(string line, int number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        return line.Replace("lamp-0", "lamp-" + text, StringComparison.Ordinal).Replace("Lamp0", "Lamp" + text, StringComparison.Ordinal);
    }
}
