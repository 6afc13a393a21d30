using Patchbay.FileSync;

namespace Patchbay.Sdk.Tests.FileSync;

[TestClass]
public sealed class RemotePathTests
{
    [TestMethod]
    [DataRow("sea.jpg", "sea.jpg")]
    [DataRow("photos/2024/sea.jpg", "photos/2024/sea.jpg")]
    [DataRow("photos//2024/", "photos/2024")]
    [DataRow("./photos/./2024", "photos/2024")]
    [DataRow("a..b/...", "a..b/...")]
    [DataRow("12:30.txt", "12:30.txt")]
    [DataRow("~/notes", "~/notes")]
    public void A_path_inside_the_remote_folder_is_read(string text, string path) => RemotePath.Parse(text).ToString().ShouldBe(path);

    [TestMethod]
    [DataRow("..")]
    [DataRow("../secret")]
    [DataRow("photos/../../secret")]
    [DataRow("photos/..")]
    [DataRow(".. /secret")]
    [DataRow("/etc/passwd")]
    [DataRow("C:/Windows")]
    [DataRow("c:notes.txt")]
    [DataRow("./C:/Windows")]
    [DataRow(".//c:notes.txt")]
    [DataRow("photos\\..\\secret")]
    [DataRow("\\\\server\\share")]
    [DataRow("a\0b")]
    [DataRow("a\nb")]
    public void A_path_that_could_lead_out_is_refused(string text)
    {
        RemotePath.TryParse(text, out RemotePath path).ShouldBeFalse();

        path.ShouldBe(RemotePath.Root);
        Should.Throw<FormatException>(() => RemotePath.Parse(text)).Message.ShouldContain("is not a path inside the remote folder");
        Should.Throw<FormatException>(() => RemotePath.Root.Combine(text));
    }

    [TestMethod]
    public void Nothing_is_no_path() => RemotePath.TryParse(null, out _).ShouldBeFalse();

    [TestMethod]
    [DataRow("")]
    [DataRow(".")]
    [DataRow("./")]
    public void The_root_is_the_empty_path(string text)
    {
        RemotePath root = RemotePath.Parse(text);

        root.ShouldBe(RemotePath.Root);
        root.ShouldBe(default);
        root.Parts.ShouldBeEmpty();
        root.Name.ShouldBeEmpty();
        root.ToString().ShouldBeEmpty();
    }

    [TestMethod]
    public void A_path_has_parts_and_a_name()
    {
        RemotePath path = RemotePath.Parse("photos/2024/sea.jpg");

        path.Parts.ShouldBe(["photos", "2024", "sea.jpg"]);
        path.Name.ShouldBe("sea.jpg");
    }

    [TestMethod]
    [DataRow("", "sea.jpg", "sea.jpg")]
    [DataRow("photos", "", "photos")]
    [DataRow("photos", "2024/sea.jpg", "photos/2024/sea.jpg")]
    public void Paths_are_joined(string path, string relative, string joined) =>
        RemotePath.Parse(path).Combine(relative).ToString().ShouldBe(joined);

    [TestMethod]
    [DataRow("../etc")]
    [DataRow("/etc")]
    [DataRow("C:/etc")]
    public void Joining_does_not_lead_out_of_the_first_path(string relative) =>
        Should.Throw<FormatException>(() => RemotePath.Parse("photos").Combine(relative));

    [TestMethod]
    [DataRow("photos/2024/sea.jpg", "photos/2024")]
    [DataRow("photos", "")]
    [DataRow("", "")]
    [DataRow("a/b:c", "a")]
    public void The_parent_is_the_folder_that_a_path_is_in(string path, string parent) => RemotePath.Parse(path).Parent.ShouldBe(RemotePath.Parse(parent));

    [TestMethod]
    [DataRow("photos/2024/sea.jpg", "photos", true)]
    [DataRow("photos/2024/sea.jpg", "photos/2024", true)]
    [DataRow("photos", "photos", true)]
    [DataRow("photos", "", true)]
    [DataRow("", "", true)]
    [DataRow("photos2/sea.jpg", "photos", false)]
    [DataRow("photos", "photos/2024", false)]
    [DataRow("Photos/a", "photos", false)]
    [DataRow("", "photos", false)]
    public void A_path_starts_with_the_folders_that_it_is_in(string path, string folder, bool starts) =>
        RemotePath.Parse(path).StartsWith(RemotePath.Parse(folder)).ShouldBe(starts);

    [TestMethod]
    public void Case_matters()
    {
        (RemotePath.Parse("a") == RemotePath.Parse("A")).ShouldBeFalse();
        (RemotePath.Parse("a") != RemotePath.Parse("A")).ShouldBeTrue();
    }

    [TestMethod]
    public void A_path_converts_to_text() => ((string)RemotePath.Parse("photos/sea.jpg")).ShouldBe("photos/sea.jpg");
}
