using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CustomKind.Contract;

namespace CustomKind.Providers;

/// <summary>Talks to a card terminal. Every failure becomes a <see cref="PaymentException"/>.</summary>
internal sealed class TerminalClient(CardOptions options, HttpClient http)
{
    public async Task<T> AskAsync<T>(
        HttpMethod method, string path, object? content, Func<HttpContent, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(options.Terminal, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Key.Reveal());
        request.Content = content is null ? null : JsonContent.Create(content, content.GetType());
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? await read(response.Content, cancellationToken) : throw Refused(response.StatusCode);
        }
        catch (HttpRequestException exception)
        {
            throw new PaymentException($"The terminal at {options.Terminal} cannot be reached.", exception);
        }
        catch (JsonException exception)
        {
            throw new PaymentException($"The terminal at {options.Terminal} sent an answer that cannot be understood.", exception);
        }
    }

    private PaymentException Refused(HttpStatusCode status) => status switch
    {
        HttpStatusCode.PaymentRequired => new("The card was declined."),
        HttpStatusCode.Unauthorized => new($"The terminal at {options.Terminal} does not accept the key."),
        _ => new($"The terminal at {options.Terminal} answered {(int)status}."),
    };
}
