using PbxConfig.Generation;

namespace PbxConfig;

/// <summary>The arguments of the program.</summary>
/// <param name="File">The one file to print; null to write and print all.</param>
/// <param name="Output">The folder to write to; null for the usual one.</param>
/// <param name="Configuration">The folder with <c>accounts.yml</c>; null for the program's own.</param>
/// <param name="ShowsSecrets">Whether passwords are printed too, to pass a file on.</param>
/// <param name="Options">Options that override those of the files, by path.</param>
internal sealed record CommandLine(ConfigFile? File, string? Output, string? Configuration, bool ShowsSecrets, IReadOnlyList<KeyValuePair<string, string>> Options)
{
    public const string Usage = "Usage: PbxConfig [resource/file] [--output=folder] [--config=folder] [--show-secrets] [--path:of:option=value]…";

    /// <exception cref="FormatException">The arguments make no sense.</exception>
    public static CommandLine Parse(IEnumerable<string> arguments)
    {
        var line = new CommandLine(File: null, Output: null, Configuration: null, ShowsSecrets: false, []);
        foreach (string argument in arguments)
        {
            line = line.With(argument);
        }

        return line;
    }

    private CommandLine With(string argument)
    {
        if (!argument.StartsWith('-'))
        {
            return File is null && ConfigFile.TryParse(argument, out ConfigFile? file)
                ? this with { File = file }
                : throw new FormatException(File is null ? $"\"{argument}\" is no file: write resource/file, as in asterisk/sip.conf." : "One file at a time.");
        }

        // The value of an option may be a password, so no message repeats it.
        string name = argument.Split('=')[0];
        string? value = argument.Length > name.Length ? argument[(name.Length + 1)..] : null;
        return (name, value) switch
        {
            ("--output", { Length: > 0 }) => this with { Output = value },
            ("--config", { Length: > 0 }) => this with { Configuration = value },
            ("--show-secrets", null) => this with { ShowsSecrets = true },
            (['-', '-', .. var path], { }) when path.Contains(':', StringComparison.Ordinal) => this with { Options = [.. Options, KeyValuePair.Create(path, value)] },
            _ => throw new FormatException($"{name} is no option, or lacks its value."),
        };
    }
}
