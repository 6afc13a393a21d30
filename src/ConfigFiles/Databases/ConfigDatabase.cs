using System.Data.Common;
using Patchbay.ConfigFiles.Databases;

namespace Patchbay.ConfigFiles;

/// <summary>The database that <c>db_uri</c> names, for hosts. Drivers take a <see cref="DbConnection"/> instead, which has a transaction of its own for each generation.</summary>
public sealed class ConfigDatabase
{
    private readonly Func<DatabaseUri> _uri;
    private readonly string _baseFolder;

    internal ConfigDatabase(Func<DatabaseUri> uri, string baseFolder) => (_uri, _baseFolder) = (uri, baseFolder);

    /// <summary>Whether drivers may only read, as <c>db_uri</c> says by <c>read_only=true</c>.</summary>
    public bool IsReadOnly => _uri().IsReadOnly;

    /// <summary>Opens a connection, as the configuration is now.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The connection, which the caller disposes of.</returns>
    /// <exception cref="DbException">The database cannot be opened.</exception>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default)
    {
        DbConnection connection = Connect(out _);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Returns the database for a person, without a password.</summary>
    /// <returns>For example <c>SQLite phones.db</c>.</returns>
    public override string ToString() => _uri().ToString();

    internal DbConnection Connect(out DatabaseUri uri)
    {
        uri = _uri();
        return uri.Connect(_baseFolder);
    }
}
