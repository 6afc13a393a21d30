using System.Data.Common;
using Microsoft.Extensions.Hosting;

namespace PbxConfig.Phones;

/// <summary>Creates and fills the telephone system, if its database has none yet.</summary>
internal sealed class PhoneSystemSetup(ConfigDatabase database) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (database.IsReadOnly)
        {
            return;
        }

        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        try
        {
            await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using DbCommand create = connection.CreateCommand();
            create.Transaction = transaction;
            create.CommandText = await ReadScriptAsync(cancellationToken);
            await create.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbException) when (!cancellationToken.IsCancellationRequested)
        {
            await CheckAsync(connection, cancellationToken); // The tables are there already, perhaps since this moment.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task CheckAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using DbCommand check = connection.CreateCommand();
        check.CommandText = "SELECT count(*) FROM queue_members";
        await check.ExecuteScalarAsync(cancellationToken);
    }

    private static async Task<string> ReadScriptAsync(CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(typeof(PhoneSystemSetup).Assembly.GetManifestResourceStream("phones.sql")!);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
