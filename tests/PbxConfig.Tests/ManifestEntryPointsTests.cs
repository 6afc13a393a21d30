using Patchbay;
using PbxConfig.Generation;
using PbxConfig.Listings;

namespace PbxConfig.Tests;

[TestClass]
public sealed class ManifestEntryPointsTests
{
    private static readonly Driver Flat = new(new("asterisk", "sip.conf"), "flat", "PbxConfig.Drivers.FlatSipConf");

    [TestMethod]
    [DataRow("""{"entryPoints": {"wazo_confgend.asterisk.sip.conf": {"flat": "PbxConfig.Drivers.FlatSipConf"}}}""", "wazo_confgend.asterisk.sip.conf")]
    [DataRow("""{"entryPoints": {"confgend.asterisk.sip.conf": {"flat": "Another.Class"}}}""", null)]
    [DataRow("""{"entryPoints": {"confgend.asterisk.queues.conf": {"flat": "PbxConfig.Drivers.FlatSipConf"}}}""", null)]
    [DataRow("""{"entryPoints": {}}""", null)]
    [DataRow("{}", null)]
    public void An_entry_point_is_that_of_the_file_the_driver_and_the_class(string manifest, string? group)
    {
        using ConfigFolder folder = new ConfigFolder().Add("PbxConfig.plugins.json", manifest);

        ManifestEntryPoints.Read(folder.Path, ReferencedPlugins.Catalog).GroupOf(Flat).ShouldBe(group);
    }

    [TestMethod]
    public async Task A_manifest_that_is_missing_is_named_and_its_drivers_are_not_listed()
    {
        using var folder = new ConfigFolder("asterisk.sip.conf: {context: a}");
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };

        int exitCode = await new ConfigProgram(ReferencedPlugins.Catalog.WithoutAssemblies("PbxConfig.Tests"), folder.Path, output, errors).RunAsync(["--output=" + folder.Output], CancellationToken.None);

        exitCode.ShouldBe(0, errors.ToString());
        output.ToString().ShouldMatch(@"FlatSipConf +not listed\n");
        output.ToString().ShouldMatch(@"(?m)^Manifest .*PbxConfig\.plugins\.json is missing$");
    }
}
