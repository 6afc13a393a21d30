namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class PlainSecretCodeFixTests
{
    [TestMethod]
    public void The_type_and_all_uses_are_changed_together() => FixRun.VerifyAll(
        """
        #pragma warning disable PB0027 // Nobody is asked for a password.
        [PluginOptions]
        public sealed record LampOptions
        {
            public required string Password { get; init; }
            public string? Token { get; init; } = null;
            public string ApiKey { get; set; } = "none";
            public string PrivateKey { get; set; } = null!;
        }

        [Device("lamp")]
        public sealed class Lamp(LampOptions options)
        {
            private readonly string _header = $"Basic {options.Password} {options?.Token}";

            public bool Send(bool on)
            {
                options.ApiKey = _header;
                LampOptions other = options with { Token = options.Password, Password = "x" };
                string name = nameof(LampOptions.Token) + other.Token?.Length + options.Password.Length;
                return on && name.Length > 0 && options.Token is { Length: > 3 } && (other.Token ?? "") != "" && options?.ApiKey?.Length > 1;
            }
        }
        """,
        "Use 'Secret'",
        """
        #pragma warning disable PB0027 // Nobody is asked for a password.
        [PluginOptions]
        public sealed record LampOptions
        {
            public required Secret Password { get; init; }
            public Secret? Token { get; init; } = null;
            public Secret ApiKey { get; set; } = new("none");
            public Secret PrivateKey { get; set; } = null!;
        }

        [Device("lamp")]
        public sealed class Lamp(LampOptions options)
        {
            private readonly string _header = $"Basic {options.Password.Reveal()} {options?.Token?.Reveal()}";

            public bool Send(bool on)
            {
                options.ApiKey = new(_header);
                LampOptions other = options with { Token = (options.Password.Reveal()) is { } secret ? new(secret) : null, Password = new("x") };
                string name = nameof(LampOptions.Token) + other.Token?.Reveal()?.Length + options.Password.Reveal().Length;
                return on && name.Length > 0 && options.Token?.Reveal() is { Length: > 3 } && (other.Token?.Reveal() ?? "") != "" && options?.ApiKey.Reveal()?.Length > 1;
            }
        }
        """);

    [TestMethod]
    public void The_type_is_found_where_its_name_means_something_else() => FixRun.VerifyAll(
        """
        namespace Lamps;

        public class Secret;

        [PluginOptions]
        public sealed record LampOptions
        {
            public required string Password { get; init; }
        }
        """,
        "Use 'Secret'",
        """
        namespace Lamps;

        public class Secret;

        [PluginOptions]
        public sealed record LampOptions
        {
            public required global::Patchbay.Secret Password { get; init; }
        }
        """);

    [TestMethod]
    [DataRow("[PluginOptions] public record O(string Password);")]
    [DataRow("[PluginOptions] public record O { public virtual string? Password { get; init; } }")]
    [DataRow("public interface I { string? Password { get; } } [PluginOptions] public record O : I { public string? Password { get; init; } }")]
    public void What_others_rely_on_is_left_to_the_author(string source) => FixRun.Titles(source).ShouldBeEmpty();
}
