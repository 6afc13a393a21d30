using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Patchbay.ConfigFiles.Databases;

/// <summary>
/// What drivers get as their <see cref="DbConnection"/>: that of the generation that is running, as a driver is created once and generates often. It opens itself when it is used, and is closed
/// at the end of the scope and not before.
/// </summary>
internal sealed class ScopeConnection(Func<DatabaseSession> session) : DbConnection
{
    [AllowNull]
    public override string ConnectionString
    {
        get => "";
        set => throw new NotSupportedException("The database is that of db_uri.");
    }

    public override string Database => session().Open().Database;

    public override string DataSource => session().Open().DataSource;

    public override string ServerVersion => session().Open().ServerVersion;

    public override ConnectionState State => session().Connection?.State ?? ConnectionState.Closed;

    public override void Open() => session().Open();

    public override Task OpenAsync(CancellationToken cancellationToken) => session().OpenAsync(cancellationToken);

    public override void Close()
    {
        // The scope does.
    }

    public override Task CloseAsync() => Task.CompletedTask;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException("The database is that of db_uri.");

    public override DataTable GetSchema() => session().Open().GetSchema();

    public override DataTable GetSchema(string collectionName) => session().Open().GetSchema(collectionName);

    public override DataTable GetSchema(string collectionName, string?[] restrictionValues) => session().Open().GetSchema(collectionName, restrictionValues);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        throw new InvalidOperationException("Every generation has a transaction already, which is rolled back at its end.");

    protected override DbCommand CreateDbCommand() => session().CreateCommand();
}
