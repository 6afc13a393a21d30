using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Patchbay.Generators.Tests;

/// <summary>What docs/options/README.md says of its example is so.</summary>
[TestClass]
public sealed class OptionsPageTests
{
    [TestMethod]
    public void The_right_configuration_is_accepted_without_a_warning()
    {
        ConfigurationReport report = Check(Block("json", 0));

        report.Errors.ShouldBeEmpty();
        report.Warnings.ShouldBeEmpty();
    }

    [TestMethod]
    public void The_wrong_configuration_is_answered_as_the_page_says()
    {
        ConfigurationReport report = Check(Block("json", 1));

        new PluginConfigurationException("device", "fan", report.Errors, report.Warnings).Message.ShouldBe(Block("text", 0).TrimEnd());
    }

    private static ConfigurationReport Check(string json)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("options-page");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "appsettings.json"), json);
            IConfigurationRoot configuration = new ConfigurationBuilder().SetBasePath(folder.FullName).AddJsonFile("appsettings.json").Build();
            using ServiceProvider services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).BuildServiceProvider();
            PluginCatalog catalog = ExecutionTests.Load("using System.Net; " + Block("csharp", 0));
            return catalog.Check(catalog.Find("device", "fan"), configuration.GetSection("devices:hall"), services);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Block(string language, int number) =>
        Documents.Blocks(File.ReadAllText(Path.Combine(Documents.Root, "docs", "options", "README.md")), language).ElementAt(number);
}
