using Microsoft.Extensions.Configuration;

namespace Patchbay.Devices.Tests.Plugins;

[TestClass]
public sealed class PluginsTests
{
    [TestMethod]
    public async Task A_test_plugin_is_created_records_and_answers_as_it_is_told()
    {
        var log = new PluginLog();
        IConfiguration options = new ConfigurationBuilder().AddInMemoryCollection([new("nickname", "Hall"), new("min_rule", "1"), new("max_rule", "50")]).Build();
        IDevice lamp = ReferencedPlugins.Catalog.Create<IDevice>("dimmable", options, new OneService(log));
        (await lamp.SendAsync(on: true, Rule.Integer(20), default)).ShouldBeTrue();
        log["Hall"].Mood = Mood.Fails;
        (await lamp.SendAsync(on: false, Rule.Integer(20), default)).ShouldBeFalse();
        log["Hall"].Mood = Mood.Hangs;
        ValueTask<bool> hanging = lamp.SendAsync(on: true, Rule.Integer(3), default);
        log["Hall"].Mood = Mood.Throws;
        await Should.ThrowAsync<IOException>(async () => await hanging);
        log.Of("Hall").ShouldBe(["on 20", "off 20", "on 3"]);
    }

    private sealed class OneService(PluginLog log) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(PluginLog) ? log : null;
    }
}
