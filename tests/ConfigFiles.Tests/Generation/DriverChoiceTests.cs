using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Generation;

/// <summary>Which driver makes a file.</summary>
[TestClass]
public sealed class DriverChoiceTests
{
    private const string File = "test/scripted.conf";
    private const string Choice = "plugins:test.scripted.conf";

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow(" ")]
    [DataRow("scripted-conf")]
    public async Task Without_a_configured_name_the_built_in_driver_makes_the_file(string? name)
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, (Choice, name), ("plugins:test.own.conf", "other"));

        (await daemon.AskAsync(File)).ShouldBe("content of scripted-conf\n");
    }

    [TestMethod]
    public async Task The_configured_driver_makes_the_file()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, (Choice, "other"));

        (await daemon.AskAsync(File)).ShouldBe("content of other\n");
        daemon.Script.Created.ShouldBe(["other"]);
    }

    [TestMethod]
    public async Task Without_a_driver_the_null_handler_logs_and_answers_nothing()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();

        (await daemon.AskAsync("test/foreign.conf")).ShouldBeEmpty();
        (await daemon.AskAsync("asterisk/sip.conf")).ShouldBeEmpty();

        daemon.Log.Of(2101).ShouldBe(["No handler found for test/foreign.conf", "No handler found for asterisk/sip.conf"]);
    }

    [TestMethod]
    public async Task A_driver_is_created_once_for_its_file()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();

        for (int request = 0; request < 3; request++)
        {
            await daemon.AskAsync(File);
        }

        daemon.Script.Created.ShouldBe(["scripted-conf"]);
        daemon.Script.Called.Count.ShouldBe(3);
    }

    [TestMethod]
    public async Task A_driver_that_cannot_be_created_falls_to_the_next_and_is_tried_again()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, (Choice, "other"));
        daemon.Script.Create = driver => driver == "other" ? new KeyNotFoundException("There is no key \"queues\".") : null;

        (await daemon.AskAsync(File)).ShouldBe("content of scripted-conf\n");
        daemon.Log.Of(2102).ShouldHaveSingleItem().ShouldContain("test/scripted.conf: the driver \"other\" cannot be created: test.scripted.conf: the constructor has thrown KeyNotFoundException: There is no key \"queues\".");
        (await daemon.HealthAsync()).Status.ShouldBe(HealthStatus.Degraded);

        daemon.Script.Create = _ => null;
        (await daemon.AskAsync(File)).ShouldBe("content of other\n");
        (await daemon.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
    }

    [TestMethod]
    public async Task A_driver_whose_options_are_wrong_falls_to_the_next()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, (Choice, "demanding"), ("test.scripted.conf:level", "many"));

        (await daemon.AskAsync(File)).ShouldBe("content of scripted-conf\n");

        daemon.Log.Of(2102).ShouldHaveSingleItem().ShouldContain("test.scripted.conf:level: expected a whole number, found \"many\".");
    }

    [TestMethod]
    public async Task A_driver_that_does_not_exist_falls_to_the_next_and_a_near_name_is_suggested()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, (Choice, "othr"));

        (await daemon.AskAsync(File)).ShouldBe("content of scripted-conf\n");

        daemon.Log.Of(2102).ShouldHaveSingleItem().ShouldContain("Did you mean \"test/scripted.conf/other\"");
    }

    [TestMethod]
    public async Task Two_packages_with_one_driver_name_are_refused_with_both_names()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, ("plugins:test.twice.conf", "same"));

        (await daemon.AskAsync("test/twice.conf")).ShouldBe("built in\n");

        const string Both = "one in Patchbay.ConfigFiles.Tests, one in ConfigFiles.Plugins";
        daemon.Log.Of(2102).ShouldHaveSingleItem().ShouldContain(Both);
        daemon.Files.Validate().ShouldContain(problem => problem.Contains(Both, StringComparison.Ordinal));
        (await daemon.HealthAsync()).Data["test/twice.conf"].ShouldBeOfType<string>().ShouldContain(Both);
    }

    [TestMethod]
    public async Task When_no_driver_is_left_the_last_good_content_is_answered()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        daemon.Folder.Add("cache/test/scripted.conf", "stored");
        daemon.Script.Create = _ => new InvalidOperationException("Not today.");

        (await daemon.AskAsync(File)).ShouldBe("stored");
        daemon.Log.Of(2101).ShouldBe(["No handler found for test/scripted.conf"]);
    }

    [TestMethod]
    public async Task Another_choice_counts_from_the_next_request_on_and_the_old_driver_is_disposed_of()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(options => options.BuiltInDriver = _ => "none", (Choice, "scripted-conf"));
        await daemon.AskAsync(File);

        daemon.Services.GetRequiredService<IConfiguration>()[Choice] = "other";

        (await daemon.AskAsync(File)).ShouldBe("content of other\n");
        daemon.Script.Called.ShouldBe(["scripted-conf", "disposed", "other"]);
    }

    [TestMethod]
    public async Task Options_see_their_section_or_the_whole_configuration_as_they_say()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(
            null, ("greeting", "hello"), ("test.own.conf:greeting", "hi"), ("test.whole.conf:greeting", "wrong"), ("listen_port", "7"), (Choice, "other"), ("db_uri", "sqlite:///x.db"));

        (await daemon.AskAsync("test/own.conf")).ShouldBe("hi\n");
        (await daemon.AskAsync("test/whole.conf")).ShouldBe("hello 7 hi other\n");
    }

    [TestMethod]
    public async Task Errors_in_options_of_the_whole_configuration_have_its_paths()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, ("test.own.conf:greeting", "hi"));

        daemon.Files.Validate().ShouldContain("test/whole.conf, driver \"whole-conf\": greeting: expected text, found nothing. Add \"greeting\"; it has no default.");
    }

    [TestMethod]
    public async Task The_files_tell_what_is_chosen_and_why()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(null, (Choice, "other"), ("plugins:asterisk.sip.conf", "mine"));

        string[] files = [.. daemon.Files.Files.Select(file => $"{file.File}: {string.Join(", ", file.Drivers)} ({file.Reason})")];

        files.ShouldContain("test/scripted.conf: other, scripted-conf (configured)");
        files.ShouldContain("test/own.conf: own-conf (built in)");
        files.ShouldContain("test/foreign.conf:  (no handler)");
        files.ShouldContain("asterisk/sip.conf: mine (configured)");
    }

    [TestMethod]
    public async Task A_call_that_was_left_behind_keeps_its_scope_until_it_ends()
    {
        var tickets = new Drivers.Tickets();
        await using TestDaemon daemon = await TestDaemon.StartAsync(services => services.AddSingleton(tickets).AddScoped<Drivers.Ticket>(), options => options.ConfigureDrivers = drivers =>
        {
            drivers.Calls.Timeout = TimeSpan.FromMilliseconds(50);
            drivers.Calls.CancellationGrace = TimeSpan.Zero;
        });
        var goOn = new TaskCompletionSource();
        daemon.Script.Generate = async (_, _) =>
        {
            await goOn.Task;
            return "late";
        };

        (await daemon.AskAsync("test/lingering.conf")).ShouldBeEmpty();

        daemon.Log.Of(2103).ShouldHaveSingleItem().ShouldContain("took longer than");
        tickets.Ended.ShouldBe(0);
        goOn.SetResult();
        for (int attempt = 0; attempt < 600 && tickets.Ended == 0; attempt++)
        {
            await Task.Delay(100);
        }

        tickets.Ended.ShouldBe(1);
    }

    [TestMethod]
    public async Task Each_generation_has_a_scope_of_its_own_which_ends_with_it()
    {
        var tickets = new Drivers.Tickets();
        await using TestDaemon daemon = await TestDaemon.StartAsync(services => services.AddSingleton(tickets).AddScoped<Drivers.Ticket>(), configure: null);

        (await daemon.AskAsync("test/scope.conf")).ShouldBe("test/scope.conf 1\n");
        (await daemon.AskAsync("test/scope.conf")).ShouldBe("test/scope.conf 2\n");
        tickets.Ended.ShouldBe(2);
        Should.Throw<InvalidOperationException>(() => daemon.Services.GetRequiredService<GenerationScope>().Services).Message.ShouldContain("only while Generate is running");
    }
}
