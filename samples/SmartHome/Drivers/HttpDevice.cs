using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>A device with a web server. Each exchange is limited in time, and its failures name the device.</summary>
/// <param name="address">What stands after <c>http://</c>: host, port, and the folder if there is one.</param>
/// <param name="timeout">How long to wait for the whole answer.</param>
/// <param name="http">The client, shared by all devices.</param>
internal sealed class HttpDevice(string address, TimeSpan timeout, HttpClient http)
{
    /// <summary>What stands after <c>http://</c>.</summary>
    public string Address => address;

    /// <param name="path">The path with its query, without the first slash.</param>
    /// <param name="read">Reads the answer. What it throws because something is missing or mistyped means that the answer cannot be understood.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <exception cref="DeviceException">The device is not reachable, gives no whole answer in time, or one that cannot be understood.</exception>
    public Task<T> GetAsync<T>(string path, Func<HttpAnswer, T> read, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, path, body: null, read, cancellationToken);

    /// <param name="path">The path with its query, without the first slash.</param>
    /// <param name="body">What to send.</param>
    /// <param name="read">Reads the answer, as for <see cref="GetAsync"/>.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <exception cref="DeviceException">As for <see cref="GetAsync"/>.</exception>
    public Task<T> PostAsync<T>(string path, JsonObject body, Func<HttpAnswer, T> read, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, body, read, cancellationToken);

    private Task<T> SendAsync<T>(HttpMethod method, string path, JsonObject? body, Func<HttpAnswer, T> read, CancellationToken cancellationToken) => Exchange.WithAsync(
        address,
        timeout,
        async token =>
        {
            using var request = new HttpRequestMessage(method, $"http://{address}/{path}");
            if (body is not null)
            {
                request.Content = JsonContent.Create(body, SmartHomeJson.Default.JsonObject);
                await request.Content.LoadIntoBufferAsync(token); // So that it has a Content-Length: small servers do not read chunks.
            }

            using HttpResponseMessage response = await http.SendAsync(request, token);
            return read(new HttpAnswer(response.StatusCode, await response.Content.ReadAsByteArrayAsync(token)));
        },
        cancellationToken);
}
