using static Patchbay.Analyzers.Tests.Suppressors.SuppressorRun;

namespace Patchbay.Analyzers.Tests.Suppressors;

/// <summary>The SDK's diagnostics of style, which run in the newest compiler only.</summary>
[TestClass]
public sealed class StyleSuppressorTests
{
    [TestMethod]
    public void The_parameters_of_members_that_fit_a_contract_are_those_of_the_contract() => Verify(
        "IDE0060",
        SuppressorTests.Parameters,
        marked: ["on", "currentRule", "cancellationToken", "unused"],
        left: ["unused"]);

    [TestMethod]
    public void A_private_member_that_is_meant_for_the_contract_is_not_to_be_removed() => Verify(
        "IDE0051",
        """
        [Device("lamp")]
        public sealed class Lamp
        {
            private Lamp(int pin) { }
            private bool Send(bool on) => on;
            private bool Other(bool on) => on;
        }

        [Device("bulb")]
        public sealed class Bulb
        {
            public Bulb() { }
            private Bulb(int pin) { }
            public bool Send(bool on) => on;
            private bool Send(string text) => text != "";
        }
        """,
        marked: ["Lamp", "Send", "Other", "Bulb", "Send"],
        left: ["Other", "Bulb", "Send"]);
}
