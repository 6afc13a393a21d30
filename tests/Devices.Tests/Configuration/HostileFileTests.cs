using System.Text;
using Patchbay.Devices.Configuration;

namespace Patchbay.Devices.Tests.Configuration;

/// <summary>Whatever stands in the file, it is read, or refused by one exception that says where.</summary>
[TestClass]
public sealed class HostileFileTests
{
    [TestMethod]
    [DataRow("", "line 1, column 1: expected JSON.")]
    [DataRow("\n\n  ", "expected JSON.")]
    [DataRow("{\n  \"a\": 1\n  \"b\": 2\n}", "line 3, column 3: expected JSON. '\"' is invalid after a value.")]
    [DataRow("{\n  \"a\": [1,\n", "line 3, column 1: expected JSON. Expected start of a property name or value, but instead reached end of data.")]
    [DataRow("[]", "line 1: expected a JSON object, found a list.")]
    [DataRow("5", "line 1: expected a JSON object, found 5.")]
    [DataRow("{}{}", "line 1, column 3: expected JSON.")]
    [DataRow("{\"a\": NaN}", "line 1, column 7: expected JSON.")]
    [DataRow("{\n\"a\": \"\\ud800\"}", "line 2: expected text, found half of a character (one \\u escape of two).")]
    [DataRow("{\n\n\"\\udc00\": 1}", "line 3: expected text, found half of a character (one \\u escape of two).")]
    public void What_is_no_configuration_is_refused_with_its_line(string content, string expected)
    {
        using var file = new ConfigurationFile(content);
        NodeConfigurationException exception = Should.Throw<NodeConfigurationException>(file.Store.Read);
        exception.Message.ShouldStartWith(file.FilePath + ", ");
        exception.Message.ShouldContain(expected);
        exception.Message.ShouldEndWith("as long as it cannot be read, nothing is written to it.");
    }

    [TestMethod]
    public void Bytes_that_are_no_text_are_refused_with_their_line()
    {
        using var file = new ConfigurationFile();
        File.WriteAllBytes(file.FilePath, [.. "{\n\"a\": \""u8, 0xC3, 0x28, .. "\"}"u8]);
        Should.Throw<NodeConfigurationException>(file.Store.Read).Message.ShouldContain(", line 2: expected JSON in UTF-8, found bytes that are none.");
    }

    [TestMethod]
    public void Deep_nesting_is_refused()
    {
        foreach (int depth in new[] { 63, 64, 1000, 1_000_000 })
        {
            string content = string.Concat(Enumerable.Repeat("{\"device1\":", depth)) + "{}" + new string('}', depth);
            Tolerate(Encoding.UTF8.GetBytes(content)).ShouldBe(depth < 64);
            Tolerate(Encoding.UTF8.GetBytes("{\"device1\": " + new string('[', depth) + new string(']', depth) + "}")).ShouldBe(depth < 64);
        }
    }

    [TestMethod]
    public void A_file_that_is_too_large_is_refused()
    {
        Tolerate(Encoding.UTF8.GetBytes($"{{\"a\": \"{new string('x', 10_000_000)}\"}}")).ShouldBeFalse();
        Tolerate(Encoding.UTF8.GetBytes($"{{\"a\": \"{new string('x', 8_000_000)}\"}}")).ShouldBeTrue();
    }

    [TestMethod]
    public void Large_files_of_one_kind_are_read()
    {
        Tolerate(Many(100_000, number => $"\"device{number}\":{{}}")).ShouldBeTrue();
        Tolerate(Many(100_000, number => $"\"key{number}\":{number}")).ShouldBeTrue();
        Tolerate(Many(100_000, _ => "\"device1\":{}")).ShouldBeTrue();
        Tolerate(Encoding.UTF8.GetBytes($"{{\"sensor1\": {{\"_type\": \"switch\", \"targets\": [{string.Join(',', Enumerable.Repeat("\"device9\"", 100_000))}]}}}}")).ShouldBeTrue();
    }

    [TestMethod]
    public void Random_bytes_are_refused()
    {
        var random = new Random(20);
        for (int run = 0; run < 200; run++)
        {
            byte[] content = new byte[random.Next(1, 2000)];
            random.NextBytes(content);
            Tolerate(content).ShouldBeFalse();
        }
    }

    [TestMethod]
    public void A_file_that_is_cut_off_anywhere_is_refused()
    {
        byte[] content = Encoding.UTF8.GetBytes(Documents.Valid.TrimEnd());
        for (int length = 0; length < content.Length; length += 50)
        {
            Tolerate(content[..length]).ShouldBeFalse();
        }

        Tolerate(content).ShouldBeTrue();
    }

    [TestMethod]
    public void A_folder_in_the_place_of_the_file_is_refused()
    {
        using var file = new ConfigurationFile();
        Directory.CreateDirectory(file.FilePath);
        Should.Throw<NodeConfigurationException>(file.Store.Read).Message.ShouldStartWith(file.FilePath);
    }

    private static byte[] Many(int count, Func<int, string> entry) => Encoding.UTF8.GetBytes($"{{{string.Join(",\n", Enumerable.Range(0, count).Select(entry))}}}");

    private static bool Tolerate(byte[] content)
    {
        using var file = new ConfigurationFile();
        File.WriteAllBytes(file.FilePath, content);
        try
        {
            file.Store.Read();
            return true;
        }
        catch (NodeConfigurationException)
        {
            return false;
        }
    }
}
