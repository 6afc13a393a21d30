namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class VersionWithoutRootCodeFixTests
{
    [TestMethod]
    public void All_versions_of_a_service_get_one_root() => FixRun.VerifyAll(
        """
        using System;

        namespace Coffees;

        /// <summary>Of 1900.</summary>
        [ConnectorBackend("coffee", "1900")]
        public sealed class Coffee1900
        {
            public void Connect() { }
        }

        [ConnectorBackend("coffee", "2900")]
        public sealed class Coffee2900(Uri host) : IDisposable
        {
            public void Connect() => Console.WriteLine(host);
            public void Dispose() { }
        }

        [ConnectorBackend("tea", "1")]
        internal class Tea1
        {
            public void Connect() { }
        }
        """,
        "Add the root 'Coffee'",
        """
        using System;

        namespace Coffees;

        /// <summary>The backend coffee, of whatever version.</summary>
        [ConnectorBackend("coffee")]
        public abstract class Coffee;

        /// <summary>Of 1900.</summary>
        [ConnectorBackend("coffee", "1900")]
        public sealed class Coffee1900 : Coffee
        {
            public void Connect() { }
        }

        [ConnectorBackend("coffee", "2900")]
        public sealed class Coffee2900(Uri host) : Coffee, IDisposable
        {
            public void Connect() => Console.WriteLine(host);
            public void Dispose() { }
        }

        [ConnectorBackend("tea")]
        internal abstract class Tea;

        [ConnectorBackend("tea", "1")]
        internal class Tea1 : Tea
        {
            public void Connect() { }
        }
        """);

    [TestMethod]
    [DataRow("public class Coffee { public void Connect() { } }", "CoffeeBackend", "public class Coffee : CoffeeBackend { public void Connect() { } }")]
    [DataRow("public class V : System.Exception { public void Connect() { } }", "Coffee", null)]
    [DataRow("public record V { public void Connect() { } }", "Coffee", null)]
    public void A_new_root_has_a_name_of_its_own_and_is_named_where_it_cannot_be_the_base(string version, string root, string? derived) => FixRun.VerifyAll(
        $"""
        [ConnectorBackend("coffee", "1900")]
        {version}
        """,
        $"Add the root '{root}'",
        $"""
        [ConnectorBackend("coffee")]
        public abstract class {root};

        [ConnectorBackend("coffee", "1900"{(derived is null ? $", Parent = typeof({root})" : "")})]
        {derived ?? version}
        """);

    [TestMethod]
    [DataRow("1c-erp", "Backend1cErp")]
    [DataRow("<ä>", "Ä")]
    public void Every_service_has_a_root_with_a_proper_name(string service, string root) => FixRun.VerifyAll(
        $$"""
        /// <summary>One.</summary>
        [ConnectorBackend("{{service}}", "1")] public class V { public void Connect() { } }
        """,
        $"Add the root '{root}'",
        $$"""
        /// <summary>The backend {{service.Replace("<", "&lt;").Replace(">", "&gt;")}}, of whatever version.</summary>
        [ConnectorBackend("{{service}}")]
        public abstract class {{root}};

        /// <summary>One.</summary>
        [ConnectorBackend("{{service}}", "1")] public class V : {{root}} { public void Connect() { } }
        """);

    [TestMethod]
    public void The_root_that_there_is_becomes_the_base() => FixRun.VerifyAll(
        """
        namespace Roots
        {
            [ConnectorBackend("coffee")] public abstract class Coffee;
        }

        namespace Versions
        {
            [ConnectorBackend("coffee", "1900", Parent = null)] public class Coffee1900 { public void Connect() { } }
        }
        """,
        "Take 'Coffee' as the root",
        """
        using Roots;

        namespace Roots
        {
            [ConnectorBackend("coffee")] public abstract class Coffee;
        }

        namespace Versions
        {
            [ConnectorBackend("coffee", "1900", Parent = null)] public class Coffee1900 : Coffee { public void Connect() { } }
        }
        """);

    [TestMethod]
    public void A_root_that_needs_more_is_named() => FixRun.VerifyAll(
        """
        [ConnectorBackend("coffee")] public abstract class Coffee(string host) { public string Host => host; }
        [ConnectorBackend("coffee", "1900", Parent = null)] public class Coffee1900 { public void Connect() { } }
        """,
        "Take 'Coffee' as the root",
        """
        [ConnectorBackend("coffee")] public abstract class Coffee(string host) { public string Host => host; }
        [ConnectorBackend("coffee", "1900", Parent = typeof(Coffee))] public class Coffee1900 { public void Connect() { } }
        """);

    [TestMethod]
    public void A_nested_version_has_its_root_outside() => FixRun.VerifyAll(
        """
        public static class Versions
        {
            [ConnectorBackend("coffee", "1900")] internal class V { public void Connect() { } }
        }
        """,
        "Add the root 'Coffee'",
        """
        [ConnectorBackend("coffee")]
        internal abstract class Coffee;

        public static class Versions
        {
            [ConnectorBackend("coffee", "1900")] internal class V : Coffee { public void Connect() { } }
        }
        """);
}
