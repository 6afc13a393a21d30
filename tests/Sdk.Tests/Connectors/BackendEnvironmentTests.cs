using Patchbay.Connectors;

namespace Patchbay.Sdk.Tests.Connectors;

[TestClass]
public sealed class BackendEnvironmentTests
{
    private readonly KettleHost _host = new();

    [TestMethod]
    public async Task An_environment_has_what_its_connection_has_and_a_model()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");

        BackendEnvironment tea = connection.CreateEnvironment("tea");

        tea.Backend.ShouldBeSameAs(connection.Backend);
        tea.Configuration.ShouldBeSameAs(connection.Configuration);
        tea.Session.ShouldBeSameAs(connection.Session);
        (tea.Model, tea.Language).ShouldBe(("tea", null));
    }

    [TestMethod]
    public async Task An_environment_in_another_language_is_otherwise_the_same()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");
        BackendEnvironment english = connection.CreateEnvironment("tea", "en_US");

        BackendEnvironment german = english.WithLanguage("de_DE");

        (english.Language, german.Language, german.WithLanguage(null).Language).ShouldBe(("en_US", "de_DE", null));
        (german.Model, german.Session, german.Configuration, german.Backend).ShouldBe((english.Model, english.Session, english.Configuration, english.Backend));
    }

    [TestMethod]
    public async Task An_environment_for_another_model_is_otherwise_the_same()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");
        BackendEnvironment tea = connection.CreateEnvironment("tea", "de_DE");

        BackendEnvironment water = tea.WithModel("water");

        (tea.Model, water.Model).ShouldBe(("tea", "water"));
        (water.Language, water.Session, water.Configuration, water.Backend).ShouldBe((tea.Language, tea.Session, tea.Configuration, tea.Backend));
    }

    [TestMethod]
    public async Task A_unit_is_created_for_its_environment_with_the_services_of_the_host()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");
        BackendEnvironment tea = connection.CreateEnvironment("tea");

        TeaMapper mapper = tea.CreateUnit<Mapper>().ShouldBeOfType<TeaMapper>();

        mapper.Environment.ShouldBeSameAs(tea);
        mapper.Journal.ShouldBeSameAs(_host.Journal);
        tea.CreateUnit<Mapper>().ShouldNotBeSameAs(mapper);
    }

    [TestMethod]
    public async Task A_unit_may_take_a_keyed_service()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");

        connection.CreateEnvironment("keyed").CreateUnit<KeyedUnit>().Clock.ShouldBeSameAs(_host.Clock);
    }

    [TestMethod]
    public async Task A_unit_for_another_model_has_an_environment_of_its_own()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");
        BackendEnvironment tea = connection.CreateEnvironment("tea", "de_DE");

        var binder = tea.CreateUnit<Binder>("water");

        (binder.Environment.Model, binder.Environment.Language).ShouldBe(("water", "de_DE"));
        binder.Environment.Session.ShouldBeSameAs(tea.Session);
    }

    [TestMethod]
    public async Task A_synchronizer_finds_the_units_of_its_model_once()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");
        KettleImporter importer = connection.CreateEnvironment("tea").CreateUnit<Synchronizer>().ShouldBeOfType<KettleImporter>();

        importer.TheMapper.ShouldBeOfType<TeaMapper>().Environment.ShouldBeSameAs(importer.Environment);
        importer.TheBinder.ShouldBeOfType<KettleBinder>();
        importer.TheAdapter.ShouldBeOfType<KettleAdapter>();
        (importer.TheMapper, importer.TheBinder, importer.TheAdapter).ShouldBe((importer.TheMapper, importer.TheBinder, importer.TheAdapter));
    }

    [TestMethod]
    public async Task A_unit_that_does_not_exist_is_only_missed_when_it_is_needed()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");
        KettleImporter importer = connection.CreateEnvironment("water").CreateUnit<Synchronizer>().ShouldBeOfType<KettleImporter>();

        Should.Throw<ConnectorUnitException>(() => importer.TheMapper).Message.ShouldStartWith("There is no Mapper for the model \"water\" on kettle full.");
    }

    [TestMethod]
    public async Task An_adapter_says_what_it_cannot_do()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");
        var adapter = connection.CreateEnvironment("tea").CreateUnit<BackendAdapter>();
        var record = new Dictionary<string, object?>();

        Should.Throw<NotSupportedException>(() => adapter.SearchAsync(CancellationToken.None)).Message.ShouldBe("KettleAdapter cannot search records of \"tea\" on kettle full.");
        Should.Throw<NotSupportedException>(() => adapter.SearchAsync(new Dictionary<string, object?> { ["name"] = "Earl Grey" }, CancellationToken.None)).Message.ShouldContain("cannot search");
        Should.Throw<NotSupportedException>(() => adapter.ReadAsync("1", CancellationToken.None)).Message.ShouldContain("cannot read");
        Should.Throw<NotSupportedException>(() => adapter.CreateAsync(record, CancellationToken.None)).Message.ShouldContain("cannot create");
        Should.Throw<NotSupportedException>(() => adapter.WriteAsync("1", record, CancellationToken.None)).Message.ShouldContain("cannot write");
        Should.Throw<NotSupportedException>(() => adapter.DeleteAsync("1", CancellationToken.None)).Message.ShouldContain("cannot delete");
    }

    [TestMethod]
    public async Task An_adapter_refuses_filters_that_it_does_not_know()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");
        var adapter = (KettleAdapter)connection.CreateEnvironment("tea").CreateUnit<BackendAdapter>();
        var filter = new Dictionary<string, object?> { ["updated_from"] = DateTimeOffset.UnixEpoch, ["origin"] = "Assam" };

        adapter.Accept(filter, "origin", "updated_from");
        adapter.Accept(new Dictionary<string, object?>());
        Should.Throw<NotSupportedException>(() => adapter.Accept(filter, "updated_from")).Message
            .ShouldBe("KettleAdapter cannot filter records of \"tea\" by \"origin\". It supports updated_from.");
        Should.Throw<NotSupportedException>(() => adapter.Accept(filter)).Message
            .ShouldBe("KettleAdapter cannot filter records of \"tea\" by \"origin\", \"updated_from\". It supports no filter.");
    }

    [TestMethod]
    public async Task Session_and_configuration_are_there_as_their_types()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");
        BackendEnvironment environment = connection.CreateEnvironment("tea");

        (connection.GetSession<string>(), environment.GetSession<IComparable>()).ShouldBe(("session", "session"));
        environment.GetConfiguration<KettleOptions>().ShouldBeSameAs(connection.GetConfiguration<KettleOptions>());
        Should.Throw<PluginException>(() => environment.GetSession<Uri>()).Message
            .ShouldBe("The session of the backend kettle full is a System.String, and System.Uri was expected.");
        Should.Throw<PluginException>(() => connection.GetConfiguration<string>()).Message
            .ShouldBe($"The configuration of the backend kettle full is a {typeof(KettleOptions)}, and System.String was expected.");
    }

    [TestMethod]
    public async Task A_synchronizer_of_all_records_says_that_it_cannot_do_one()
    {
        await using BackendConnection connection = await _host.ConnectAsync("full");

        (await Should.ThrowAsync<NotSupportedException>(() => connection.CreateEnvironment("tea").CreateUnit<Synchronizer>().RunAsync("1", CancellationToken.None))).Message
            .ShouldBe("KettleImporter cannot synchronize a single record of \"tea\" on kettle full.");
    }
}
