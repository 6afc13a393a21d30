using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Patchbay.ConfigFiles.Databases;

/// <summary>The connection of one scope: opened when it is first used, with a transaction, in which everything that is read belongs together, and which is rolled back at the end.</summary>
internal sealed class DatabaseSession(ConfigDatabase database) : IAsyncDisposable, IDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private DbConnection? _connection;
    private DbTransaction? _transaction;
    private bool _isEnded;

    /// <summary>The open connection; null if it was not used yet.</summary>
    public DbConnection? Connection => _transaction is null ? null : _connection;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Begin(out DbConnection connection, out bool isReadOnlyPostgres))
            {
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                DbTransaction transaction = connection is SqliteConnection sqlite
                    ? sqlite.BeginTransaction(deferred: true)
                    : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
                Finish(transaction, isReadOnlyPostgres);
            }

            return connection;
        }
        finally
        {
            _opening.Release();
        }
    }

    public DbConnection Open()
    {
        _opening.Wait();
        try
        {
            if (Begin(out DbConnection connection, out bool isReadOnlyPostgres))
            {
                connection.Open();
                Finish(connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : connection.BeginTransaction(IsolationLevel.RepeatableRead), isReadOnlyPostgres);
            }

            return connection;
        }
        finally
        {
            _opening.Release();
        }
    }

    public DbCommand CreateCommand()
    {
        DbCommand command = Open().CreateCommand();
        command.Transaction = _transaction;
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        _isEnded = true;
        if (_connection is null)
        {
            return;
        }

        try
        {
            if (_transaction is not null)
            {
                await _transaction.DisposeAsync().ConfigureAwait(false); // Rolls it back.
            }
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or IOException)
        {
            // The server is gone, and the transaction with it.
        }

        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    // What could not be opened is tried anew, with a connection that has not failed.
    private bool Begin(out DbConnection connection, out bool isReadOnlyPostgres)
    {
        ObjectDisposedException.ThrowIf(_isEnded, typeof(DbConnection));
        isReadOnlyPostgres = false;
        if (_transaction is not null)
        {
            connection = _connection!;
            return false;
        }

        _connection?.Dispose();
        _connection = connection = database.Connect(out DatabaseUri uri);
        isReadOnlyPostgres = uri is { IsPostgres: true, IsReadOnly: true };
        return true;
    }

    // SQLite has opened the file for reading alone.
    private void Finish(DbTransaction transaction, bool isReadOnlyPostgres)
    {
        if (isReadOnlyPostgres)
        {
            using DbCommand command = _connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "SET TRANSACTION READ ONLY";
            command.ExecuteNonQuery();
        }

        _transaction = transaction;
    }
}
