using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Patchbay.ConfigFiles.Databases;

/// <summary>
/// What <c>db_uri</c> says: <c>sqlite:///phones.db</c> (with a fourth slash for a path from the root), <c>postgresql://user:password@host:5432/database</c>. <c>read_only=true</c> or
/// <c>mode=ro</c> lets drivers read alone; what else stands after the question mark are the provider's own words.
/// </summary>
internal sealed class DatabaseUri
{
    public const string Expected = "the URI of a database";
    public const string Suggestion = "Write sqlite:///phones.db or postgresql://user:password@host/database.";

    private DatabaseUri(bool isPostgres, bool isReadOnly, DbConnectionStringBuilder values) => (IsPostgres, IsReadOnly, Values) = (isPostgres, isReadOnly, values);

    public bool IsPostgres { get; }

    public bool IsReadOnly { get; }

    private DbConnectionStringBuilder Values { get; }

    /// <summary>Reads a URI.</summary>
    /// <returns>Whether it is one of a database that can be opened.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out DatabaseUri? uri)
    {
        uri = null;
        int end = text.IndexOf("://", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        // Python's URIs may name a driver after a plus sign.
        string scheme = text[..end].Split('+')[0].ToUpperInvariant();
        string[] parts = text[(end + 3)..].Split('?', 2);
        var query = new DatabaseUriQuery(parts.Length > 1 ? parts[1] : "");
        try
        {
            uri = scheme switch
            {
                "SQLITE" => Sqlite(parts[0], query),
                "POSTGRESQL" or "POSTGRES" => Postgres(new Uri("postgresql://" + parts[0]), query),
                _ => null,
            };
            return uri is not null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The embedded database that is used if none is named.</summary>
    public static DatabaseUri Embedded { get; } = Sqlite("/config-files.db", new DatabaseUriQuery(""))!;

    /// <summary>Makes a connection, which is not open.</summary>
    /// <param name="baseFolder">What relative paths are relative to.</param>
    public DbConnection Connect(string baseFolder)
    {
        if (IsPostgres)
        {
            return new NpgsqlConnection(Values.ConnectionString);
        }

        SQLitePCL.Batteries_V2.Init();
        var values = new SqliteConnectionStringBuilder(Values.ConnectionString);
        values.DataSource = values.DataSource is ":memory:" ? values.DataSource : Path.Combine(baseFolder, values.DataSource);
        return new SqliteConnection(values.ConnectionString);
    }

    /// <summary>Returns the database for a person, without a password.</summary>
    public override string ToString() => Values is NpgsqlConnectionStringBuilder postgres
        ? FormattableString.Invariant($"PostgreSQL {postgres.Database} at {postgres.Host}:{postgres.Port}")
        : $"SQLite {((SqliteConnectionStringBuilder)Values).DataSource}";

    // A connection that is kept would outlive its file or its server.
    private static DatabaseUri? Sqlite(string path, DatabaseUriQuery query)
    {
        if (path is not ['/', .. { Length: > 0 } file])
        {
            return null;
        }

        bool isReadOnly = query.TakeReadOnly();
        var values = new SqliteConnectionStringBuilder
        {
            DataSource = Uri.UnescapeDataString(file),
            Mode = isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        };
        query.AddTo(values);
        return new DatabaseUri(isPostgres: false, isReadOnly, values);
    }

    private static DatabaseUri? Postgres(Uri uri, DatabaseUriQuery query)
    {
        string database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        string host = query.Take("host") ?? uri.Host; // The folder of a socket cannot stand in the URI itself.
        if (host.Length == 0 || database.Length == 0)
        {
            return null;
        }

        query.Take("charset"); // Always UTF-8.
        bool isReadOnly = query.TakeReadOnly();
        string[] login = uri.UserInfo.Split(':', 2);
        var values = new NpgsqlConnectionStringBuilder { Host = host, Database = database, Pooling = false };
        if (uri.Port > 0)
        {
            values.Port = uri.Port;
        }

        if (login[0].Length > 0)
        {
            values.Username = Uri.UnescapeDataString(login[0]);
        }

        if (login.Length > 1)
        {
            values.Password = Uri.UnescapeDataString(login[1]);
        }

        query.AddTo(values);
        return new DatabaseUri(isPostgres: true, isReadOnly, values);
    }
}
