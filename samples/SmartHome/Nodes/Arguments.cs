using System.Globalization;
using System.Net;

namespace SmartHome.Nodes;

/// <summary>What the program is told on its command line.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        Usage:
          SmartHome                  plays an evening with simulated devices, and shows who caused what
          SmartHome run              runs a node with simulated devices, until Ctrl+C
          SmartHome run --config FILE [--listen ADDRESS:PORT] [--token-file FILE]
                                     runs your own node

          --config FILE              the node's config.json
          --listen ADDRESS:PORT      where the API answers; 127.0.0.1:8123 if nothing is said
          --token-file FILE          requires the token that the file has from every client; none if nothing is said
        """;

    public static IPEndPoint DefaultListen { get; } = new(IPAddress.Loopback, 8123);

    public bool IsHelp { get; private init; }

    public bool IsRun { get; private init; }

    /// <summary>The node's own configuration; null for the one of the sample, with simulators.</summary>
    public string? ConfigurationFile { get; private init; }

    public IPEndPoint Listen { get; private init; } = DefaultListen;

    public string? TokenFile { get; private init; }

    /// <exception cref="FormatException">They are wrong: the message says what.</exception>
    public static Arguments Read(IReadOnlyList<string> args)
    {
        if (args.Any(argument => argument is "--help" or "-h" or "help"))
        {
            return new() { IsHelp = true };
        }

        if (args is [])
        {
            return new();
        }

        if (args[0] is not "run")
        {
            throw new FormatException($"\"{args[0]}\" is no command.");
        }

        var arguments = new Arguments { IsRun = true };
        for (int i = 1; i < args.Count; i += 2)
        {
            arguments = arguments.With(args[i], i + 1 < args.Count ? args[i + 1] : null);
        }

        return arguments;
    }

    private Arguments With(string option, string? value) => option switch
    {
        "--config" => this with { ConfigurationFile = Path.GetFullPath(Required(option, value, "the path of a config.json")) },
        "--listen" => this with { Listen = ReadListen(Required(option, value, "an address and a port, as in 0.0.0.0:8123")) },
        "--token-file" => this with { TokenFile = Path.GetFullPath(Required(option, value, "the path of a file with the token")) },
        _ => throw new FormatException($"\"{option}\" is no option."),
    };

    private static string Required(string option, string? value, string meaning) =>
        value is null or "" || value.StartsWith("--", StringComparison.Ordinal) ? throw new FormatException($"{option} needs {meaning}.") : value;

    // The framework takes a lone number for an address.
    private static IPEndPoint ReadListen(string text)
    {
        int colon = text.LastIndexOf(':');
        if (colon > 0
            && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)
            && IPAddress.TryParse(text[..colon] is "localhost" ? "127.0.0.1" : text[..colon], out IPAddress? address))
        {
            return new IPEndPoint(address, port);
        }

        throw new FormatException($"--listen needs an address and a port, as in 0.0.0.0:8123, and \"{text}\" is none.");
    }
}
