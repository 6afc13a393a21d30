using System.Globalization;

namespace Patchbay.Benchmarks.Start;

/// <summary>What the command line asks for.</summary>
internal sealed record Settings
{
    public IReadOnlyList<int> Sizes { get; private set; } = [10, 100, 1_000, 10_000];

    public IReadOnlyList<Mode> Modes { get; private set; } = Mode.All;

    public int Rounds { get; private set; } = 20;

    /// <summary>Whether the results are written. A shortened run only prints, unless it says <c>--write</c>.</summary>
    public bool Writes { get; private set; } = true;

    public static Settings Parse(string[] arguments)
    {
        var settings = new Settings { Writes = arguments.Length == 0 || arguments.Contains("--write") };
        string[] pairs = [.. arguments.Where(argument => argument != "--write")];
        for (int i = 0; i + 1 < pairs.Length; i += 2)
        {
            string value = pairs[i + 1];
            switch (pairs[i])
            {
                case "--sizes":
                    settings.Sizes = [.. value.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
                    break;
                case "--modes":
                    settings.Modes = [.. value.Split(',').Select(name => Mode.All.Single(mode => mode.Key == name))];
                    break;
                case "--rounds":
                    settings.Rounds = int.Parse(value, CultureInfo.InvariantCulture);
                    break;
                default:
                    throw new ArgumentException($"There is no option {pairs[i]}; there are --sizes, --modes, --rounds and --write.", nameof(arguments));
            }
        }

        return pairs.Length % 2 == 0 ? settings : throw new ArgumentException($"{pairs[^1]} has no value.", nameof(arguments));
    }
}
