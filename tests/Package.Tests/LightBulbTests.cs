namespace Package.Tests;

/// <summary>Who knows only the attributes' names gets to working plugins by the fixes of the package.</summary>
[TestClass]
public sealed class LightBulbTests
{
    private const string EmptyPlugins = """
        using Patchbay;

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

        [SyncPlugin("s")]
        public class Folder { }

        [Connector("t")]
        public class Meter { }

        [PluginKind("payment")]
        public interface IPayment { ValueTask<string> PayAsync(decimal amount); }

        [Plugin<IPayment>("cash")]
        public class Cash { }
        """;

    [TestMethod]
    public void Empty_classes_with_attributes_compile_after_dotnet_format()
    {
        string folder = PackedSdk.NewFolder("Plugins");
        File.WriteAllText(Path.Combine(folder, "Plugins.csproj"), NewcomerTests.Project("Library"));
        File.WriteAllText(Path.Combine(folder, "Plugins.cs"), EmptyPlugins);
        string before = Repository.Dotnet(folder, "build", exitCode: 1);
        before.ShouldContain("error PB0001: 'Lamp' is a device, so it needs 'Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellation)'");

        Repository.Dotnet(folder, "format analyzers --severity warn --no-restore");

        Repository.Dotnet(folder, "build");
        string source = File.ReadAllText(Path.Combine(folder, "Plugins.cs"));
        source.ShouldContain("[Sensor(\"bad-name\")]");
        source.ReplaceLineEndings("\n").ShouldContain("public class Lamp\n{\n    // Turns the physical device on or off.\n    public Task<bool> Send(");
        File.ReadAllText(Path.Combine(folder, "bin", "Debug", "net10.0", "Plugins.plugins.json")).ShouldContain("\"confgend.a.b\"");
    }
}
