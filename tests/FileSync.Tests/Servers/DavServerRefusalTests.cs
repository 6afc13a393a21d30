using System.Net;
using System.Net.Http.Headers;
using FileSync.Servers;

namespace FileSync.Tests.Servers;

[TestClass]
public sealed class DavServerRefusalTests : DavServerTest
{
    [TestMethod]
    [DataRow("infinity", "", HttpStatusCode.Forbidden)]
    [DataRow(null, "", HttpStatusCode.Forbidden)]
    [DataRow("1", "<propfind", HttpStatusCode.BadRequest)]
    [DataRow("1", "<other/>", HttpStatusCode.BadRequest)]
    [DataRow("1", "<!DOCTYPE p [<!ENTITY e 'e'>]><propfind xmlns='DAV:'>&e;</propfind>", HttpStatusCode.BadRequest)]
    public async Task A_wrong_PROPFIND_is_refused(string? depth, string body, HttpStatusCode status)
    {
        using HttpResponseMessage response = await SendAsync("PROPFIND", "", depth, body);

        response.StatusCode.ShouldBe(status);
    }

    [TestMethod]
    [DataRow("GET", "c/", HttpStatusCode.MethodNotAllowed)]
    [DataRow("PUT", "a%20b.txt", HttpStatusCode.MethodNotAllowed)]
    [DataRow("DELETE", "c", HttpStatusCode.MethodNotAllowed)]
    [DataRow("GET", "a%20b.txt/", HttpStatusCode.NotFound)]
    [DataRow("GET", "nowhere", HttpStatusCode.NotFound)]
    [DataRow("GET", "%2e%2e%2fc", HttpStatusCode.NotFound)]
    [DataRow("GET", "../elsewhere", HttpStatusCode.NotFound)]
    public async Task What_the_server_does_not_have_or_do_is_refused(string method, string path, HttpStatusCode status)
    {
        using HttpResponseMessage response = await SendAsync(method, path);

        response.StatusCode.ShouldBe(status);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("reader:wrong")]
    [DataRow("other:secret")]
    public async Task Others_than_the_user_are_not_let_in(string? credentials)
    {
        await using var server = new DavServer(Folder.Path, new DavCredentials("reader", "secret"));
        await server.StartAsync(CancellationToken.None);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Url, "a%20b.txt"));
        request.Headers.Authorization = credentials is null ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(credentials)));

        using HttpResponseMessage response = await Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Basic");
    }
}
