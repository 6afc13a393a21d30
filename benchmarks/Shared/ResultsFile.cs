using System.Text;

namespace Patchbay.Benchmarks;

/// <summary>The file benchmarks/results.md: a head with the machine, and a section for each benchmark.</summary>
internal static class ResultsFile
{
    private const string Heading = "## ";
    private const string MeasuredOn = "Measured on: ";

    private static string FilePath => Path.Combine(Repository.Benchmarks, "results.md");

    /// <summary>Writes a section, in the place of its last version, and keeps the others.</summary>
    public static void Write(string section, string markdown)
    {
        string old = File.Exists(FilePath) ? File.ReadAllText(FilePath).ReplaceLineEndings("\n") : "";
        string machine = MeasuredOn + Machine.Description;
        string? oldMachine = Array.Find(old.Split('\n'), line => line.StartsWith(MeasuredOn, StringComparison.Ordinal));
        SortedDictionary<string, string> sections = Read(old);

        // What is kept was not measured on this machine, if it is another one.
        foreach ((string name, string text) in sections.ToArray())
        {
            sections[name] = oldMachine == machine || text.StartsWith(MeasuredOn, StringComparison.Ordinal) ? text : $"{oldMachine}\n\n{text}";
        }

        sections[section] = markdown.ReplaceLineEndings("\n").Trim();
        var file = new StringBuilder($"# Results of the benchmarks\n\nThe programs write this file; [README.md](README.md) says what they measure.\n\n{machine}\n");
        foreach ((string name, string text) in sections)
        {
            file.Append('\n').Append(Heading).Append(name).Append("\n\n").Append(text).Append('\n');
        }

        WriteAtomically(FilePath, file.ToString());
    }

    /// <summary>Replaces a file as a whole: UTF-8 without a byte order mark.</summary>
    public static void WriteAtomically(string path, string text)
    {
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllText(temporary, text);
        File.Move(temporary, path, overwrite: true);
    }

    private static SortedDictionary<string, string> Read(string file)
    {
        var sections = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in ("\n" + file).Split("\n" + Heading).Skip(1))
        {
            int end = part.IndexOf('\n', StringComparison.Ordinal);
            sections[part[..end]] = part[end..].Trim();
        }

        return sections;
    }
}
