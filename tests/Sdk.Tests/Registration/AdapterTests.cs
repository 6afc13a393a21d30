using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;
using Patchbay.FileSync;
using Patchbay.Telemetry;

namespace Patchbay.Sdk.Tests.Registration;

[TestClass]
public sealed class AdapterTests
{
    private readonly Journal _journal = new();

    public required TestContext TestContext { get; init; }

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task A_class_that_fits_is_called_through_its_contract()
    {
        IDevice device = Device("plain-lamp");

        (await device.SendAsync(on: true, Rule.Enabled, Cancellation)).ShouldBeTrue();
        (await device.SendAsync(on: false, Rule.Enabled, Cancellation)).ShouldBeFalse();
    }

    [TestMethod]
    public void A_synchronous_fit_completes_synchronously() =>
        Device("plain-lamp").SendAsync(on: true, Rule.Enabled, Cancellation).IsCompletedSuccessfully.ShouldBeTrue();

    [TestMethod]
    public async Task A_rule_is_converted_to_what_the_method_takes()
    {
        await Device("dimmed-lamp").SendAsync(on: true, Rule.Integer(40), Cancellation);

        _journal.Entries.ShouldBe(["True 40"]);
    }

    [TestMethod]
    public async Task A_rule_that_cannot_be_converted_fails_the_task()
    {
        ValueTask<bool> task = Device("dimmed-lamp").SendAsync(on: true, Rule.On, Cancellation);

        task.IsFaulted.ShouldBeTrue();
        (await Should.ThrowAsync<InvalidCastException>(task.AsTask())).Message.ShouldStartWith("The rule \"on\" is not a whole number");
    }

    [TestMethod]
    public async Task The_cancellation_is_passed_on()
    {
        ValueTask<bool> task = Device("dimmed-lamp").SendAsync(on: true, Rule.Integer(40), new CancellationToken(canceled: true));

        await Should.ThrowAsync<OperationCanceledException>(task.AsTask());
        _journal.Entries.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("failing-lamp")]
    [DataRow("failing-task-lamp")]
    public async Task A_method_that_throws_gives_a_failed_task(string name)
    {
        ValueTask<bool> task = Device(name).SendAsync(on: true, Rule.Enabled, Cancellation);

        task.IsFaulted.ShouldBeTrue();
        (await Should.ThrowAsync<IOException>(task.AsTask())).Message.ShouldBe("The lamp is out of reach.");
    }

    [TestMethod]
    [DataRow("failing-lamp")]
    [DataRow("failing-task-lamp")]
    public void A_method_that_is_cancelled_gives_a_cancelled_task(string name) =>
        Device(name).SendAsync(on: true, Rule.Enabled, new CancellationToken(canceled: true)).IsCanceled.ShouldBeTrue();

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Whoever_gives_up_is_heard(bool isCancelled)
    {
        ValueTask<bool> task = Device("giving-up-lamp").SendAsync(on: true, Rule.Enabled, new CancellationToken(isCancelled));

        task.IsCanceled.ShouldBeTrue();
        try
        {
            await task; // What awaits it sees the plugin's own exception. (An assertion library would make another one.)
            Assert.Fail();
        }
        catch (OperationCanceledException exception)
        {
            exception.Message.ShouldBe("device said no");
            exception.StackTrace!.ShouldContain(nameof(GivingUpLamp));
        }
    }

    [TestMethod]
    public async Task A_task_that_is_null_names_the_method()
    {
        const string Message = "Patchbay.Sdk.Tests.Registration.NullTaskLamp.Send returned null where a task or a sequence is expected. Make it async, or return a finished task or an empty sequence.";
        IConnector meter = ReferencedPlugins.Catalog.Create<IConnector>("null-task-meter", Probe.NoOptions, Services);
        ISyncPlugin folder = ReferencedPlugins.Catalog.Create<ISyncPlugin>("null-list-folder", Probe.NoOptions, Services);

        (await Should.ThrowAsync<PluginException>(async () => await Device("null-task-lamp").SendAsync(on: true, Rule.Enabled, Cancellation))).Message.ShouldBe(Message);
        (await Should.ThrowAsync<PluginException>(async () => await meter.ReceiveRawMessageAsync(Cancellation))).Message.ShouldContain("NullTaskMeter.ReceiveRawMessage returned null");
        (await Should.ThrowAsync<PluginException>(async () => await folder.ListPathAsync(RemotePath.Root, Cancellation).GetAsyncEnumerator(Cancellation).MoveNextAsync())).Message
            .ShouldContain("NullListFolder.ListPath returned null");
    }

