namespace Package.Tests;

/// <summary>A project that keeps a baseline of its options, which having the files switches on.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class BaselineTests
{
    private const string Unshipped = "PluginOptions.Unshipped.txt";
    private const string Shipped = "PluginOptions.Shipped.txt";

    [TestMethod]
    public void Dotnet_format_lists_options_and_the_compiler_holds_them()
    {
        string folder = PackedSdk.NewFolder("Baseline");
        string source = Path.Combine(folder, "Lamp.cs");
        File.WriteAllText(Path.Combine(folder, "Baseline.csproj"), NewcomerTests.Project("Library"));
        File.WriteAllText(source, Lamp("[Range(1, 65535)] public int Port { get; init; } = 80; public required string Ip { get; init; }"));
        File.WriteAllText(Path.Combine(folder, Shipped), "");
        File.WriteAllText(Path.Combine(folder, Unshipped), "# Next.\n");
        Repository.Dotnet(folder, "build", exitCode: 1).ShouldContain($"error PB0037: The option 'ip' of device \"lamp\" is not in the baseline: add to {Unshipped}: device \"lamp\" ip: text; required");

        Repository.Dotnet(folder, "format analyzers --severity warn --diagnostics PB0037 --no-restore");

        string listed = File.ReadAllText(Path.Combine(folder, Unshipped));
        listed.ShouldBe("# Next.\ndevice \"lamp\" ip: text; required\ndevice \"lamp\" port: int; in [1, 65535]\n");
        Repository.Dotnet(folder, "build --no-restore").ShouldNotContain("PB0037");

        File.Move(Path.Combine(folder, Unshipped), Path.Combine(folder, Shipped), overwrite: true);
        File.WriteAllText(source, Lamp("[Range(1, 1023)] public int Port { get; init; } = 80; public required string Uri { get; init; }"));
        string changed = Repository.Dotnet(folder, "build --no-restore", exitCode: 1);
        changed.ShouldContain("error PB0036: The option 'port' of device \"lamp\" was shipped for [1, 65535] and is only for [1, 1023] now");
        changed.ShouldContain("error PB0036: The option 'ip' of device \"lamp\" was shipped and is gone");
    }

    [TestMethod]
    public void Dotnet_format_approves_no_break()
    {
        string folder = PackedSdk.NewFolder("Break");
        string source = Lamp("public string Port { get; init; } = \"80\";").Replace("options.Port > 0", "options.Port.Length > 0", StringComparison.Ordinal).ReplaceLineEndings("\n");
        File.WriteAllText(Path.Combine(folder, "Break.csproj"), NewcomerTests.Project("Library"));
        File.WriteAllText(Path.Combine(folder, "Lamp.cs"), source);
        File.WriteAllText(Path.Combine(folder, Shipped), "device \"lamp\" port: int\ndevice \"lamp\" host: text\n");
        File.WriteAllText(Path.Combine(folder, Unshipped), "# Next.\n");
        Repository.Dotnet(folder, "restore");

        // None changes what the next one finds.
        foreach (string command in new[] { "format analyzers --no-restore --severity info --diagnostics PB0036", "format analyzers --no-restore", "format --no-restore" })
        {
            Repository.Dotnet(folder, command);

            File.ReadAllText(Path.Combine(folder, Unshipped)).ShouldBe("# Next.\n", command);
            File.ReadAllText(Path.Combine(folder, "Lamp.cs")).ReplaceLineEndings("\n").Replace("\n\n", "\n", StringComparison.Ordinal).ShouldContain("public string Port { get; init; } = \"80\";", customMessage: command);
        }

        Repository.Dotnet(folder, "build --no-restore", exitCode: 1).ShouldContain("error PB0036");
    }

    [TestMethod]
    public void Dotnet_format_says_that_the_file_to_record_in_is_missing()
    {
        string folder = PackedSdk.NewFolder("NoUnshipped");
        File.WriteAllText(Path.Combine(folder, "NoUnshipped.csproj"), NewcomerTests.Project("Library"));
        File.WriteAllText(Path.Combine(folder, "Lamp.cs"), Lamp("public int Port { get; init; } = 80;"));
        File.WriteAllText(Path.Combine(folder, Shipped), "");
        Repository.Dotnet(folder, "restore");

        Repository.Dotnet(folder, "format analyzers --no-restore --diagnostics PB0037").ShouldContain($"Create an empty file {Unshipped} in {folder} first, and run the command again.");
    }

    private static string Lamp(string properties) => $$"""
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
}
