using System.Runtime.CompilerServices;
using CoffeeConnector.Backends;
using CoffeeConnector.Machines;

namespace CoffeeConnector.Units.Version2900;

/// <summary>Reads what 2900 has, which it shows in the same way for all models: in pages, with the token of the session.</summary>
[ConnectorUnit<Coffee2900>("drink", "order")]
internal class ResourceAdapter(BackendEnvironment environment) : BackendAdapter(environment)
{
    protected Machine Machine => Environment.CoffeeSession.Machine;

    protected string Path => Environment.Model == "drink" ? "v2/beverages" : $"v2/{Environment.Model}s";

    public override async IAsyncEnumerable<string> SearchAsync(
        IReadOnlyDictionary<string, object?> filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ThrowIfFilterNotSupported(filter);
        string? next = $"{Path}?page=1";
        while (next is not null)
        {
            IReadOnlyDictionary<string, object?> page = await Machine.GetAsync(next, cancellationToken);
            foreach (IReadOnlyDictionary<string, object?> record in page.List("items"))
            {
                yield return record.Text("id");
            }

            next = page.GetValueOrDefault("next") is null ? null : page.Text("next");
        }
    }

    public override async ValueTask<IReadOnlyDictionary<string, object?>?> ReadAsync(string externalId, CancellationToken cancellationToken) =>
        await Machine.FindAsync($"{Path}/{Uri.EscapeDataString(externalId)}", cancellationToken);
}
