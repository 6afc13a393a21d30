using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Patchbay.Devices.Configuration.Stores;

namespace Patchbay.Devices.Tests.Configuration;

/// <summary>
/// The program that a test kills: this one, started once more with the path of a file in its environment. It saves again and again until it is killed, and begins
/// before anything of the tests does, so that it need not be waited for long.
/// </summary>
internal static class KilledSaver
{
    public const string Variable = "PATCHBAY_SAVED_FILE";
    public const string Ready = "ready";

    /// <summary>The instances of the saved file, whose rules are always the same number.</summary>
    public const int Instances = 50;

    public static string Document(int rule)
    {
        string entries = string.Concat(Enumerable.Range(1, Instances).Select(number => $$$""""device{{{number}}}": {"_type": "dimmable", "default_rule": {{{rule}}}},{{{"\n"}}}""""));
        return $"{{\n{entries}\"own\": 5.0\n}}\n";
    }

    [ModuleInitializer]
    internal static void SaveIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            using var file = new NodeFile(path, ReferencedPlugins.Catalog, new NoServices());
            for (int rule = 1; ; rule++)
            {
                file.ChangeAsync(root => SetAll(root, rule % 100), default).Wait();
                if (rule == 1)
                {
                    Console.WriteLine(Ready);
                    Console.Out.Flush();
                }
            }
        }
    }

    private static void SetAll(JsonObject root, int rule)
    {
        for (int number = 1; number <= Instances; number++)
        {
            root["device" + number]!["default_rule"] = rule;
        }
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
