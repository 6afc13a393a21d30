using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Tests;

[TestClass]
public sealed class SourceWriterTests
{
    [TestMethod]
    public void An_insert_of_several_lines_is_indented_like_its_line() =>
        Block($$"""
            class A
            {
                {{"void B()\n{\n\n    C();\n}"}}
            }
            """).ShouldBe("class A\n{\n    void B()\n    {\n        C();\n    }\n}");

    [TestMethod]
    public void An_insert_behind_code_goes_on_at_the_indentation_of_the_line() =>
        Block($$"""
                return new A{{Block($"(\n    1,\n    2)")}};
            """).ShouldBe("    return new A(\n        1,\n        2);");

    [TestMethod]
    public void An_empty_insert_takes_its_line_away() =>
        Block($$"""
            A();
            {{""}}
            B{{""}}();
            """).ShouldBe("A();\nB();");

    [TestMethod]
    public void An_empty_insert_leaves_no_blank_line() =>
        Block($$"""
            {{""}}

            class A
            {
                {{""}}

                int B;

                {{""}}

                int C;

                {{""}}
            }

            {{""}}
            """).ShouldBe("class A\n{\n    int B;\n\n    int C;\n}");

    [TestMethod]
    public void Lines_end_with_LF_wherever_the_source_comes_from() =>
        Block($"A();\r\n{"B();\r\nC();"}").ShouldBe("A();\nB();\nC();");

    [TestMethod]
    public void Statements_of_several_lines_stand_apart() =>
        Statements(["A();", "", "B();", "C(\n    1);", "D();"]).ShouldBe("A();\nB();\n\nC(\n    1);\n\nD();");

    [TestMethod]
    public void A_short_list_stays_on_its_line()
    {
        Listed(["a", "b"]).ShouldBe("(a, b)");
        Elements(["a", "b"]).ShouldBe(" { a, b }");
        Elements([]).ShouldBe(" { }");
    }

    [TestMethod]
    public void A_long_list_has_one_element_a_line()
    {
        string name = new('a', 50);
        Listed([name, name]).ShouldBe($"(\n    {name},\n    {name})");
        Elements([name, name]).ShouldBe($"\n{{\n    {name},\n    {name},\n}}");
    }
}
