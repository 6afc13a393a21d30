using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CoffeeConnector.Backends;

namespace CoffeeConnector.Machines;

/// <summary>
/// The web server of a machine. Each request is limited in time, and every failure becomes a
/// <see cref="MachineException"/> that names the machine.
/// </summary>
internal sealed class Machine(Uri location, TimeSpan timeout, HttpClient http, AuthenticationHeaderValue? authorization = null)
{
    public static Machine Of(CoffeeOptions options, HttpClient http) => new(options.Location, options.Timeout, http);

    public Machine WithPassword(string username, Secret password) =>
        new(location, timeout, http, new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password.Reveal()}"))));

    public Machine WithToken(string token) => new(location, timeout, http, new("Bearer", token));

    public Task<IReadOnlyDictionary<string, object?>> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, path, body: null, cancellationToken);

    /// <returns>The record, or null if the machine has none at this path.</returns>
    public Task<IReadOnlyDictionary<string, object?>?> FindAsync(string path, CancellationToken cancellationToken) =>
        ExchangeAsync(HttpMethod.Get, path, body: null, static answer => answer is { } json ? Record.Of(json) : null, mayBeMissing: true, cancellationToken);

    public Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> ListAsync(string path, CancellationToken cancellationToken) =>
        ExchangeAsync(HttpMethod.Get, path, body: null, static answer => Record.ListOf(answer ?? default), mayBeMissing: false, cancellationToken);

    /// <returns>The record that the machine answers; an empty one if its answer is empty.</returns>
    public Task<IReadOnlyDictionary<string, object?>> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken) =>
        ExchangeAsync(method, path, body, static answer => answer is { } json ? Record.Of(json) : Record.Empty, mayBeMissing: false, cancellationToken);

    private async Task<T> ExchangeAsync<T>(
        HttpMethod method, string path, object? body, Func<JsonElement?, T> read, bool mayBeMissing, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(location, path));
            request.Headers.Authorization = authorization;
            request.Content = body is null ? null : JsonContent.Create(body);
            using HttpResponseMessage response = await http.SendAsync(request, limit.Token);
            return read(mayBeMissing && response.StatusCode == HttpStatusCode.NotFound ? null : await AnswerAsync(response, limit.Token));
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MachineException(FormattableString.Invariant($"{location} did not answer within {timeout.TotalSeconds} s."), exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or NotSupportedException)
        {
            throw new MachineException($"{location} cannot be reached: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new MachineException($"{location} sent an answer that cannot be understood: {exception.Message}", exception);
        }
    }

    private async Task<JsonElement?> AnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        string text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response switch
        {
            { StatusCode: HttpStatusCode.Unauthorized } => throw new MachineException($"{location} refuses the user name or password."),
            { IsSuccessStatusCode: false } => throw new MachineException($"{location} refuses, with status {(int)response.StatusCode}: {text}"),
            _ when text.Length == 0 => null,
            _ => JsonSerializer.Deserialize<JsonElement>(text),
        };
    }
}
