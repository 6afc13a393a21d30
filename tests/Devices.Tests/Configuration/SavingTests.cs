using System.Text.Json.Nodes;
using Patchbay.Devices.Configuration;

namespace Patchbay.Devices.Tests.Configuration;

[TestClass]
public sealed class SavingTests
{
    [TestMethod]
    public async Task A_value_is_changed_and_all_else_stays_as_it_was_written()
    {
        string content = Documents.Valid.Replace("\"floor\": 0,", "\"floor\": 0, // ground", StringComparison.Ordinal).Replace("\"targets\": []", "\"targets\": [ ],", StringComparison.Ordinal);
        using var file = new ConfigurationFile(content);
        await file.Store.ChangeAsync(root => root["device1"]!["default_rule"] = 20, default);
        file.Text.ShouldBe(content.Replace("\"default_rule\": 50", "\"default_rule\": 20", StringComparison.Ordinal));
        file.Store.Read().Instance("device1").DefaultRule.ShouldBe(Rule.Integer(20));
    }

    [TestMethod]
    [DataRow("    ")]
    [DataRow("  ")]
    [DataRow("\t")]
    [DataRow("")]
    public async Task An_object_that_gets_keys_has_the_indentation_of_the_file(string indentation)
    {
        string content = Documents.Valid.Replace("    ", indentation, StringComparison.Ordinal);
        using var file = new ConfigurationFile(content);
        await file.Store.ChangeAsync(root => root["device2"]!["schedule"] = new JsonObject { ["10:00"] = "disabled", ["sunset"] = new JsonObject { ["on"] = new JsonArray("ä<>&'", 5.5) } }, default);
        string expected = """
            "schedule": {
                        "10:00": "disabled",
                        "sunset": {
                            "on": [
                                "ä<>&'",
                                5.5
                            ]
                        }
                    }
            """;
        file.Text.ShouldBe(content.Replace(
            $"\"default_rule\": \"enabled\",\n{indentation}{indentation}\"schedule\": {{}}",
            $"\"default_rule\": \"enabled\",\n{indentation}{indentation}{expected.Replace("    ", indentation, StringComparison.Ordinal)}",
            StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task Of_an_object_that_loses_or_gets_keys_the_others_stay_as_they_were_written()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        await file.Store.ChangeAsync(
            root =>
            {
                var schedule = (JsonObject)root["device1"]!["schedule"]!;
                schedule.Remove("07:00");
                schedule["06:15"] = 5;
                ((JsonObject)root["metadata"]!).Remove("gps");
            },
            default);
        file.Text.ShouldBe(Documents.Valid
            .Replace("            \"07:00\": \"80\",\n            \"sunset\": \"disabled\"\n", "            \"sunset\": \"disabled\",\n            \"06:15\": 5\n", StringComparison.Ordinal)
            .Replace("\"floor\": 0,\n        \"gps\": {\"lat\": \"52.5\", \"lon\": 13.4}", "\"floor\": 0", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task A_file_of_one_line_stays_one_line()
    {
        using var file = new ConfigurationFile("""{"schedule_keywords": {"bed": "22:00"}, "x": 5.0}""");
        await file.Store.ChangeAsync(root => root["schedule_keywords"]!["rise"] = "07:00", default);
        file.Text.ShouldBe("""{"schedule_keywords": {"bed": "22:00", "rise": "07:00"}, "x": 5.0}""");
    }

    [TestMethod]
    public async Task Mark_and_line_ends_of_windows_are_not_written_back()
    {
        using var file = new ConfigurationFile("\uFEFF" + Documents.Valid.Replace("\n", "\r\n", StringComparison.Ordinal));
        await file.Store.ChangeAsync(root => root["device1"]!["default_rule"] = 20, default);
        File.ReadAllBytes(file.FilePath)[0].ShouldBe((byte)'{');
        file.Text.ShouldBe(Documents.Valid.Replace("\"default_rule\": 50", "\"default_rule\": 20", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task Without_a_file_one_is_made()
    {
        using var file = new ConfigurationFile();
        await file.Store.ChangeAsync(root => root["schedule_keywords"] = new JsonObject { ["bed"] = "22:00" }, default);
        file.Text.ShouldBe("{\n    \"schedule_keywords\": {\n        \"bed\": \"22:00\"\n    }\n}\n");
    }

    [TestMethod]
    public async Task What_does_not_change_is_not_written()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        File.SetLastWriteTimeUtc(file.FilePath, DateTime.UnixEpoch);
        await file.Store.ChangeAsync(root => root["metadata"]!["floor"] = 0, default);
        File.GetLastWriteTimeUtc(file.FilePath).ShouldBe(DateTime.UnixEpoch);
    }

    [TestMethod]
    public async Task The_newest_content_is_changed_whoever_wrote_it()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        file.Store.Read();
        file.Write(Documents.Valid.Replace("Ground floor", "First floor", StringComparison.Ordinal));
        await file.Store.ChangeAsync(root => root["device1"]!["default_rule"] = 20, default);
        file.Text.ShouldContain("First floor");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{\"metadata\": ")]
    [DataRow("[]")]
    [DataRow("null")]
    public async Task A_file_that_cannot_be_read_is_not_written(string content)
    {
        using var file = new ConfigurationFile(content);
        await Should.ThrowAsync<NodeConfigurationException>(() => file.Store.ChangeAsync(root => root["a"] = 1, default));
        file.Text.ShouldBe(content);
    }

    [TestMethod]
    public async Task A_change_that_throws_leaves_the_file_and_the_next_one_works()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        await Should.ThrowAsync<TimeZoneNotFoundException>(() => file.Store.ChangeAsync(
            root =>
            {
                root.Clear();
                throw new TimeZoneNotFoundException();
            },
            default));
        file.Text.ShouldBe(Documents.Valid);
        await file.Store.ChangeAsync(root => root["x"] = 1, default);
        file.Text.ShouldContain("\"x\": 1");
    }

    [TestMethod]
    public async Task Fifty_changes_at_once_are_all_saved_and_nothing_else_is_left()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => file.Store.ChangeAsync(root => root["schedule_keywords"]!["keyword" + number] = "10:00", default)));
        NodeConfiguration read = file.Store.Read();
        read.Errors.ShouldBeEmpty();
        read.Keywords.Count.ShouldBe(52);
        Directory.GetFiles(file.Folder).ShouldBe([file.FilePath]);
    }

    [TestMethod]
    public async Task Rights_stay_and_links_are_written_through()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Files have other rights there.
        }

        using var file = new ConfigurationFile();
        string target = Path.Combine(Directory.CreateDirectory(Path.Combine(file.Folder, "real")).FullName, "node.json");
        File.WriteAllBytes(target, System.Text.Encoding.UTF8.GetBytes(Documents.Valid));
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(target, Mode);
        File.CreateSymbolicLink(file.FilePath, Path.Combine("real", "node.json"));
        await file.Store.ChangeAsync(root => root["x"] = 1, default);
        new FileInfo(file.FilePath).LinkTarget.ShouldBe(Path.Combine("real", "node.json"));
        File.ReadAllText(target).ShouldContain("\"x\": 1");
        File.GetUnixFileMode(target).ShouldBe(Mode);
    }

    [TestMethod]
    public async Task What_a_program_left_that_was_killed_is_removed()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        string left = Path.Combine(file.Folder, ".config.json.abc.tmp");
        await File.WriteAllTextAsync(left, "{");
        File.SetLastWriteTimeUtc(left, File.GetLastWriteTimeUtc(file.FilePath).AddHours(-1));
        await file.Store.ChangeAsync(root => root["x"] = 1, default);
        File.Exists(left).ShouldBeFalse();
    }

    [TestMethod]
    public async Task A_folder_that_may_not_be_written_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Files have other rights there.
        }

        if (Environment.IsPrivilegedProcess)
        {
            Assert.Inconclusive("To this user nothing is forbidden.");
        }

        using var file = new ConfigurationFile(Documents.Valid);
        File.SetUnixFileMode(file.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        NodeConfigurationException exception = await Should.ThrowAsync<NodeConfigurationException>(() => file.Store.ChangeAsync(root => root["x"] = 1, default));
        File.SetUnixFileMode(file.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        exception.Message.ShouldStartWith(file.FilePath);
    }
}
