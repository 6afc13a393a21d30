using Patchbay.Hosting.Tests.Packages;

namespace Patchbay.Hosting.Tests.Loading;

[TestClass]
public sealed class ReplacementTests
{
    // Each version answers with its own number in two assemblies: a call that mixes them would show.
    private const string Library = """
        namespace Parts;

        public static class Part
        {
            public const int Version = VERSION;

            public static int Of() => VERSION;
        }
        """;

    private const string Source = """
        namespace Acme;

        [Device("lamp", Rule = RulePrompt.OnOff)]
        public sealed class Lamp
        {
            public async Task<bool> SendAsync(bool on)
            {
                await Task.Yield();
                return Parts.Part.Of() == VERSION;
            }
        }
        """;

    [TestMethod]
    [TestCategory("EndToEnd")]
    public async Task While_8_threads_call_1000_replacements_fail_no_call_and_mix_no_versions()
    {
        var folder = new TestFolder();
        using var versions = new TestFolder();
        string[] all = [.. Enumerable.Range(1, 2).Select(version => Publish(versions, version))];
        TestFolder.Copy(all[0], folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder, options => options.UseIndex = false, ("devices:hall:_type", "lamp"));
        IDevice hall = host.Devices["hall"];
        using var done = new CancellationTokenSource();
        Task<int>[] callers = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(() => CallAsync(hall, done.Token)))];
        for (int replacement = 1; replacement <= 1000; replacement++)
        {
            MoveIntoPlace(all[replacement % 2], folder, "lamps");
            await host.Packages.RefreshAsync();
            host.Packages.Packages.ShouldHaveSingleItem().Version.ShouldBe($"{(replacement % 2) + 1}.0.0");
        }

        await done.CancelAsync();
        (await Task.WhenAll(callers)).Sum().ShouldBeGreaterThan(1000);
        host.Packages.Refusals.ShouldBeEmpty();
        host.Devices.GetInstance("hall").LastFault.ShouldBeNull();
    }

    [TestMethod]
    public async Task Broken_new_version_is_quarantined_and_the_old_one_runs_on()
    {
        var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder, null, ("devices:hall:_type", "lamp"));
        File.AppendAllText(folder["lamps/Lamps.dll"], "more");
        await host.Packages.RefreshAsync();
        (await host.Devices["hall"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
        host.Packages.Refusals.ShouldHaveSingleItem().Reason.ShouldBe(PackageRefusalReason.FileSizeDiffers);
        host.Catalog.Explain("device", "lamp").ToString().ShouldContain("is refused");
        host.Log.All.ShouldContain(record => record.Id == 1301);
    }

    [TestMethod]
    public async Task Damaged_new_version_is_explained_and_used_once_it_is_copied_again()
    {
        var folder = new TestFolder();
        using var versions = new TestFolder();
        TestFolder.Copy(Publish(versions, 1), folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder, null, ("devices:hall:_type", "lamp"));
        string next = Publish(versions, 2);
        MoveIntoPlace(next, folder, "lamps");
        byte[] damaged = File.ReadAllBytes(folder["lamps/Parts.dll"]);
        damaged[^1] ^= 0xFF;
        File.WriteAllBytes(folder["lamps/Parts.dll"], damaged);
        await host.Packages.RefreshAsync();
        host.Packages.Packages.ShouldHaveSingleItem().Version.ShouldBe("1.0.0");
        host.Packages.Refusals.ShouldHaveSingleItem().Reason.ShouldBe(PackageRefusalReason.FileHashDiffers);
        host.Catalog.Explain("device", "lamp").ToString().ShouldContain("is not the one that was published");

        MoveIntoPlace(next, folder, "lamps");
        await host.Packages.RefreshAsync();
        host.Packages.Packages.ShouldHaveSingleItem().Version.ShouldBe("2.0.0");
        host.Packages.Refusals.ShouldBeEmpty();
        (await host.Devices["hall"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task New_version_without_a_configured_plugin_is_quarantined_and_the_old_one_runs_on()
    {
        var folder = new TestFolder();
        using var versions = new TestFolder();
        TestFolder.Copy(Publish(versions, 1), folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder, null, ("devices:hall:_type", "lamp"));
        MoveIntoPlace(TestPackage.Publish(versions["other"], "Lamps", Source.Replace("\"lamp\"", "\"lantern\"", StringComparison.Ordinal).Replace("Parts.Part.Of() == VERSION", "on", StringComparison.Ordinal), "3.0.0").Folder, folder, "lamps");
        await host.Packages.RefreshAsync();
        (await host.Devices["hall"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
        PackageRefusal refusal = host.Packages.Refusals.ShouldHaveSingleItem();
        (refusal.Reason, refusal.Version).ShouldBe((PackageRefusalReason.PluginFailed, "3.0.0"));
        refusal.Message.ShouldContain("devices:hall:_type: expected the name of a device, found \"lamp\". ");
        refusal.Message.ShouldContain("There are: lantern.");

        // As soon as the configuration fits, it is used.
        host.Configuration["devices:hall:_type"] = "lantern";
        await host.Packages.RefreshAsync();
        host.Packages.Packages.ShouldHaveSingleItem().Version.ShouldBe("3.0.0");
        host.Packages.Refusals.ShouldBeEmpty();
        (await host.Devices["hall"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task Version_that_is_moved_into_a_followed_folder_replaces_the_old_one()
    {
        var folder = new TestFolder();
        using var versions = new TestFolder();
        TestFolder.Copy(Publish(versions, 1), folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(
            folder,
            options =>
            {
                options.WatchFolders = true;
                options.WatchDelay = TimeSpan.FromMilliseconds(50);
            },
            ("devices:hall:_type", "lamp"));
        var replaced = new TaskCompletionSource();
        using IDisposable subscription = host.Devices.OnChange(change =>
        {
            if (change.Kind == PluginInstanceChangeKind.Replaced)
            {
                replaced.TrySetResult();
            }
        });
        MoveIntoPlace(Publish(versions, 2), folder, "lamps");
        await replaced.Task.WaitAsync(TimeSpan.FromSeconds(20));
        (await host.Devices["hall"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
        host.Packages.Packages.ShouldHaveSingleItem().Version.ShouldBe("2.0.0");
    }

    [TestMethod]
    public void Followed_folder_that_does_not_exist_yet_is_looked_for_from_time_to_time()
    {
        using var folder = new TestFolder();
        var clock = new VirtualClock();
        int looks = 0;
        using var watch = new Hosting.Loading.FolderWatch(folder["none"], TimeSpan.FromMilliseconds(1), clock, () => Task.FromResult(Interlocked.Increment(ref looks)), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        clock.Advance(TimeSpan.FromSeconds(11));
        SpinWait.SpinUntil(() => Volatile.Read(ref looks) == 2, TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    // mv old elsewhere; mv new here: twice, and then a file changes in place.
    [TestMethod]
    public async Task Followed_folder_is_followed_on_after_packages_were_moved_out_of_it()
    {
        var folder = new TestFolder();
        using var versions = new TestFolder();
        await using FolderHost host = await FolderHost.StartAsync(
            folder,
            options =>
            {
                options.WatchFolders = true;
                options.WatchDelay = TimeSpan.FromMilliseconds(50);
            },
            ("devices:hall:_type", "lamp"));
        for (int version = 1; version <= 3; version++)
        {
            string next = Publish(versions, version);
            if (version > 1)
            {
                Directory.Move(folder["lamps"], versions[$"old{version}"]);
            }

            Directory.Move(next, folder["lamps"]);
            await UntilAsync(() => host.Packages.Packages is [{ IsLoaded: true } package] && package.Version == $"{version}.0.0");
        }

        File.AppendAllText(folder["lamps/Lamps.dll"], "more");
        await UntilAsync(() => host.Packages.Refusals.Count == 1);
    }

    [TestMethod]
    public async Task Followed_folder_that_another_one_takes_the_place_of_is_followed_on()
    {
        using var folder = new TestFolder();
        string plugins = folder["plugins"];
        Directory.CreateDirectory(plugins);
        int looks = 0;
        using var watch = new Hosting.Loading.FolderWatch(plugins, TimeSpan.FromMilliseconds(10), TimeProvider.System, () => Task.FromResult(Interlocked.Increment(ref looks)), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        Directory.Move(plugins, folder["old"]);
        await UntilAsync(() => Volatile.Read(ref looks) > 0);
        await Task.Delay(200); // So long that it is not there when it is looked for.
        Directory.CreateDirectory(plugins);
        await Task.Delay(200);
        int before = Volatile.Read(ref looks);
        Directory.CreateDirectory(Path.Combine(plugins, "lamps"));
        await UntilAsync(() => Volatile.Read(ref looks) > before);
        await Task.Delay(200);
        before = Volatile.Read(ref looks);
        await File.WriteAllTextAsync(Path.Combine(plugins, "lamps/Lamps.dll"), "more");
        await UntilAsync(() => Volatile.Read(ref looks) > before);
    }

    // As the path of temporary files is on macOS.
    [TestMethod]
    [DoNotParallelize] // It changes where the whole process has its temporary files.
    public async Task Package_with_a_dependency_is_loaded_where_temporary_files_lie_behind_a_link()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("Not everybody may create links on Windows.");
        }

        using var temporary = new TestFolder();
        Directory.CreateDirectory(temporary["real/files"]);
        Directory.CreateSymbolicLink(temporary["link"], "real");
        var folder = new TestFolder();
        using var versions = new TestFolder();
        Directory.CreateDirectory(versions["lamps1/runtimes/any"]);
        await File.WriteAllTextAsync(versions["lamps1/runtimes/any/native.so"], "native"); // Only then the runtime is asked.
        TestFolder.Copy(Publish(versions, 1), folder["lamps"]);
        string? before = Environment.GetEnvironmentVariable("TMPDIR");
        Environment.SetEnvironmentVariable("TMPDIR", temporary["link/files"]);
        try
        {
            await using FolderHost host = await FolderHost.StartAsync(folder, null, ("devices:hall:_type", "lamp"));
            (await host.Devices["hall"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", before);
        }
    }

    [TestMethod]
    public void Times_of_a_folder_that_cannot_be_used_are_refused() =>
        Should.Throw<ArgumentException>(() => new PluginPackagesOptions().AddFolder("plugins", options => options.WatchDelay = TimeSpan.FromSeconds(-1)))
            .Message.ShouldStartWith("The times of the plugin folder cannot be used. WatchDelay is -00:00:01; choose from 00:00:00 to 49.00:00:00.");

    [TestMethod]
    public async Task Package_that_is_renamed_to_a_name_with_a_dot_is_seen_to_go()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder["lamps"]);
        int looks = 0;
        using var watch = new Hosting.Loading.FolderWatch(folder.Path, TimeSpan.FromMilliseconds(10), TimeProvider.System, () => Task.FromResult(Interlocked.Increment(ref looks)), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        Directory.Move(folder["lamps"], folder[".old"]);
        await UntilAsync(() => Volatile.Read(ref looks) > 0);
    }

    [TestMethod]
    public async Task Package_whose_folder_was_renamed_before_it_was_used_can_be_used()
    {
        var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder);
        Directory.Move(folder["lamps"], folder["lamps-1"]);
        await host.Packages.RefreshAsync();
        host.Packages.Packages.ShouldHaveSingleItem().Folder.ShouldBe("lamps-1");
        host.Configuration["devices:hall:_type"] = "lamp";
        await host.Devices.ReloadAsync();
        host.Devices.GetInstance("hall").Problem.ShouldBeNull();
        (await host.Devices["hall"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task Plugin_that_comes_later_is_used_by_an_instance_that_ran_on_without_it()
    {
        var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder, null, ("devices:hall:_type", "lamp"));
        host.Configuration["devices:hall:_type"] = "hall-lamp";
        await host.Devices.ReloadAsync();
        (host.Devices.GetInstance("hall").Status, host.Devices.GetInstance("hall").Problem is null).ShouldBe((PluginInstanceStatus.Running, false));
        TestPackage.Publish(folder["hall"], "HallLamps", Source.Replace("\"lamp\"", "\"hall-lamp\"", StringComparison.Ordinal).Replace("Parts.Part.Of() == VERSION", "on", StringComparison.Ordinal));
        await host.Packages.RefreshAsync();
        host.Devices.GetInstance("hall").Problem.ShouldBeNull();
        host.Devices.GetInstance("hall").Plugin.ShouldNotBeNull().Name.ShouldBe("hall-lamp");
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(10, limit.Token);
        }
    }

    private static async Task<int> CallAsync(IDevice device, CancellationToken done)
    {
        int calls = 0;
        for (; !done.IsCancellationRequested; calls++)
        {
            (await device.SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
            await Task.Delay(1, CancellationToken.None); // Eight that never rest would leave no processor for the replacements.
        }

        return calls;
    }

    private static string Publish(TestFolder versions, int version)
    {
        string number = version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string part = versions[$"parts{number}/Parts.dll"];
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        using (FileStream stream = File.Create(part))
        {
            string source = Library.Replace("= VERSION", "= " + number, StringComparison.Ordinal).Replace("=> VERSION", "=> " + number, StringComparison.Ordinal);
            Testing.Sources.Compile("Parts", Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, [source]).Emit(stream).Success.ShouldBeTrue();
        }

        return TestPackage.Publish(versions[$"lamps{number}"], "Lamps", Source.Replace("VERSION", number, StringComparison.Ordinal), $"{number}.0.0", references: [part]).Folder;
    }

    // As a person does it: beside the old one first, then in its place.
    private static void MoveIntoPlace(string from, TestFolder folder, string name)
    {
        TestFolder.Copy(from, folder[".new"]);
        Directory.Move(folder[name], folder[".old"]);
        Directory.Move(folder[".new"], folder[name]);
        Directory.Delete(folder[".old"], recursive: true);
    }
}
