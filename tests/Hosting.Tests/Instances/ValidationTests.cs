using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Patchbay.Hosting.Tests.Instances;

/// <summary>Looking for errors before anything is created.</summary>
[TestClass]
public sealed class ValidationTests
{
    [TestMethod]
    public async Task Entries_are_checked_without_creating_a_plugin()
    {
        await using var host = new InstancesHost(null, ("a:_type", "recorded"), ("a:level", "x"), ("b:_type", "recorded"), ("b:level", "1"), ("c:_type", "recordet"));

        IReadOnlyList<string> problems = host.Devices.Validate();

        problems.Count.ShouldBe(2);
        problems[0].ShouldStartWith("devices:a (device \"recorded\"):\n  - devices:a:level: expected a whole number, found \"x\".");
        problems[1].ShouldStartWith("devices:c:_type: expected the name of a device, found \"recordet\".");
        host.Happenings.All.ShouldBeEmpty();
        host.Devices.Count.ShouldBe(0);
    }

    [TestMethod]
    public async Task Entry_or_section_that_is_a_single_value_is_said_to_be_one()
    {
        await using var host = new InstancesHost(builder => builder.AddInMemoryCollection(new Dictionary<string, string?> { ["devices:hall"] = "recorded" }));
        host.Devices.Validate().ShouldHaveSingleItem().ShouldStartWith("devices:hall: expected a section that names a device, found a single value. Write an object with the name of the device as \"_type\". There are: ");

        await using var other = new InstancesHost(builder => builder.AddInMemoryCollection(new Dictionary<string, string?> { ["devices"] = "recorded" }));
        await other.Devices.StartAsync();
        other.Log.All.ShouldHaveSingleItem().Message.ShouldBe("The section \"devices\" of the configuration has no entries, so no device runs. It is a single value: write an object with an entry for each device.");
    }

    [TestMethod]
    public async Task Name_that_the_host_finds_itself_is_wrong_where_the_host_says()
    {
        await using var host = new InstancesHost(
            options =>
            {
                options.TypeKeys.Add("version");
                options.PluginName = section => section["version"] is { } version ? "recorded/" + version : null;
            },
            ("a:version", "3"), ("b:level", "1"));

        IReadOnlyList<string> problems = host.Devices.Validate();

        problems[0].ShouldStartWith("devices:a:version: expected the name of a device, found \"recorded/3\".");
        problems[1].ShouldStartWith("devices:b: expected the name of a device, found nothing. There are: ");
    }

    [TestMethod]
    public async Task Section_can_be_the_one_instance()
    {
        await using var host = new InstancesHost(options => options.SectionIsInstance = true, ("_type", "recorded"), ("level", "1"));
        await host.Devices.StartAsync();
        ConfiguredInstance<IDevice> device = host.Devices.ShouldHaveSingleItem();

        device.Name.ShouldBe("devices");
        device.Options.ShouldBeOfType<RecordedOptions>().Level.ShouldBe(1);
        host.Set("level", "2");
        await host.Devices.ReloadAsync();
        device.Options.ShouldBeOfType<RecordedOptions>().Level.ShouldBe(2);
    }

    [TestMethod]
    public async Task Host_tells_the_errors_of_all_sections_and_creates_nothing_of_any()
    {
        var happenings = new Happenings();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["first:a:_type"] = "recorded",
            ["first:a:level"] = "1",
            ["second:b:_type"] = "recorded",
            ["third:c:_type"] = "recordet",
        });
        builder.Services.AddSingleton(happenings).AddScoped<OfScope>().AddPatchbay(ReferencedPlugins.Catalog, patchbay => patchbay
            .AddInstances<IDevice>("first", options => options.StopOnErrors = true)
            .AddInstances<IDevice>("second", options => options.StopOnErrors = true)
            .AddInstances<IDevice>("third", options => options.StopOnErrors = true));
        using IHost host = builder.Build();

        PluginInstancesException exception = await Should.ThrowAsync<PluginInstancesException>(() => host.StartAsync());

        exception.Message.ShouldStartWith("The configuration of \"second\" and \"third\" has errors, so none of its plugins was started:\n");
        exception.Problems.Count.ShouldBe(2);
        happenings.All.ShouldBeEmpty();
    }
}
