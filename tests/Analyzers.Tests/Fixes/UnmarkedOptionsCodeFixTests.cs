namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class UnmarkedOptionsCodeFixTests
{
    private const string Title = "Add [PluginOptions] to 'LampOptions'";

    [TestMethod]
    public void The_type_is_marked_on_a_line_of_its_own() => FixRun.VerifyAll(
        """
        namespace Lamps;

        public static class Outer
        {
            /// <summary>Of a lamp.</summary>
            // A comment.
            [System.Serializable]
            public sealed record LampOptions
            {
                public int Port { get; init; } = 80;
            }
        }

        [Device("lamp")]
        public sealed class Lamp(Outer.LampOptions options)
        {
            public bool Send(bool on) => on && options.Port > 0;
        }
        """,
        Title,
        """
        namespace Lamps;

        public static class Outer
        {
            /// <summary>Of a lamp.</summary>
            // A comment.
            [PluginOptions]
            [System.Serializable]
            public sealed record LampOptions
            {
                public int Port { get; init; } = 80;
            }
        }

        [Device("lamp")]
        public sealed class Lamp(Outer.LampOptions options)
        {
            public bool Send(bool on) => on && options.Port > 0;
        }
        """);

    [TestMethod]
    public void What_several_plugins_take_is_marked_once() => FixRun.VerifyAll(
        """
        public record LampOptions;
        [Device("a")] public class A(LampOptions options) { public bool Send(bool on) => on && options is not null; }
        [Device("b")] public class B(LampOptions? options) { public bool Send(bool on) => on && options is not null; }
        """,
        Title,
        """
        [PluginOptions]
        public record LampOptions;
        [Device("a")] public class A(LampOptions options) { public bool Send(bool on) => on && options is not null; }
        [Device("b")] public class B(LampOptions? options) { public bool Send(bool on) => on && options is not null; }
        """);

    [TestMethod]
    [DataRow("public partial record LampOptions; public partial record LampOptions { public int Port { get; init; } }")]
    [DataRow("public class LampOptions { public int Port { get; set; } }")]
    [DataRow("internal sealed record LampOptions(int Port = 80);")]
    [DataRow("public record LampOptions : DeviceOptions;")]
    [DataRow("public record LampOptions : Base; [PluginOptions] public record Base { public int Port { get; init; } }")]
    public void Types_of_every_form_then_compile_and_are_silent(string type) =>
        Should.NotThrow(() => FixRun.ApplyToAll($$"""{{type}} [Device("x")] internal class Lamp(LampOptions options) { public bool Send(bool on) => on && options is not null; }""", Title));

    [TestMethod]
    [DataRow("public abstract record LampOptions : DeviceOptions;", "LampOptions", DisplayName = "abstract")]
    [DataRow("", "DeviceOptions", DisplayName = "another assembly")]
    [DataRow("public record LampOptions { public object? Any { get; init; } }", "LampOptions", DisplayName = "what cannot be read")]
    [DataRow("public class LampOptions { public LampOptions(int port) => _ = port; }", "LampOptions", DisplayName = "a constructor that options cannot have")]
    [DataRow("public class LampOptions { public required int Port; }", "LampOptions", DisplayName = "a required field")]
    [DataRow("public record LampOptions<T>;", "LampOptions<int>", DisplayName = "generic")]
    public void It_is_not_offered_where_the_type_cannot_be_options(string type, string name) =>
        FixRun.Titles($$"""{{type}} [Device("x")] public class Lamp({{name}} options) { public bool Send(bool on) => on && options is not null; }""").ShouldBeEmpty();
}
