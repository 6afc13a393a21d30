using CoffeeConnector.Machines;
using CoffeeConnector.Simulators;
using CoffeeConnector.Tests.Machines;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay;
using Patchbay.Connectors;

namespace CoffeeConnector.Tests;

[TestClass]
public sealed class ConnectionTests
{
    [TestMethod]
    public async Task Version_1900_has_no_session_and_gives_the_remote_control_back()
    {
        await using Connected simulated = await Connected.Async("1900");
        var machine = (Machine1900)simulated.Machine;

        await using (BackendConnection connection = await simulated.ConnectAsync())
        {
            connection.Session.ShouldBeNull();
            machine.IsTaken.ShouldBeTrue();
        }

        machine.IsTaken.ShouldBeFalse();
    }

    [TestMethod]
    public async Task Version_1900_lets_one_client_in_at_a_time()
    {
        await using Connected simulated = await Connected.Async("1900");
        await using BackendConnection first = await simulated.ConnectAsync();

        (await Should.ThrowAsync<MachineException>(() => simulated.ConnectAsync()))
            .Message.ShouldBe($"{simulated.Machine.Location} refuses, with status 409: Another client has the remote control.");
    }

    [TestMethod]
    public void The_key_that_the_project_names_for_the_version_is_the_host_s_own()
    {
        IConfiguration machine = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["version"] = "1900",
            ["location"] = "http://192.168.1.20/",
            ["username"] = "barista",
            ["password"] = "crema",
            ["colour"] = "red",
        }).Build();
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();

        ConfigurationValidationResult report = CoffeeRound.Plugins.Validate(CoffeeRound.Plugins.GetPlugin("connector-backend", "coffee/1900"), machine, services);

        report.Errors.ShouldBeEmpty();
        report.Warnings.Select(warning => warning.Path).ShouldBe(["colour"]);
    }

    [TestMethod]
    public async Task Version_2900_opens_a_session_and_ends_it()
    {
        await using Connected simulated = await Connected.Async("2900");
        var machine = (Machine2900)simulated.Machine;
        BackendAdapter adapter;
        BackendEnvironment drinks;

        await using (BackendConnection connection = await simulated.ConnectAsync())
        {
            connection.Session.ShouldNotBeNull();
            machine.Sessions.ShouldBe(1);
            drinks = connection.CreateEnvironment("drink");
            adapter = drinks.CreateUnit<BackendAdapter>();
        }

        machine.Sessions.ShouldBe(0);
        await Should.ThrowAsync<MachineException>(async () => await adapter.SearchAsync(CancellationToken.None).GetAsyncEnumerator(CancellationToken.None).MoveNextAsync());
        Should.Throw<ObjectDisposedException>(() => drinks.CreateUnit<Synchronizer>());
    }

    [TestMethod]
    [DataRow("1900")]
    [DataRow("2900")]
    public async Task A_machine_can_be_used_unless_it_cleans_itself(string version)
    {
        await using Connected simulated = await Connected.Async(version);
        await using BackendConnection connection = await simulated.ConnectAsync();

        (await connection.CheckAsync()).ShouldBeTrue();
        simulated.Machine.State.IsCleaning = true;
        (await connection.CheckAsync()).ShouldBeFalse();
    }

    [TestMethod]
    [DataRow("1900")]
    [DataRow("2900")]
    public async Task A_wrong_password_is_an_error_that_does_not_tell_it(string version)
    {
        await using Connected simulated = await Connected.Async(version);

        MachineException exception = await Should.ThrowAsync<MachineException>(() => simulated.ConnectAsync(password: "decaf"));

        exception.Message.ShouldBe($"{simulated.Machine.Location} refuses the user name or password.");
        exception.ToString().ShouldNotContain("decaf");
    }
}
