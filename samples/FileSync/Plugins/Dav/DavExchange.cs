using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Xml;

namespace FileSync.Plugins.Dav;

/// <summary>
/// Sends requests with the user's password, limited in time, and makes a <see cref="RemoteException"/> that names the
/// address of whatever goes wrong.
/// </summary>
internal sealed class DavExchange(WebDavOptions options) : IDisposable
{
    // A redirect is reported instead of followed: it would carry what is asked for to a server that nobody configured.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !options.Url.IsLoopback })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly AuthenticationHeaderValue? _authorization = options.User is null
        ? null
        : new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password?.Reveal()}")));

    public void Dispose() => _http.Dispose();

    public async Task<T> WithAsync<T>(HttpRequestMessage request, Func<HttpResponseMessage, Patience, Task<T>> read, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = request;
        using var patience = new Patience(options.Timeout, cancellationToken);
        message.Headers.Authorization = _authorization;
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return response.IsSuccessStatusCode ? await read(response, patience) : throw Refusal(message.RequestUri!, response);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RemoteException(FormattableString.Invariant($"{message.RequestUri} did not answer within {options.Timeout.TotalSeconds} s."), exception);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            throw new RemoteException($"{message.RequestUri} cannot be reached: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or HttpIOException or IOException { InnerException: SocketException })
        {
            // Other IOExceptions come from the local file that a download goes to.
            throw new RemoteException($"{message.RequestUri} gave no whole answer: {exception.Message}", exception);
        }
        catch (XmlException exception)
        {
            throw new RemoteException($"{message.RequestUri} sent an answer that cannot be understood: {exception.Message}", exception);
        }
    }

    private static RemoteException Refusal(Uri uri, HttpResponseMessage response) => new(response.StatusCode switch
    {
        HttpStatusCode.Unauthorized => $"{uri} wants another user or password.",
        HttpStatusCode.Forbidden => $"{uri} is not for this user.",
        HttpStatusCode.NotFound => $"{uri} is not there.",
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
            $"{uri} redirects to {response.Headers.Location}. If that is right, write it into the configuration.",
        var status => $"{uri} answers with {(int)status} {response.ReasonPhrase}.",
    });
}
