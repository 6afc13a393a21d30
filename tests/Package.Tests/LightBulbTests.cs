namespace Package.Tests;

/// <summary>Who knows only the attributes' names gets to working plugins by the fixes of the package.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class LightBulbTests
{
    private const string EmptyPlugins = """
        using Patchbay;
        using Patchbay.ConfigFiles;
        using Patchbay.Connectors;
        using Patchbay.Devices;
        using Patchbay.FileSync;
        using Patchbay.Telemetry;

        namespace Plugins;

        [Device("x")]
        public class Lamp { }

        [Sensor("BadName")]
        public class Thermometer
        {
        }

        [ConfigGenerator("a", "b")]
        public class Generator;

        [ConnectorBackend("c")]
        public abstract class Root { }

        [ConnectorBackend("c", "1")]
        public class Version1 : Root { }

        [ConnectorBackend("d", "1")]
        public class D1 { }

        [ConnectorBackend("d", "2")]
        public class D2 { }

        [Device("y")]
        public abstract class Bulb
        {
            private static void Send(CancellationToken token, bool isOn) { }
        }

        [SyncPlugin("s")]
        public class Folder { }

        [Connector("t")]
        public class Meter
        {
            public void SendCommand(string datapointKey, double datapointValue) { }
        }

        [PluginKind("payment")]
        public interface IPayment { ValueTask<string> PayAsync(decimal amount); }

        [Plugin<IPayment>("cash")]
        public class Cash { }
        """;

    [TestMethod]
    public void Empty_and_wrong_classes_with_attributes_compile_after_dotnet_format()
    {
        string folder = PackedSdk.NewFolder("Plugins");
        File.WriteAllText(Path.Combine(folder, "Plugins.csproj"), NewcomerTests.Project("Library"));
        File.WriteAllText(Path.Combine(folder, "Plugins.cs"), EmptyPlugins);
        string before = Repository.Dotnet(folder, "build", exitCode: 1);
        before.ShouldContain("error PB0001: 'Lamp' is a device, so it needs 'Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)'");

        Repository.Dotnet(folder, "format analyzers --severity warn --no-restore");

        Repository.Dotnet(folder, "build --no-restore");
        string source = File.ReadAllText(Path.Combine(folder, "Plugins.cs"));
        source.ShouldContain("[Sensor(\"bad-name\")]");
        source.ReplaceLineEndings("\n").ShouldContain("public class Lamp\n{\n    // Turns the physical device on or off.\n    public Task<bool> Send(");
        source.ShouldContain("public abstract class D;");
        source.ShouldContain("public class Bulb");
        source.ShouldContain("public bool Send(bool isOn, CancellationToken token)");
        File.ReadAllText(Path.Combine(folder, "bin", "Debug", "net10.0", "Plugins.plugins.json")).ShouldContain("\"confgend.a.b\"");
    }
}
