using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Patchbay.ConfigFiles.Commands;

namespace Patchbay.ConfigFiles.Tests.Commands;

[TestClass]
public sealed class UnifiedDiffTests
{
    [TestMethod]
    public void Changes_that_are_far_apart_are_hunks_of_their_own()
    {
        string[] lines = [.. Enumerable.Range(1, 20).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        string before = string.Concat(lines.Select(line => line + "\n"));
        string after = before.Replace("2\n3\n", "2\nnew\n3\n", StringComparison.Ordinal).Replace("18\n", "", StringComparison.Ordinal);

        UnifiedDiff.Of("a", before, "b", after).ShouldBe(
            "--- a\n+++ b\n@@ -1,5 +1,6 @@\n 1\n 2\n+new\n 3\n 4\n 5\n@@ -15,6 +16,5 @@\n 15\n 16\n 17\n-18\n 19\n 20\n");
    }

    [TestMethod]
    public void A_missing_line_end_is_a_difference() =>
        UnifiedDiff.Of("a", "x\ny", "b", "x\ny\n").ShouldBe("--- a\n+++ b\n@@ -1,2 +1,2 @@\n x\n-y\n\\ No newline at end of file\n+y\n");

    [TestMethod]
    public void The_differences_lead_from_one_text_to_the_other() =>
        Prop.ForAll(
            Gen.Elements("a", "b", "c", "").ListOf().Two().ToArbitrary(),
            texts =>
            {
                string before = string.Concat(texts.Item1.Select(line => line + "\n"));
                string after = string.Concat(texts.Item2.Select(line => line + "\n"));
                string[] edits = [.. UnifiedDiff.Of("a", before, "b", after).Split('\n').Skip(2).Where(line => line is [' ' or '+' or '-', ..])];
                return before == after ? edits.Length == 0
                    : edits.Count(edit => edit[0] == '+') - edits.Count(edit => edit[0] == '-') == texts.Item2.Count - texts.Item1.Count
                    && (texts.Item1.Count > 6 || texts.Item2.Count > 6 || string.Concat(edits.Where(edit => edit[0] != '-').Select(edit => edit[1..] + "\n")) == after);
            }).QuickCheckThrowOnFailure();
}
