using System.Text;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Sdk.Tests.Options.Files;

/// <summary><c>null</c>, <c>[]</c>, <c>{}</c> and <c>""</c>, whichever version of the provider makes what of them.</summary>
[TestClass]
[DoNotParallelize]
public sealed class NullTests
{
    private static readonly FileOptions Default = new();
    private ConfigurationFolder _folder = null!;

    [TestInitialize]
    public void MakeFolder() => _folder = new ConfigurationFolder();

    [TestCleanup]
    public void RemoveFolder() => _folder.Dispose();

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Null_counts_as_missing(bool older)
    {
        FileOptions options = Read("""{"port": null, "text": null, "maybe_text": null, "names": null, "limits": null, "few": null, "site": null, "password": null}""", older);

        (options.Port, options.Text, options.MaybeText, options.Few, options.Site, options.Password).ShouldBe((80, "default", null, null, null, null));
        options.Names.ShouldBe(Default.Names);
        options.Limits.ShouldBe(Default.Limits);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Null_where_a_section_belongs_is_one_with_nothing_in_it(bool older) => Read("""{"quiet": null}""", older).Quiet.ShouldBe(new FileQuiet());

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void An_empty_list_is_a_list_and_an_empty_object_a_map(bool older)
    {
        FileOptions options = Read("""{"names": [], "limits": {}}""", older);

        options.Names.ShouldBeEmpty();
        options.Limits.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void An_empty_text_is_a_text(bool older) => Read("""{"text": "", "maybe_text": ""}""", older).ShouldSatisfyAllConditions(
        options => options.Text.ShouldBeEmpty(),
        options => options.MaybeText.ShouldBe(""));

    [TestMethod]
    [DataRow(true, "\"\"")]
    [DataRow(false, "\"\"")]
    [DataRow(true, "[]")]
    [DataRow(false, "[]")]
    public void Where_a_value_has_a_form_nothing_in_it_is_a_mistake(bool older, string value) =>
        Failure($$"""{"port": {{value}}}""", older).Errors.ShouldHaveSingleItem().Found.ShouldBe("\"\"");

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void An_empty_list_is_no_section_and_no_map(bool older) =>
        Failure("""{"quiet": [], "limits": []}""", older).Errors.Select(error => error.Found).ShouldBe(["an empty list or text", "an empty list or text"]);

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Limits_of_length_apply_to_what_is_there(bool older) =>
        Failure("""{"few": {}}""", older).Errors.ShouldHaveSingleItem().Found.ShouldBe("no entries");

    [TestMethod]
    [DataRow(true, """{"new_name": null, "old_name": "x"}""")]
    [DataRow(false, """{"new_name": null, "old_name": "x"}""")]
    [DataRow(true, """{"new_name": null, "NewName": "x"}""")]
    [DataRow(false, """{"new_name": null, "NewName": "x"}""")]
    [DataRow(true, """{"new_name": null, "old_name": null, "older_name": "x"}""")]
    [DataRow(false, """{"new_name": null, "old_name": null, "older_name": "x"}""")]
    [DataRow(false, """{"new_name": null, "newName": null, "new-name": "x", "old_name": "y"}""")]
    [DataRow(false, """{"NewName": null, "new-name": "x"}""")]
    public void Null_gives_way_to_a_value_under_another_key(bool older, string document) => Read(document, older).NewName.ShouldBe("x");

    [TestMethod]
    public void Null_gives_way_for_lists_maps_and_sections_too()
    {
        FileOptions options = Read("""{"names": null, "na-mes": null, "NAMES_": ["a"], "limits": null, "Limits-": {"b": 2}, "quiet": null, "Quiet_": {"from": "x"}}""");

        options.Names.ShouldBe(["a"]);
        options.Limits.ShouldBe(new Dictionary<string, int>(StringComparer.Ordinal) { ["b"] = 2 });
        options.Quiet.ShouldBe(new FileQuiet { From = "x" });
    }

    [TestMethod]
    public void Streams_in_memory_are_read_alike()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("""{"limits": null, "names": []}"""));
        var options = (FileOptions)Probe.Given("file-options", new ConfigurationBuilder().AddJsonStream(stream).Build())!;

        options.Limits.ShouldBe(Default.Limits);
        options.Names.ShouldBeEmpty();
    }

    [TestMethod]
    public void Null_in_memory_counts_as_missing_too() =>
        Bound.Options<FileOptions>("file-options", ("limits", null), ("names", null), ("port", null), ("text", null)).ShouldSatisfyAllConditions(
            options => options.Limits.ShouldBe(Default.Limits),
            options => options.Names.ShouldBe(Default.Names),
            options => options.Port.ShouldBe(80),
            options => options.Text.ShouldBe("default"));

    [TestMethod]
    public void A_file_that_has_gone_since_is_no_error_of_its_own()
    {
        IConfigurationRoot root = _folder.Read("""{"dev": {"port": "x", "limits": null}}""");
        File.Delete(Path.Combine(_folder.Path, "devices.json"));

        Should.Throw<PluginConfigurationException>(() => Probe.Given("file-options", root.GetSection("dev"))).Errors.ShouldHaveSingleItem().Location!.ToString().ShouldBe("devices.json");
    }

    private FileOptions Read(string options, bool older = false) => (FileOptions)Probe.Given("file-options", Section(options, older))!;

    private PluginConfigurationException Failure(string options, bool older) => Should.Throw<PluginConfigurationException>(() => Probe.Given("file-options", Section(options, older)));

    private IConfigurationSection Section(string options, bool older) => _folder.Read($$"""{"dev": {{options}}}""", older).GetSection("dev");
}
