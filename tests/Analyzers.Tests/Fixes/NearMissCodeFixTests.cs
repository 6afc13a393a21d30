namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class NearMissCodeFixTests
{
    [TestMethod]
    [DataRow("send", "Send")]
    [DataRow("Sned", "Send")]
    [DataRow("SendAsnyc", "SendAsync")]
    public void The_method_and_its_calls_are_renamed(string near, string name) => FixRun.Verify(
        $$"""
        [Device("lamp")]
        public sealed class Lamp
        {
            public bool {{near}}(bool on) => on;

            public bool Test() => {{near}}(true);
        }

        public static class Use
        {
            public static bool Of(Lamp lamp) => lamp.{{near}}(false);
        }
        """,
        $"Rename '{near}' to '{name}'",
        $$"""
        [Device("lamp")]
        public sealed class Lamp
        {
            public bool {{name}}(bool on) => on;

            public bool Test() => {{name}}(true);
        }

        public static class Use
        {
            public static bool Of(Lamp lamp) => lamp.{{name}}(false);
        }
        """);

    [TestMethod]
    public void It_is_offered_beside_the_stub_and_not_in_bulk()
    {
        FixRun.Titles("""[Device("x")] public class Lamp { public bool send(bool on) => on; }""").ShouldBe(["Write 'Send'", "Rename 'send' to 'Send'"], ignoreOrder: true);
        FixRun.FixesOf("PB0001").Count(static fix => fix.GetFixAllProvider() is null).ShouldBe(1);
    }

    [TestMethod]
    [DataRow("""public interface ISend { bool Send(bool on); } [Device("x")] public class Lamp : ISend { bool ISend.Send(bool on) => on; }""", DisplayName = "an explicit implementation")]
    [DataRow("""[Device("x")] public class Lamp { public bool Other(bool on) => on; }""", DisplayName = "another name")]
    [DataRow("""[Device("x")] public class Lamp;""", DisplayName = "nothing")]
    [DataRow("""[Device("x")] public class Lamp : Base { public override bool send(bool on) => on; public class Send; } public abstract class Base { public abstract bool send(bool on); }""", DisplayName = "a name that is taken")]
    public void It_is_not_offered_where_nothing_can_be_renamed(string source) =>
        FixRun.Titles(source, "PB0001").ShouldBe(["Write 'Send'"]);
}
