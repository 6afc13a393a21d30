using System.Net;
using Docs.Tests.Pages;
using Docs.Tests.Projects;
using Patchbay;
using Patchbay.Devices;

namespace Docs.Tests;

/// <summary>What pages say of their examples with a change: with mistakes, or with the device in place.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class VariationTests
{
    [TestMethod]
    public void The_first_program_with_the_mistakes_of_README_prints_the_errors_of_README()
    {
        var page = new Page("README.md");
        Block errors = page.Blocks.Single(block => block.Body.StartsWith("The configuration of device", StringComparison.Ordinal));

        string printed = Run(page, "PluginDescriptor plugin", ("        [\"pin\"] = \"17\",\n", ""), ("[\"max_rule\"] = \"80\"", "[\"max_rule\"] = \"25%\""));

        printed.ShouldEndWith("\n" + errors.Body);
    }

    [TestMethod]
    public async Task The_device_on_the_network_gets_its_command()
    {
        using var controller = new HttpListener();
        int port = StartOnFreePort(controller);
        Task<string> request = Answer(controller);

        string printed = Run(new Page("docs/getting-started.md"), "Create<IDevice>(\"wled\"", ("[\"ip\"] = \"192.168.1.20\"", $"[\"ip\"] = \"127.0.0.1\", [\"port\"] = \"{port}\""));

        printed.ShouldBe("The strip is on.\n");
        (await request).ShouldBe("POST /json/state {\"on\":true,\"bri\":128}");
    }

    [TestMethod]
    public void A_device_that_is_not_there_ends_the_program_without_an_exception() =>
        Run(new Page("docs/getting-started.md"), "Create<IDevice>(\"wled\"", ("[\"ip\"] = \"192.168.1.20\"", "[\"ip\"] = \"127.0.0.1\", [\"port\"] = \"1\""))
            .ShouldStartWith("The strip cannot be reached: ");

    [TestMethod]
    public void The_first_file_of_the_page_of_options_has_nothing_to_complain_of()
    {
        var page = new Page("docs/options/README.md");
        Block file = page.Blocks.First(block => block.IsFile);

        using var built = new BuiltProject(PageProject.Of(page).Single(project => project.Program!.Body.Contains(".Validate(", StringComparison.Ordinal)));

        built.Run([(file.Claim[0], file.Body)]).ShouldBe("devices:hall: 0 errors, 0 warnings\n");
    }

    private static string Run(Page page, string programWith, params (string Old, string New)[] changes)
    {
        PageProject project = PageProject.Of(page).Single(project => project.Program!.Body.Contains(programWith, StringComparison.Ordinal));
        foreach ((string old, string changed) in changes)
        {
            project.Program!.Body.ShouldContain(old);
            project = project with { Program = project.Program with { Body = project.Program.Body.Replace(old, changed, StringComparison.Ordinal) } };
        }

        using var built = new BuiltProject(project);
        return built.Run([]);
    }

    private static int StartOnFreePort(HttpListener listener)
    {
        for (int attempt = 0; ; attempt++)
        {
            int port = Random.Shared.Next(20000, 60000);
            listener.Prefixes.Clear();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return port;
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                // Taken; another one is free.
            }
        }
    }

    private static async Task<string> Answer(HttpListener listener)
    {
        HttpListenerContext context = await listener.GetContextAsync();
        using var reader = new StreamReader(context.Request.InputStream);
        string request = $"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath} {await reader.ReadToEndAsync()}";
        context.Response.OutputStream.Write("{\"success\":true}"u8);
        context.Response.Close();
        return request;
    }
}
