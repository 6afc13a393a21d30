using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SmartHome.Evenings;

/// <summary>A client of the node, as there are many: both transports of the API, on its port.</summary>
internal sealed class NodeClient(IPEndPoint node)
{
    /// <summary>Sends a line of JSON.</summary>
    /// <returns>The answer.</returns>
    public Task<string> SendAsync(string line) => TalkAsync(line + "\n");

    /// <summary>Gets by HTTP.</summary>
    /// <returns>The body of the answer.</returns>
    public async Task<string> GetAsync(string path)
    {
        string answer = await TalkAsync($"GET {path} HTTP/1.1\r\nHost: {node}\r\n\r\n");
        int end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end >= 0 ? answer[(end + 4)..] : throw new EveningException($"The node answers GET {path} by something else than HTTP: {answer}");
    }

    // One request a connection: the node closes it after the answer.
    private async Task<string> TalkAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(node);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
