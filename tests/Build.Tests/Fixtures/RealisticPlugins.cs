using System.Text;
using Patchbay.Build;

namespace Build.Tests.Fixtures;

/// <summary>Plugins as an author writes them, with options of all forms, and what generator and build make of them.</summary>
internal static class RealisticPlugins
{
    private const string Source = """"
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Net;
        using Patchbay;
        using Patchbay.ConfigFiles;
        using Patchbay.Connectors;
        using Patchbay.Devices;
        using Patchbay.FileSync;
        using Patchbay.Telemetry;

        namespace Acme;

        public enum Loudness { Quiet, Loud, Deafening }

        /// <summary>A bell in the hall, for doors | gates with &lt;LAN&gt;.</summary>
        [Device("hall-bell", DisplayName = "Hall bell", Rule = RulePrompt.OnOff)]
        public sealed class Bell(BellOptions options)
        {
            public bool Send(bool on) => options.Port > 0 && on;
        }

        /// <summary>Where the bell is, and how it rings.</summary>
        [PluginOptions]
        public sealed record BellOptions : DeviceOptions
        {
            /// <summary>Where its controller listens.</summary>
            [Range(1, 65535), RenamedFrom("tcp_port"), RenamedFrom("portNumber")] public required int Port { get; init; }
            [Prompt("Address", Order = -1)] public required IPAddress Ip { get; init; }
            public required Secret Token { get; init; }
            public Secret Password { get; init; } = new("password");
            [Range(typeof(TimeSpan), "00:00:01", "00:10:00")] public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(5);
            /// <summary>Only small letters, `a` to `z`, or a bar |.</summary>
            [StringLength(32, MinimumLength = 2), RegularExpression("[a-z|]+")] public string Name { get; init; } = "bell";
            [AllowedValues(Loudness.Quiet, Loudness.Loud)] public Loudness Loudness { get; init; } = Loudness.Loud;
            [CreditCard] public string? Card { get; init; }

            /// <summary>A loud bell needs a port above 1024.</summary>
            public string? Validate() => Loudness == Loudness.Loud && Port < 1024 ? "Choose a port above 1024." : null;
        }

        /// <summary>A tree of nodes.</summary>
        [Sensor("tree")]
        public sealed class Tree(TreeOptions options)
        {
            public bool? ConditionMet() => options.Ports.Count > 0;
        }

        [PluginOptions]
        public sealed record TreeOptions
        {
            public required NodeOptions Root { get; init; }
            public NetworkOptions Network { get; init; } = new();
            [MinLength(1)] public IReadOnlyList<byte> Ports { get; init; } = [80];
            public IReadOnlyList<NetworkOptions> Mirrors { get; init; } = [];
            public Dictionary<string, TimeSpan> Waits { get; init; } = new();
            public DateOnly Day { get; init; } = new(2026, 1, 1);
        }

        [PluginOptions]
        public sealed record NodeOptions(string Label, IReadOnlyList<NodeOptions>? Children = null);

        [PluginOptions]
        public sealed record NetworkOptions
        {
            /// <example>example.com</example>
            [Prompt("Host", Help = "Name or address")] public string Host { get; init; } = "localhost";
            public Secret? Key { get; init; }
        }
        """";

    /// <summary>Compiles them into a folder.</summary>
    public static string Compile(string folder) =>
        new Compiler(folder) { Generates = true, Symbols = null, PathMap = [KeyValuePair.Create(folder, "/_")] }.Compile("Acme", Source);

    public static ManifestBuildResult Build(string folder) => ManifestRun.Of(Compile(folder), ManifestRun.Host() with { Documentation = true });

    public static string Text(byte[] file) => Encoding.UTF8.GetString(file);
}
