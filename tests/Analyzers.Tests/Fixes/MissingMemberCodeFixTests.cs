namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class MissingMemberCodeFixTests
{
    [TestMethod]
    public void Send_is_written_with_its_namespaces_and_nothing_to_warn_of() => FixRun.Verify(
        """
        namespace Lamps;

        [Device("lamp")]
        public sealed class Lamp;
        """,
        "Write 'Send'",
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Lamps;

        [Device("lamp")]
        public sealed class Lamp
        {
            public Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)
            {
                throw new NotImplementedException();
            }
        }
        """);

    [TestMethod]
    public void What_is_imported_globally_is_not_imported_again() => FixRun.VerifyWith(
        "global using System; global using System.Threading; global using System.Threading.Tasks;",
        """
        // The lamps of the hall.
        namespace Lamps;

        [Device("lamp")]
        public sealed class Lamp;
        """,
        "Write 'Send'",
        """
        // The lamps of the hall.
        namespace Lamps;

        [Device("lamp")]
        public sealed class Lamp
        {
            public Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)
            {
                throw new NotImplementedException();
            }
        }
        """);

    [TestMethod]
    public void A_using_joins_those_of_the_file_and_none_of_them_is_taken_away() => FixRun.VerifyWith(
        "global using System; global using System.Threading.Tasks;",
        """
        // The lamps of the hall.

        using System;
        using Patchbay;

        namespace Lamps;

        [Device("lamp")]
        public sealed class Lamp;
        """,
        "Write 'Send'",
        """
        // The lamps of the hall.

        using System;
        using System.Threading;
        using Patchbay;

        namespace Lamps;

        [Device("lamp")]
        public sealed class Lamp
        {
            public Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)
            {
                throw new NotImplementedException();
            }
        }
        """);

    [TestMethod]
    public void All_classes_of_a_document_are_fixed_together_and_then_compile() => FixRun.VerifyAll(
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        [Device("lamp")]
        public sealed class Lamp
        {
            public string Colour => "red";
        }

        [ConfigGenerator("a", "b")]
        public sealed class Generator
        {
        }
        """,
        "Write 'Send'",
        """
        using System;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;

        [Device("lamp")]
        public sealed class Lamp
        {
            public string Colour => "red";

            public Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)
            {
                throw new NotImplementedException();
            }
        }

        [ConfigGenerator("a", "b")]
        public sealed class Generator
        {
            public Task<string?> Generate(TextWriter output, CancellationToken cancellationToken)
            {
                throw new NotImplementedException();
            }
        }
        """);

    [TestMethod]
    [DataRow("public class Lamp { }")]
    [DataRow("public class Lamp;")]
    public void A_class_on_one_line_gets_lines_and_what_is_not_its_own_stays(string type) => FixRun.VerifyAll(
        $$"""
        using System.Threading;
        using System.Threading.Tasks;

        public class   Other { public   int Unformatted; }

        [Device("lamp")]
        {{type}}
        """,
        "Write 'Send'",
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        public class   Other { public   int Unformatted; }

        [Device("lamp")]
        public class Lamp
        {
            public Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)
            {
                throw new NotImplementedException();
            }
        }
        """);

    [TestMethod]
    public void A_connector_is_offered_each_flow() =>
        FixRun.Titles("""[Connector("x")] public class Meter;""").ShouldBe(["Write the sensor flow", "Write the actuator flow"]);

    [TestMethod]
    [DataRow("Write the sensor flow")]
    [DataRow("Write the actuator flow")]
    public void A_connector_with_the_chosen_flow_compiles(string title) => Should.NotThrow(() => FixRun.ApplyWith([], """[Connector("x")] public class P;""", title));

    [TestMethod]
    public void No_flow_is_chosen_in_bulk() => FixRun.FixesOf("PB0005").ShouldAllBe(static fix => fix.GetFixAllProvider() == null);

    [TestMethod]
    [DataRow("""[Sensor("x")] public class P;""", "Write 'ConditionMet'")]
    [DataRow("""[SyncPlugin("x")] public class P { }""", "Write the required members")]
    [DataRow("""[Connector("x")] public class P { public string ReceiveRawMessage() => ""; }""", "Write 'ParseRawMessage'")]
    [DataRow("""[ConnectorBackend("c")] public abstract class C; [ConnectorBackend("c", "1")] public class P : C;""", "Write 'Connect'")]
    [DataRow("""[PluginKind("k")] public interface I { int Count(string[] @class); System.Collections.Generic.IAsyncEnumerable<System.Uri> ListAsync(); } [Plugin<I>("x")] public class P;""", "Write the required members")]
    [DataRow("""[Device("x")] public record P;""", "Write 'Send'")]
    public void The_fixed_plugin_of_every_kind_compiles(string source, string title) => Should.NotThrow(() => FixRun.ApplyToAll(source, title));
}
