using System.Net;
using SmartHome.Nodes;

namespace SmartHome.Tests.Nodes;

[TestClass]
public sealed class ArgumentsTests
{
    [TestMethod]
    public void Without_any_the_evening_is_played() => Arguments.Read([]).IsRun.ShouldBeFalse();

    [TestMethod]
    public void A_node_runs_with_simulators_at_the_port_that_clients_know_unless_told_otherwise()
    {
        Arguments arguments = Arguments.Read(["run"]);

        arguments.IsRun.ShouldBeTrue();
        arguments.ConfigurationFile.ShouldBeNull();
        arguments.Listen.ShouldBe(new IPEndPoint(IPAddress.Loopback, 8123));
        arguments.TokenFile.ShouldBeNull();
    }

    [TestMethod]
    public void Paths_are_those_of_the_current_folder()
    {
        Arguments arguments = Arguments.Read(["run", "--token-file", "token", "--config", "config.json"]);

        arguments.ConfigurationFile.ShouldBe(Path.GetFullPath("config.json"));
        arguments.TokenFile.ShouldBe(Path.GetFullPath("token"));
    }

    [TestMethod]
    [DataRow("0.0.0.0:8123", "0.0.0.0:8123")]
    [DataRow("localhost:0", "127.0.0.1:0")]
    [DataRow("[::1]:80", "[::1]:80")]
    public void Addresses_have_a_port(string text, string endpoint) => Arguments.Read(["run", "--listen", text]).Listen.ShouldBe(IPEndPoint.Parse(endpoint));

    [TestMethod]
    [DataRow("evening", "\"evening\" is no command.")]
    [DataRow("run --port 80", "\"--port\" is no option.")]
    [DataRow("run config.json", "\"config.json\" is no option.")]
    [DataRow("run --config", "--config needs the path of a config.json.")]
    [DataRow("run --config --listen", "--config needs the path of a config.json.")]
    [DataRow("run --token-file", "--token-file needs the path of a file with the token.")]
    [DataRow("run --listen 8123", "--listen needs an address and a port, as in 0.0.0.0:8123, and \"8123\" is none.")]
    [DataRow("run --listen :8123", "--listen needs an address and a port, as in 0.0.0.0:8123, and \":8123\" is none.")]
    [DataRow("run --listen 127.0.0.1:70000", "--listen needs an address and a port, as in 0.0.0.0:8123, and \"127.0.0.1:70000\" is none.")]
    [DataRow("run --listen home:8123", "--listen needs an address and a port, as in 0.0.0.0:8123, and \"home:8123\" is none.")]
    public void Wrong_ones_are_named(string arguments, string message) =>
        Should.Throw<FormatException>(() => Arguments.Read(arguments.Split(' '))).Message.ShouldBe(message);
}
