using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Yaml;

[TestClass]
public sealed class ReloadTests
{
    [TestMethod]
    public async Task Changes_of_the_main_file_and_of_parts_count()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "a: 1");
        IConfigurationRoot configuration = folder.Load(reloadOnChange: true);

        await ChangeAsync(configuration, () => folder.Add("config.yml", "a: 2"));
        configuration["a"].ShouldBe("2");
        await ChangeAsync(configuration, () => folder.Add("conf.d/a.yml", "b: 3"));
        configuration.Values().ShouldBe(["a=2", "b=3"]);
        await ChangeAsync(configuration, () => File.Delete(folder["conf.d/a.yml"]));
        configuration.Values().ShouldBe(["a=2"]);
        (configuration as IDisposable)?.Dispose();
    }

    [TestMethod]
    public async Task An_error_that_comes_by_a_change_leaves_the_values_as_they_are_and_is_logged()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "test.own.conf: {greeting: hi}");
        IConfigurationRoot configuration = folder.Load(reloadOnChange: true);
        await using TestDaemon daemon = await TestDaemon.StartAsync(options => options.Configuration = configuration);
        var provider = (YamlConfigurationProvider)configuration.Providers.Single();
        var failed = new TaskCompletionSource();
        provider.ReloadFailed += (_, _) => failed.TrySetResult();

        folder.Add("config.yml", "test.own.conf: {greeting: [\n");
        await failed.Task.WaitAsync(TimeSpan.FromMinutes(1));

        (await daemon.AskAsync("test/own.conf")).ShouldBe("hi\n");
        daemon.Log.Of(2302).ShouldHaveSingleItem().ShouldContain("config.yml, line 2");
        await ChangeAsync(configuration, () => folder.Add("config.yml", "test.own.conf: {greeting: again}"));
        provider.Problem.ShouldBeNull();
        (configuration as IDisposable)?.Dispose();
    }

    [TestMethod]
    public async Task A_driver_is_replaced_when_its_options_change()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "test.own.conf: {greeting: hi}");
        IConfigurationRoot configuration = folder.Load(reloadOnChange: true);
        await using TestDaemon daemon = await TestDaemon.StartAsync(options => options.Configuration = configuration);
        (await daemon.AskAsync("test/own.conf")).ShouldBe("hi\n");

        await ChangeAsync(configuration, () => folder.Add("config.yml", "test.own.conf: {greeting: bye}"));

        string answer = "hi\n";
        for (int attempt = 0; attempt < 600 && answer == "hi\n"; attempt++)
        {
            await Task.Delay(100);
            answer = await daemon.AskAsync("test/own.conf");
        }

        answer.ShouldBe("bye\n");
        (configuration as IDisposable)?.Dispose();
    }

    private static async Task ChangeAsync(IConfigurationRoot configuration, Action change)
    {
        var changed = new TaskCompletionSource();
        using IDisposable following = ChangeToken.OnChange(configuration.GetReloadToken, () => changed.TrySetResult());
        change();
        await changed.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }
}