    [TestMethod]
    public void A_device_that_checks_no_rules_takes_them_as_they_are()
    {
        Rule rule = Rule.Text("as it is");

        Device("plain-lamp").ValidateRule(rule).ShouldBeSameAs(rule);
        Device("own-lamp").ValidateRule(rule).ShouldBeSameAs(rule);
    }

    [TestMethod]
    public void A_device_that_checks_rules_may_correct_and_refuse_them()
    {
        Device("dimmed-lamp").ValidateRule(Rule.Integer(50)).ShouldBe(Rule.Integer(100));
        Device("dimmed-lamp").ValidateRule(Rule.Integer(51)).ShouldBeNull();
    }

    [TestMethod]
    public async Task A_sensor_without_a_trigger_is_not_triggered() => (await Sensor("plain-switch").TriggerAsync(Cancellation)).ShouldBeFalse();

    [TestMethod]
    public async Task A_sensor_with_a_trigger_is_triggered()
    {
        ISensor sensor = Sensor("triggerable-switch");

        (await sensor.ConditionMetAsync(Rule.Enabled, Cancellation)).ShouldBeNull();
        (await sensor.TriggerAsync(Cancellation)).ShouldBeTrue();
        (await sensor.ConditionMetAsync(Rule.Enabled, Cancellation)).ShouldBe(expected: true);
    }

    [TestMethod]
    public async Task A_class_that_implements_the_contract_is_returned_as_it_is()
    {
        IDevice device = Device("own-lamp");

        device.ShouldBeOfType<OwnLamp>();
        (await device.SendAsync(on: false, Rule.Enabled, Cancellation)).ShouldBeTrue();
    }

    [TestMethod]
    public void Disposing_of_the_plugin_disposes_of_the_class()
    {
        IDevice device = Device("disposable-lamp");

        device.ShouldNotBeAssignableTo<IAsyncDisposable>();
        device.ShouldBeAssignableTo<IDisposable>()!.Dispose();

        _journal.Entries.ShouldBe(["disposed"]);
    }

    [TestMethod]
    public async Task Disposing_of_the_plugin_asynchronously_disposes_of_the_class()
    {
        IDevice device = Device("async-disposable-lamp");

        device.ShouldNotBeAssignableTo<IDisposable>();
        await device.ShouldBeAssignableTo<IAsyncDisposable>()!.DisposeAsync();

        _journal.Entries.ShouldBe(["disposed asynchronously"]);
    }

    [TestMethod]
    public async Task Each_way_of_disposing_is_that_of_the_class()
    {
        IDevice device = Device("twice-disposable-lamp");

        ((IDisposable)device).Dispose();
        await ((IAsyncDisposable)device).DisposeAsync();

        _journal.Entries.ShouldBe(["disposed", "disposed asynchronously"]);
    }

    [TestMethod]
    public void A_plugin_whose_class_has_nothing_to_dispose_of_is_not_disposable()
    {
        Device("plain-lamp").ShouldNotBeAssignableTo<IDisposable>();
        Device("plain-lamp").ShouldNotBeAssignableTo<IAsyncDisposable>();
    }

    private IDevice Device(string name) => ReferencedPlugins.Catalog.Create<IDevice>(name, Probe.NoOptions, Services);

    private ISensor Sensor(string name) => ReferencedPlugins.Catalog.Create<ISensor>(name, Probe.NoOptions, Services);

    private IServiceProvider Services => Probe.Services(services => services.AddSingleton(_journal));
}
