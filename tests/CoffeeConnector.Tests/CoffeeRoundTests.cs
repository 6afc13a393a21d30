using CoffeeConnector.Tests.Machines;

namespace CoffeeConnector.Tests;

[TestClass]
public sealed class CoffeeRoundTests
{
    private const string Lobby = """
        "lobby": {"version": "2900", "location": "simulated", "username": "barista", "password": "crema"}
        """;

    [TestMethod]
    public async Task A_machine_that_is_unreachable_does_not_keep_the_others_from_their_turn()
    {
        using var dead = new DeadMachine();

        SampleRun round = await Round.Async($$$$"""
            {"machines": {"attic": {"version": "1900", "location": "{{{{dead.Location}}}}", "username": "barista", "password": "crema"}, {{{{Lobby}}}}}}
            """);

        round.ExitCode.ShouldBe(1);
        round.Errors.ShouldStartWith($"attic (coffee 1900) failed: {dead.Location} cannot be reached: ");
        round.Output.ShouldContain("lobby: coffee 2900\n  connected to ");
        round.Output.ShouldContain("  disconnected");
    }

    [TestMethod]
    public async Task A_machine_that_stays_silent_is_given_up_after_its_timeout()
    {
        await using var silent = new SilentMachine();

        SampleRun round = await Round.Async($$$$"""
            {"machines": {"attic": {"version": "1900", "location": "{{{{silent.Location}}}}", "username": "barista", "password": "crema", "timeout": "00:00:00.05"}}}
            """);

        round.ExitCode.ShouldBe(1);
        round.Errors.ShouldBe($"attic (coffee 1900) failed: {silent.Location} did not answer within 0.05 s.\n");
    }

    [TestMethod]
    public async Task A_machine_with_a_wrong_password_is_an_error()
    {
        SampleRun round = await Round.Async("""
            {"machines": {"attic": {"version": "1900", "location": "simulated", "username": "barista", "password": "decaf"}}}
            """);

        round.ExitCode.ShouldBe(1);
        round.Errors.ShouldMatch("^attic \\(coffee 1900\\) failed: http://127.0.0.1:\\d+/ refuses the user name or password.\n$");
    }

    [TestMethod]
    public async Task All_mistakes_in_the_configuration_are_reported_before_a_machine_is_touched()
    {
        SampleRun round = await Round.Async($$$$"""
            {
              "machines": {
                {{{{Lobby}}}},
                "attic": {"version": "3000", "location": "simulated"},
                "cellar": {"location": "simulated"},
                "kitchen": {"version": "1900", "location": "upstairs", "password": "decaf", "timeout": "soon"}
              }
            }
            """);

        round.ExitCode.ShouldBe(1);
        round.Errors.ShouldStartWith("The configuration is wrong, so no machine was touched:\n");
        round.Errors.ShouldContain("machines:attic:version: expected the name of a connector-backend, found \"coffee/3000\". It was looked for in the assemblies CoffeeConnector. Did you mean \"coffee/1900\" or \"coffee/2900\"?");
        round.Errors.ShouldContain("machines:cellar: expected the name of a connector-backend, found nothing. There are: coffee, coffee/1900, coffee/2900.");
        round.Errors.ShouldContain("machines:kitchen:location: expected an absolute URI, found \"upstairs\".");
        round.Errors.ShouldContain("machines:kitchen:username: expected text, found nothing.");
        round.Errors.ShouldContain("machines:kitchen:timeout: expected a time span");
        round.Errors.ShouldNotContain("decaf");
        round.Output.ShouldNotContain("connected");
    }

    [TestMethod]
    public async Task A_configuration_without_machines_is_a_mistake()
    {
        SampleRun round = await Round.Async("{}");

        round.ExitCode.ShouldBe(1);
        round.Errors.ShouldContain("machines: expected at least one machine, found none.");
    }

    [TestMethod]
    public async Task An_interruption_ends_the_program()
    {
        await using var silent = new SilentMachine();
        using var interruption = new CancellationTokenSource();
        Task<SampleRun> running = Round.Async(
            $$$$"""{"machines": {"attic": {"version": "2900", "location": "{{{{silent.Location}}}}", "username": "barista", "password": "crema", "timeout": "00:01:00"}}}""",
            interruption.Token);
        await silent.Asked;

        await interruption.CancelAsync();

        (await running).ShouldSatisfyAllConditions(round => round.ExitCode.ShouldBe(1), round => round.Errors.ShouldBe("Interrupted.\n"));
    }
}
