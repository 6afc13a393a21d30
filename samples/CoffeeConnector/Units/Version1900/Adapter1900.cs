using System.Runtime.CompilerServices;
using CoffeeConnector.Backends;
using CoffeeConnector.Machines;

namespace CoffeeConnector.Units.Version1900;

/// <summary>What the API of 1900 does in the same way for all models. Its records are numbered, lists come whole.</summary>
internal abstract class Adapter1900(BackendEnvironment environment, HttpClient http, string path) : BackendAdapter(environment)
{
    // There is no session: the password of the configuration record goes with each request.
    protected Machine Machine { get; } = Machine.Of(environment.Options, http).WithPassword(environment.Options.Username, environment.Options.Password);

    /// <summary>What follows the path in all requests that read.</summary>
    protected virtual string Query => "";

    public override async IAsyncEnumerable<string> SearchAsync(
        IReadOnlyDictionary<string, object?> filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ThrowIfFilterNotSupported(filter);
        foreach (IReadOnlyDictionary<string, object?> record in await Machine.ListAsync(path + Query, cancellationToken))
        {
            yield return record.Id("no");
        }
    }

    public override async ValueTask<IReadOnlyDictionary<string, object?>?> ReadAsync(string externalId, CancellationToken cancellationToken) =>
        await Machine.FindAsync($"{path}/{externalId}{Query}", cancellationToken);
}
