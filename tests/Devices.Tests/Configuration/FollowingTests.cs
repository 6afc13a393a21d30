using Microsoft.Extensions.Primitives;

namespace Patchbay.Devices.Tests.Configuration;

/// <summary>Whatever happens to the file, it is told of once it is over.</summary>
[TestClass]
public sealed class FollowingTests
{
    [TestMethod]
    public async Task A_file_that_is_created_written_replaced_deleted_and_created_again_is_followed()
    {
        using var file = new ConfigurationFile();
        file.Store.Read();
        await ToldOfAsync(file, () => file.Write(Documents.Valid));
        file.Store.Read().Instances.Count.ShouldBe(11);
        await ToldOfAsync(file, () => file.Replace(Documents.With("device2", null)));
        file.Store.Read().Instances.Count.ShouldBe(6);
        await ToldOfAsync(file, () => File.Delete(file.FilePath));
        file.Store.Read().Instances.ShouldBeEmpty();
        await ToldOfAsync(file, () => file.Replace(Documents.Valid));
        await ToldOfAsync(file, () => File.Move(file.FilePath, file.FilePath + ".old"));
        await ToldOfAsync(file, () => File.Move(file.FilePath + ".old", file.FilePath));
        file.Store.Read().Instances.Count.ShouldBe(11);
    }

    [TestMethod]
    public void What_has_changed_since_it_was_read_is_told()
    {
        var clock = new VirtualClock();
        using var file = new ConfigurationFile(Documents.Valid, clock: clock);
        file.Store.Read();
        file.Write("{}");
        IChangeToken token = file.Store.Watch();
        clock.Advance(TimeSpan.FromMilliseconds(300));
        token.HasChanged.ShouldBeTrue();
    }

    [TestMethod]
    public void Without_a_change_nothing_is_told()
    {
        var clock = new VirtualClock();
        using var file = new ConfigurationFile(Documents.Valid, clock: clock);
        file.Store.Read();
        IChangeToken token = file.Store.Watch();
        clock.Advance(TimeSpan.FromMinutes(1));
        token.HasChanged.ShouldBeFalse();
    }

    [TestMethod]
    public void A_folder_that_comes_later_and_the_target_of_a_link_are_seen_after_some_seconds()
    {
        var clock = new VirtualClock();
        using var file = new ConfigurationFile(clock: clock);
        Directory.Delete(file.Folder);
        file.Store.Read();
        IChangeToken token = file.Store.Watch();
        Directory.CreateDirectory(file.Folder);
        Directory.CreateDirectory(Path.Combine(file.Folder, "real"));
        string target = Path.Combine(file.Folder, "real", "node.json");
        File.WriteAllText(target, "{}", System.Text.Encoding.UTF8);
        File.CreateSymbolicLink(file.FilePath, target);
        clock.Advance(TimeSpan.FromSeconds(6));
        token.HasChanged.ShouldBeTrue();

        token = file.Store.Watch();
        clock.Advance(TimeSpan.FromSeconds(6));
        File.WriteAllText(target, "{ }", System.Text.Encoding.UTF8);
        clock.Advance(TimeSpan.FromSeconds(6));
        token.HasChanged.ShouldBeTrue();
    }

    [TestMethod]
    public async Task What_the_node_saves_is_read_again_as_it_was_saved()
    {
        using var file = new ConfigurationFile(Documents.Valid);
        file.Store.Read();
        await ToldOfAsync(file, () => file.Store.ChangeAsync(root => root["device1"]!["default_rule"] = 20, default).Wait());
        file.Store.Read().Instance("device1").DefaultRule.ShouldBe(Rule.Integer(20));
    }

    [TestMethod]
    public void What_a_subscriber_throws_keeps_nobody_from_being_told()
    {
        var clock = new VirtualClock();
        using var file = new ConfigurationFile(Documents.Valid, clock: clock);
        file.Store.Read();
        int told = 0;
        using IDisposable bad = ChangeToken.OnChange(file.Store.Watch, () => throw new TimeZoneNotFoundException());
        using IDisposable good = ChangeToken.OnChange(file.Store.Watch, () => told++);
        for (int change = 1; change <= 3; change++)
        {
            file.Write(new string(' ', change) + "{}");
            clock.Advance(TimeSpan.FromSeconds(6));
            told.ShouldBeGreaterThanOrEqualTo(change);
        }
    }

    // The clock of the system, as the system tells of the change.
    private static async Task ToldOfAsync(ConfigurationFile file, Action change)
    {
        await Task.Delay(300); // What the change before it has left over.
        IChangeToken token = file.Store.Watch();
        var told = new TaskCompletionSource();
        using IDisposable registration = token.RegisterChangeCallback(_ => told.TrySetResult(), state: null);
        change();
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
