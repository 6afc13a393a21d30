namespace Patchbay.ConfigFiles.Tests.Generation;

[TestClass]
public sealed class ConfigFileNameTests
{
    [TestMethod]
    [DataRow("asterisk/sip.conf", true)]
    [DataRow("a/b", true)]
    [DataRow("a../b..c", true)]
    [DataRow("a", false)]
    [DataRow("a/b/c", false)]
    [DataRow("a/", false)]
    [DataRow("/b", false)]
    [DataRow("../b", false)]
    [DataRow("a/..", false)]
    [DataRow("a/.b", false)]
    [DataRow("a/b c", false)]
    [DataRow("a/b\u00A0c", false)]
    [DataRow("a/b:c", false)]
    [DataRow("a/b\\c", false)]
    [DataRow("a/b\u0001", false)]
    [DataRow(null, false)]
    public void A_name_is_one_resource_and_one_file(string? text, bool isName) => ConfigFileName.TryParse(text, out _).ShouldBe(isName);

    [TestMethod]
    public void A_name_that_no_file_system_takes_is_refused() => ConfigFileName.TryParse("a/" + new string('x', 201), out _).ShouldBeFalse();
}
