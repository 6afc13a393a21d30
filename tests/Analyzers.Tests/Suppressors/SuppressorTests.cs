using static Patchbay.Analyzers.Tests.Suppressors.SuppressorRun;

namespace Patchbay.Analyzers.Tests.Suppressors;

[TestClass]
public sealed class SuppressorTests
{
    internal const string Parameters =
        """
        [Device("lamp")]
        public sealed class Lamp
        {
            public bool Send(bool on, Rule currentRule, CancellationToken cancellationToken) { Other(1); return true; }
            internal static void Other(int unused) { }
        }
        """;

    [TestMethod]
    public void Plugins_and_options_are_instantiated_by_generated_code_also_before_there_is_any() => Verify(
        "CA1812",
        """
        [Device("lamp")] internal sealed class Lamp { public int Send(bool on) => on ? 1 : 0; }
        [PluginOptions] internal sealed record LampOptions { public required object Pin { get; init; } }
        internal sealed class Other { }
        """,
        marked: ["Lamp", "LampOptions", "Other"],
        left: ["Other"]);

    [TestMethod]
    public void Generated_code_is_enough_where_there_is_some() => Verify(
        "CA1812",
        """
        [Device("lamp")] internal sealed class Lamp(LampOptions options) { public bool Send(bool on) => on && options.Pin > 0; }
        [PluginOptions] internal sealed record LampOptions { public int Pin { get; init; } }
        """,
        marked: [],
        left: []);

    [TestMethod]
    public void Members_that_fit_a_contract_are_called_on_an_instance() => Verify(
        "CA1822",
        """
        [Device("lamp")]
        public sealed class Lamp : LampBase
        {
            public bool Send(bool on) => on;
            public bool Send(string text) => text != "";
            public int Other() => 1;
        }

        public class LampBase
        {
            public Rule? ValidateRule(Rule rule) => rule;
            public int Brightness() => 1;
        }

        [ConnectorBackend("coffee")]
        public class Coffee : Machine<int>;

        public class Machine<T>
        {
            internal void Connect() { }
            internal int Other() => 1;
        }

        public class Unrelated { public bool Send(bool on) => on; }
        """,
        marked: ["Send", "Send", "Other", "ValidateRule", "Brightness", "Connect", "Other", "Send"],
        left: ["Send", "Other", "Brightness", "Other", "Send"]);

    [TestMethod]
    public void The_parameters_of_members_that_fit_a_contract_are_those_of_the_contract() => Verify(
        "CA1801",
        Parameters,
        marked: ["on", "currentRule", "cancellationToken", "unused"],
        left: ["unused"]);

    [TestMethod]
    public void A_suppression_can_be_switched_off() => Verify(
        "CA1822", """[Device("lamp")] public sealed class Lamp { public bool Send(bool on) => on; }""", marked: ["Send"], left: ["Send"], disabled: "PBS0002");
}
