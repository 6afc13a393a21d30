namespace Package.Tests;

/// <summary>
/// Projects with mistakes, before and after one <c>dotnet format analyzers</c> of all of them: it takes seconds to start, so it is
/// not started for each. Tests look at what was printed and written.
/// </summary>
internal sealed class FormattedProjects
{
    public const string Unshipped = "PluginOptions.Unshipped.txt";
    public const string Shipped = "PluginOptions.Shipped.txt";

    private static readonly Lazy<FormattedProjects> Once = new(() => new FormattedProjects());

    private FormattedProjects()
    {
        Add("Plugins", "Plugins.cs", EmptyPlugins);
        Add("Baseline", "Lamp.cs", Lamp("[Range(1, 65535)] public int Port { get; init; } = 80; public required string Ip { get; init; }"), (Shipped, ""), (Unshipped, "# Next.\n"));
        Add(
            "Break",
            "Lamp.cs",
            Lamp("public string Port { get; init; } = \"80\";").Replace("options.Port > 0", "options.Port.Length > 0", StringComparison.Ordinal),
            (Shipped, "device \"lamp\" port: int\ndevice \"lamp\" host: text\n"),
            (Unshipped, "# Next.\n"));
        File.WriteAllText(
            Path.Combine(Folder, "All.slnx"),
            "<Solution>" + string.Concat(Directory.EnumerateDirectories(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).Select(name => $"<Project Path=\"{name}/{name}.csproj\" />")) + "</Solution>");

        Before = Repository.Dotnet(Folder, "build All.slnx", exitCode: 1);
        Repository.Dotnet(Folder, "format analyzers All.slnx --severity warn --no-restore");
        After = Repository.Dotnet(Folder, "build All.slnx --no-restore", exitCode: 1);
    }

    public static FormattedProjects All => Once.Value;

    public string Folder { get; } = PackedSdk.NewFolder("Formatted");

    /// <summary>What the build of all projects printed before.</summary>
    public string Before { get; }

    /// <summary>What the build of all projects printed afterwards.</summary>
    public string After { get; }

    public string FolderOf(string project) => Path.Combine(Folder, project);

    public string Read(string project, string file) => File.ReadAllText(Path.Combine(Folder, project, file)).ReplaceLineEndings("\n");

    /// <summary>The lines of a build that are about a project.</summary>
    public static string About(string project, string printed) =>
        string.Join('\n', printed.Split('\n').Where(line => line.Contains($"{Path.DirectorySeparatorChar}{project}.csproj", StringComparison.Ordinal)));

    public static string Lamp(string properties) => $$"""
        using System.ComponentModel.DataAnnotations;
        using Patchbay;
        using Patchbay.ConfigFiles;
        using Patchbay.Connectors;
        using Patchbay.Devices;
        using Patchbay.FileSync;
        using Patchbay.Telemetry;

        namespace Plugins;

        /// <summary>Where the lamp is.</summary>
        [PluginOptions]
        public sealed record LampOptions { {{properties}} }

        /// <summary>A lamp.</summary>
        [Device("lamp")]
        public sealed class Lamp(LampOptions options)
        {
            /// <summary>Switches.</summary>
            public bool Send(bool on) => on && options.Port > 0;
        }
        """;

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

    private void Add(string project, string name, string source, params (string Name, string Text)[] files)
    {
        Directory.CreateDirectory(FolderOf(project));
        foreach ((string file, string text) in (IEnumerable<(string, string)>)[(project + ".csproj", NewcomerTests.Project("Library")), (name, source.ReplaceLineEndings("\n")), .. files])
        {
            File.WriteAllText(Path.Combine(FolderOf(project), file), text);
        }
    }
}
