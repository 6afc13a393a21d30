using System.Net;
using CoffeeConnector.Machines;
using CoffeeConnector.Tests.Machines;

namespace CoffeeConnector.Tests;

[TestClass]
public sealed class MachineTests
{
    [TestMethod]
    [DataRow("<html>")]
    [DataRow("[]")]
    [DataRow("\"ready\"")]
    public async Task An_answer_that_is_no_record_is_an_error_that_names_the_machine(string answer)
    {
        using var http = new HttpClient(new CannedAnswer(answer));

        (await Should.ThrowAsync<MachineException>(() => Machine(http).GetAsync("status", CancellationToken.None)))
            .Message.ShouldStartWith("http://machine.test/ sent an answer that cannot be understood: ");
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("""{"state": 1}""")]
    [DataRow("""{"state": null}""")]
    public async Task A_field_that_is_missing_or_of_another_type_is_named(string answer)
    {
        using var http = new HttpClient(new CannedAnswer(answer));
        IReadOnlyDictionary<string, object?> status = await Machine(http).GetAsync("status", CancellationToken.None);

        Should.Throw<MachineException>(() => status.Text("state")).Message.ShouldStartWith("The field \"state\" is missing, or is not what the API has");
    }

    [TestMethod]
    public async Task An_answer_with_an_error_status_is_an_error_that_says_what_the_machine_said()
    {
        using var http = new HttpClient(new CannedAnswer("out of beans", HttpStatusCode.ServiceUnavailable));

        (await Should.ThrowAsync<MachineException>(() => Machine(http).GetAsync("status", CancellationToken.None)))
            .Message.ShouldBe("http://machine.test/ refuses, with status 503: out of beans");
    }

    [TestMethod]
    public async Task An_address_that_is_not_of_the_web_is_an_error()
    {
        using var http = new HttpClient();
        var machine = new Machine(new Uri("ftp://machine.test/"), TimeSpan.FromMinutes(1), http);

        (await Should.ThrowAsync<MachineException>(() => machine.GetAsync("status", CancellationToken.None)))
            .Message.ShouldStartWith("ftp://machine.test/ cannot be reached: ");
    }

    private static Machine Machine(HttpClient http) => new(new Uri("http://machine.test/"), TimeSpan.FromMinutes(1), http);
}
