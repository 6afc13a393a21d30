namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class SelfReplacementCodeFixTests
{
    [TestMethod]
    [DataRow("PlainMapper", "Replaces = typeof(B)", "", "Replace nothing")]
    [DataRow("A", "Replaces = typeof(B)", ", Replaces = typeof(A)", "Replace 'A'")]
    [DataRow("A", "AlsoReplaces = new[] { typeof(B) }", ", AlsoReplaces = new[] { typeof(A) }", "Replace 'A'")]
    [DataRow("A", "Replaces = typeof(A), AlsoReplaces = [typeof(B)]", ", Replaces = typeof(A)", "Replace nothing")]
    [DataRow("A", "AlsoReplaces = [typeof(A), typeof(B)]", ", AlsoReplaces = [typeof(A)]", "Replace nothing")]
    [DataRow("A", "AlsoReplaces = new[] { typeof(B), typeof(A) }", ", AlsoReplaces = new[] { typeof(A) }", "Replace nothing")]
    public void The_unit_that_is_derived_from_is_meant_or_none(string parent, string before, string after, string title)
    {
        FixRun.VerifyAll(Units(", " + before), title, Units(after));

        // Of another model where nothing is replaced, so that there is no ambiguity.
        string Units(string replaces) => $$"""
            [ConnectorBackend("coffee")] public abstract class Coffee;

            public abstract class PlainMapper(BackendEnvironment environment) : Mapper(environment)
            {
                public override System.Collections.Generic.IReadOnlyDictionary<string, object?> Map(System.Collections.Generic.IReadOnlyDictionary<string, object?> record) => record;
            }

            [ConnectorUnit<Coffee>("drink")] public class A(BackendEnvironment environment) : PlainMapper(environment);

            [ConnectorUnit<Coffee>("{{(parent == "A" ? "drink" : "cup")}}"{{replaces}})] public class B(BackendEnvironment environment) : {{parent}}(environment);
            """;
    }
}
