using Patchbay.Devices.Transport;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>A node that shows a status, and a health that is bad.</summary>
internal sealed class TwoResources : IResources
{
    public ValueTask<ResourceAnswer?> GetAsync(string path, CancellationToken cancellationToken) => ValueTask.FromResult(path switch
    {
        "status" => new ResourceAnswer("""{"devices": {}}"""u8.ToArray()),
        "health" => new ResourceAnswer("ill"u8.ToArray()) { StatusCode = 503, ContentType = "text/plain" },
        "broken" => throw new InvalidOperationException("A fault of the test."),
        _ => null,
    });
}
