using FsCheck;
using FsCheck.Fluent;
using Patchbay.FileSync;

namespace Patchbay.Sdk.Tests.FileSync;

[TestClass]
public sealed class RemotePathPropertyTests
{
    // Texts of pieces that are dangerous together; letters chosen at random hardly ever meet in such a way.
    private static readonly Arbitrary<string> Texts =
        Gen.Elements("/", "\\", ".", "..", "...", "C:", ":", " ", "a", "b.txt", "~", "%2e", "\0", "ä", "\u2025")
            .ListOf()
            .Select(string.Concat)
            .ToArbitrary();

    private static readonly Arbitrary<RemotePath> Paths =
        Texts.Generator.Where(text => RemotePath.TryParse(text, out _)).Select(RemotePath.Parse).ToArbitrary();

    [TestMethod]
    public void Every_path_reads_as_it_was_written() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Paths, path => RemotePath.TryParse(path.ToString(), out RemotePath read) && read == path));

    [TestMethod]
    public void No_path_leads_out_of_the_folder_that_it_is_joined_with() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Paths, path =>
            Path.GetFullPath(Path.Combine("/srv/files", path.ToString())).StartsWith("/srv/files", StringComparison.Ordinal)
            && path.ToString() is not ['/', ..] and not [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ':', ..]
            && !path.Parts.Any(part => part is "" or "." || part.TrimEnd(' ') is "..")
            && !path.ToString().Contains('\\', StringComparison.Ordinal)));

    [TestMethod]
    public void Reading_never_fails_otherwise_than_by_saying_no() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts, text =>
        {
            bool isPath = RemotePath.TryParse(text, out _);
            return isPath != Throws(() => RemotePath.Parse(text));
        }));

    [TestMethod]
    public void Joined_paths_are_the_parts_of_both() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Paths, Paths, (first, second) =>
            first.Combine(second.ToString()).Parts.SequenceEqual([.. first.Parts, .. second.Parts])));

    [TestMethod]
    public void Equal_paths_have_equal_hashes() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Paths, path =>
            RemotePath.Parse($"./{path}//") is var same && same == path && same.GetHashCode() == path.GetHashCode()));

    private static bool Throws(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (FormatException)
        {
            return true;
        }
    }
}
