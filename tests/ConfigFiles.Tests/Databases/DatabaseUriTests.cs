using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Patchbay.ConfigFiles.Databases;

namespace Patchbay.ConfigFiles.Tests.Databases;

[TestClass]
public sealed class DatabaseUriTests
{
    [TestMethod]
    [DataRow("postgresql://asterisk:pro%3Fform@localhost/asterisk?charset=utf8", "localhost", 5432, "asterisk", "pro?form", "asterisk")]
    [DataRow("postgres://joe@db.example:5433/phones?connect_timeout=3", "db.example", 5433, "joe", null, "phones")]
    [DataRow("postgresql+psycopg2://joe@db/phones", "db", 5432, "joe", null, "phones")]
    [DataRow("postgresql:///phones?host=/run/postgresql", "/run/postgresql", 5432, null, null, "phones")]
    public void A_postgresql_uri_has_the_parts_of_a_connection(string text, string host, int port, string? user, string? password, string database)
    {
        DatabaseUri.TryParse(text, out DatabaseUri? uri).ShouldBeTrue();
        using DbConnection connection = uri.Connect("/");
        var values = new NpgsqlConnectionStringBuilder(connection.ConnectionString);

        (values.Host, values.Port, values.Username, values.Password, values.Database).ShouldBe((host, port, user, password, database));
        uri.IsReadOnly.ShouldBeFalse();
    }

    [TestMethod]
    [DataRow("sqlite:///phones.db", "/base/phones.db", false)]
    [DataRow("sqlite:////var/lib/phones.db", "/var/lib/phones.db", false)]
    [DataRow("sqlite:///my%20phones.db?mode=ro", "/base/my phones.db", true)]
    [DataRow("SQLite:///phones.db?read_only=true", "/base/phones.db", true)]
    public void A_sqlite_uri_names_a_file_below_the_base_folder_or_the_root(string text, string file, bool isReadOnly)
    {
        DatabaseUri.TryParse(text, out DatabaseUri? uri).ShouldBeTrue();
        using DbConnection connection = uri.Connect("/base");
        var values = new SqliteConnectionStringBuilder(connection.ConnectionString);

        (values.DataSource, values.Mode == SqliteOpenMode.ReadOnly, uri.IsReadOnly).ShouldBe((file, isReadOnly, isReadOnly));
    }

    [TestMethod]
    [DataRow("phones.db")]
    [DataRow("mysql://host/db")]
    [DataRow("sqlite://")]
    [DataRow("sqlite:///")]
    [DataRow("sqlite:///a.db?mode=sometimes")]
    [DataRow("sqlite:///a.db?unknown=1")]
    [DataRow("sqlite:///a.db?read_only=perhaps")]
    [DataRow("postgresql://host")]
    [DataRow("postgresql://host:port/db")]
    [DataRow("postgresql:///db")]
    [DataRow("postgresql://host/db?unknown=1")]
    public void What_is_no_uri_of_a_database_is_refused(string text) => DatabaseUri.TryParse(text, out _).ShouldBeFalse();

    [TestMethod]
    public void A_database_is_printed_without_its_password()
    {
        DatabaseUri.TryParse("postgresql://joe:hidden@db/phones", out DatabaseUri? uri).ShouldBeTrue();

        uri.ToString().ShouldBe("PostgreSQL phones at db:5432");
    }
}
