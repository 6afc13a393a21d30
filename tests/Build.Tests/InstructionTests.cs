using Build.Tests.Fixtures;
using Patchbay.Build;

namespace Build.Tests;

/// <summary>What a plugin needs is read out of its code, whatever instructions are in it.</summary>
[TestClass]
public sealed class InstructionTests
{
    private const string Helper = "namespace Lib; public static class Helper { public static bool Do() => true; }";

    private const string Lamp = """
        using Patchbay;
        using Patchbay.ConfigFiles;
        using Patchbay.Connectors;
        using Patchbay.Devices;
        using Patchbay.FileSync;
        using Patchbay.Telemetry;

        [Device("lamp")]
        public sealed class Lamp
        {
            public bool Send(bool on, long level)
            {
                switch (level)
                {
                    case 0: return false;
                    case 1: return on;
                    case 2: return !on;
                    case 3: return on | level > 2;
                    case 4: return on & level > 2;
                    case 5: return on ^ level > 2;
                    default: return Lib.Helper.Do();
                }
            }

            // No locals, no base type but object, and a handler that catches nothing.
            public static void Nothing() { }

            public static int Finally(int[] values) { try { return values[0]; } finally { Nothing(); } }
        }
        """;

    [TestMethod]
    public void Code_with_a_switch_without_locals_and_with_a_finally_block_is_read_to_its_end()
    {
        using var folder = new TemporaryFolder();
        string library = new Compiler(folder.Path).Compile("Lib", Helper);
        string plugins = new Compiler(folder.Path) { Generates = true }.Compile("Plugins", Lamp, library);

        ManifestBuildResult result = ManifestRun.Of(plugins, library);

        result.Errors.Select(error => error.Text).ShouldBeEmpty();
        result.Text("metadata/devices/Lamp.json").ShouldContain("\"plugins/Plugins.dll\",\n        \"plugins/Lib.dll\"");
    }
}
