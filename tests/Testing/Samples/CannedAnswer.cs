using System.Net;

namespace Patchbay.Testing;

/// <summary>Answers every request in the same way, for answers that simulators do not give.</summary>
internal sealed class CannedAnswer(string body, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
}
