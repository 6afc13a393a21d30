using System.Data.Common;
using System.Runtime.CompilerServices;

namespace PbxConfig.Phones;

/// <summary>Reads the telephone system.</summary>
internal static class PhoneTables
{
    /// <summary>All accounts, sorted by name.</summary>
    public static async Task<IReadOnlyList<Account>> ReadAccountsAsync(this DbConnection database, CancellationToken cancellationToken)
    {
        List<Account> accounts = [];
        await foreach (DbDataReader row in RowsAsync(database, "SELECT name, number, display_name, password, mailbox, codecs FROM accounts ORDER BY name", cancellationToken))
        {
            accounts.Add(new Account(row.GetString(0), row.GetString(1), row.GetString(2), new Secret(row.GetString(3)), Text(row, 4), Text(row, 5)));
        }

        return accounts;
    }

    /// <summary>All queues, sorted by name.</summary>
    public static async Task<IReadOnlyList<Queue>> ReadQueuesAsync(this DbConnection database, CancellationToken cancellationToken)
    {
        List<(string Queue, string Account)> members = [];
        await foreach (DbDataReader row in RowsAsync(database, "SELECT queue, account FROM queue_members ORDER BY queue, position", cancellationToken))
        {
            members.Add((row.GetString(0), row.GetString(1)));
        }

        ILookup<string, string> byQueue = members.ToLookup(member => member.Queue, member => member.Account);
        List<Queue> queues = [];
        await foreach (DbDataReader row in RowsAsync(database, "SELECT name, number, strategy, ring_seconds FROM queues ORDER BY name", cancellationToken))
        {
            queues.Add(new Queue(row.GetString(0), row.GetString(1), Text(row, 2), row.IsDBNull(3) ? null : TimeSpan.FromSeconds(row.GetInt32(3)), [.. byQueue[row.GetString(0)]]));
        }

        return queues;
    }

    private static async IAsyncEnumerable<DbDataReader> RowsAsync(DbConnection database, string sql, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await database.OpenAsync(cancellationToken);
        await using DbCommand command = database.CreateCommand();
        command.CommandText = sql;
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return reader;
        }
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
