using Microsoft.Extensions.Configuration;
using Patchbay.Connectors;

namespace Patchbay.Sdk.Tests.Connectors;

[TestClass]
public sealed class BackendConnectionTests
{
    private readonly KettleHost _host = new();

    [TestMethod]
    public async Task A_connection_has_its_backend_configuration_and_session()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");

        connection.Backend.ToString().ShouldBe("kettle full");
        connection.Configuration.ShouldBe(new KettleOptions("kitchen"));
        connection.Session.ShouldBe("session");
    }

    [TestMethod]
    public async Task A_backend_without_options_and_session_has_none()
    {
        await using BackendConnection connection = await _host.ConnectAsync("plain");

        connection.Configuration.ShouldBeNull();
        connection.Session.ShouldBeNull();
        _host.Journal.Entries.ShouldBe(["connect"]);
    }

    [TestMethod]
    [DataRow("kitchen", true)]
    [DataRow("empty", false)]
    public async Task Checking_asks_the_backend_with_its_session(string location, bool canBeUsed)
    {
        await using BackendConnection connection = await _host.ConnectAsync("full", location);

        (await connection.CheckAsync()).ShouldBe(canBeUsed);

        _host.Journal.Entries.ShouldBe([$"connect {location}", "check session"]);
    }

    [TestMethod]
    public async Task A_backend_that_cannot_tell_can_be_used()
    {
        await using BackendConnection connection = await _host.ConnectAsync("plain");

        (await connection.CheckAsync()).ShouldBeTrue();
    }

    [TestMethod]
    public async Task Checking_may_do_without_a_session()
    {
        await using BackendConnection connection = await _host.ConnectAsync("sessionless");

        (await connection.CheckAsync()).ShouldBeTrue();
        (await connection.CheckAsync(new CancellationToken(canceled: true))).ShouldBeFalse();
    }

    [TestMethod]
    public async Task Backend_that_a_host_keeps_is_disconnected_and_not_disposed_of()
    {
        PluginInstance kettle = _host.CreateInstance("full");
        BackendConnection connection = await _host.ConnectAsync(kettle);
        (await connection.CheckAsync()).ShouldBeTrue();
        connection.GetConfiguration<KettleOptions>().ShouldBe(new KettleOptions("kitchen"));

        await connection.DisposeAsync();

        _host.Journal.Entries.ShouldBe(["connect kitchen", "check session", "disconnect session"]);
    }

    [TestMethod]
    public async Task Disposing_disconnects_and_disposes_of_the_backend_once()
    {
        BackendConnection connection = await _host.ConnectAsync("full");

        await connection.DisposeAsync();
        await connection.DisposeAsync();

        _host.Journal.Entries.ShouldBe(["connect kitchen", "disconnect session", "dispose"]);
    }

    [TestMethod]
    [DataRow("plain", "connect, dispose asynchronously")]
    [DataRow("sessionless", "disconnect False")]
    public async Task Disposing_does_what_the_backend_has(string version, string done)
    {
        BackendConnection connection = await _host.ConnectAsync(version);

        await connection.DisposeAsync();

        string.Join(", ", _host.Journal.Entries).ShouldBe(done);
    }

    [TestMethod]
    public async Task A_backend_that_fails_to_connect_is_disposed_of()
    {
        (await Should.ThrowAsync<IOException>(() => _host.ConnectAsync("full", "nowhere"))).Message.ShouldBe("No kettle is there.");

        _host.Journal.Entries.ShouldBe(["connect nowhere", "dispose"]);
    }

    [TestMethod]
    public async Task A_backend_that_fails_to_disconnect_is_disposed_of()
    {
        BackendConnection connection = await _host.ConnectAsync("full", "stuck");

        await Should.ThrowAsync<IOException>(async () => await connection.DisposeAsync());

        _host.Journal.Entries.ShouldBe(["connect stuck", "disconnect session", "dispose"]);
    }

    [TestMethod]
    public async Task Connecting_can_be_given_up()
    {
        await Should.ThrowAsync<OperationCanceledException>(() => _host.ConnectAsync("full", cancellationToken: new CancellationToken(canceled: true)));

        _host.Journal.Entries.ShouldBe(["dispose"]);
    }

    [TestMethod]
    public async Task A_wrong_configuration_is_an_error_before_anything_is_connected()
    {
        (await Should.ThrowAsync<PluginConfigurationException>(() => _host.ConnectAsync("full", location: null)))
            .Errors.ShouldHaveSingleItem().Path.ShouldBe("location");

        _host.Journal.Entries.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task An_unknown_version_is_an_error() =>
        (await Should.ThrowAsync<PluginNotFoundException>(() => _host.ConnectAsync("electric")))
            .Message.ShouldBe("No backend found for kettle electric. There are the versions full, plain, sessionless.");

    [TestMethod]
    public async Task An_abstract_root_cannot_be_connected_to() =>
        (await Should.ThrowAsync<InvalidOperationException>(_host.ConnectToRootAsync)).Message.ShouldContain("\"kettle\" is an abstract class");

    [TestMethod]
    public async Task Arguments_are_required()
    {
        var connectors = new ConnectorCatalog(ReferencedPlugins.Catalog);
        await using BackendConnection connection = await _host.ConnectAsync("plain");

        Should.Throw<ArgumentNullException>(() => connection.CreateEnvironment(null!)).ParamName.ShouldBe("model");
        (await Should.ThrowAsync<ArgumentNullException>(() => connectors.ConnectAsync("kettle", "plain", null!, _host.Services))).ParamName.ShouldBe("configuration");
        (await Should.ThrowAsync<ArgumentNullException>(() => connectors.ConnectAsync("kettle", "plain", new ConfigurationBuilder().Build(), null!))).ParamName.ShouldBe("services");
    }

    [TestMethod]
    public async Task Units_are_disposed_of_with_their_connection()
    {
        BackendConnection connection = await _host.ConnectAsync("full");
        _ = ((CleanImporter)connection.CreateEnvironment("clean").CreateUnit<Synchronizer>()).Units;

        (await Should.ThrowAsync<IOException>(async () => await connection.DisposeAsync())).Message.ShouldBe("The adapter is stuck.");
        await connection.DisposeAsync();

        _host.Journal.Entries.ShouldBe(["connect kitchen", "dispose adapter", "dispose mapper", "disconnect session", "dispose"]);
    }

    [TestMethod]
    public async Task A_connection_that_has_ended_is_of_no_use()
    {
        BackendConnection connection = await _host.ConnectAsync("plain");
        BackendEnvironment environment = connection.CreateEnvironment("clean");
        await connection.DisposeAsync();

        await Should.ThrowAsync<ObjectDisposedException>(async () => await connection.CheckAsync());
        Should.Throw<ObjectDisposedException>(() => connection.CreateEnvironment("clean"));
        Should.Throw<ObjectDisposedException>(() => environment.CreateUnit<Mapper>());
    }

    [TestMethod]
    public void A_service_has_a_name()
    {
        var connectors = new ConnectorCatalog(ReferencedPlugins.Catalog);

        Should.Throw<ArgumentNullException>(() => connectors.GetBackend(null!, "1")).ParamName.ShouldBe("service");
        Should.Throw<ArgumentNullException>(() => connectors.GetVersions(null!)).ParamName.ShouldBe("service");
    }
}
