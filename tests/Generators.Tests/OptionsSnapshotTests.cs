namespace Patchbay.Generators.Tests;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class OptionsSnapshotTests
{
    [TestMethod]
    public void Constraints_become_checks_schema_and_words() => GeneratorRun.Of("""
        using System.ComponentModel.DataAnnotations;
        using System.Net;

        public enum Level { Quiet, Loud, Deafening }

        /// <summary>A bell.</summary>
        [Device("bell", Rule = RulePrompt.OnOff)]
        public sealed class Bell(BellOptions options)
        {
            public bool Send(bool on) => options.Port > 0 && on;
        }

        /// <summary>Where the bell is, and how it rings.</summary>
        [PluginOptions]
        public sealed record BellOptions : DeviceOptions, IValidatableObject
        {
            [Range(1, 65535), RenamedFrom("tcp_port"), RenamedFrom("portNumber")] public required int Port { get; init; }
            [Range(0.1, 10, MinimumIsExclusive = true)] public float Volume { get; init; } = 0.5f;
            [Range(typeof(TimeSpan), "00:00:01", "00:10:00")] public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(5);
            [Range(typeof(decimal), "0.50", "9.99", ErrorMessage = "{0} costs between {1} and {2}.")] public decimal Price { get; init; } = 1m;
            [StringLength(32, MinimumLength = 2), RegularExpression("[a-z]+")] public string Name { get; init; } = "bell";
            [MinLength(8)] public Secret Password { get; init; } = new("password");
            [EmailAddress] public string? Mail { get; init; }
            [Url] public string? Site { get; init; }
            [AllowedValues("red", "green")] public string Colour { get; init; } = "red";
            [DeniedValues(13)] public long Floor { get; init; }
            [AllowedValues(Level.Quiet, Level.Loud)] public Level Level { get; init; } = Level.Loud;
            [Required] public string? Owner { get; init; }
            [CreditCard] public string? Card { get; init; }

            public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => [];

            /// <summary>A loud bell needs a port above 1024.</summary>
            public string? Validate() => Level == Level.Loud && Port < 1024 ? "Choose a port above 1024." : null;
        }
        """).Use(("nickname", "Bell"), ("port", "8080"), ("owner", "a")).Verify();

    [TestMethod]
    public void Nested_options_lists_and_maps_are_bound() => GeneratorRun.Of("""
        using System.ComponentModel.DataAnnotations;

        [Sensor("tree")]
        public sealed class Tree(TreeOptions options)
        {
            public bool? ConditionMet() => options.Numbers.Length > 0;
        }

        [PluginOptions]
        public sealed record TreeOptions : SensorOptions
        {
            public required NodeOptions Root { get; init; }
            public AccountOptions Account { get; init; } = new();
            [MinLength(1), MaxLength(3)] public int[] Numbers { get; init; } = [1, 2];
            public List<string> Names { get; init; } = [];
            public IReadOnlyList<AccountOptions> Accounts { get; init; } = [];
            public Dictionary<string, TimeSpan> Waits { get; init; } = new();
            public IReadOnlyDictionary<string, int[]>? Matrix { get; init; }
            public List<List<string>> Deep { get; init; } = new();
            public int[][]? Jagged { get; init; }
            public DateTimeOffset? Start { get; init; }
            public DateOnly Day { get; init; } = new(2026, 1, 1);
            public TimeOnly Alarm { get; init; }
            public Guid Id { get; init; } = Guid.Parse("3f2504e0-4f89-11d3-9a0c-0305e82c3301");
            public Uri Site { get; init; } = new("http://localhost/");
        }

        [PluginOptions]
        public sealed record NodeOptions(string Label, IReadOnlyList<NodeOptions>? Children = null);

        [PluginOptions]
        public sealed record AccountOptions
        {
            /// <summary>Who logs in.</summary>
            /// <example>reader</example>
            [Prompt("User", Help = "As the server knows it", Group = "Login", Placeholder = "name")] public string User { get; init; } = "guest";
            public Secret? Password { get; init; }
        }
        """).Use(("nickname", "Tree"), ("root:label", "a"), ("label", "b")).Verify();
}
