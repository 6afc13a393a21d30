namespace Patchbay.Devices.Transport;

/// <summary>What a node shows below <c>/v1/</c>, to clients that speak proper HTTP.</summary>
internal interface IResources
{
    /// <summary>Gets a resource.</summary>
    /// <param name="path">The path below <c>/v1/</c>, without the query: <c>status</c>, <c>health</c>, <c>history</c>.</param>
    /// <param name="cancellationToken">The token to cancel the operation: the caller is gone.</param>
    /// <returns>The resource; null if there is none.</returns>
    ValueTask<ResourceAnswer?> GetAsync(string path, CancellationToken cancellationToken);
}

/// <summary>A resource.</summary>
/// <param name="Content">Its content, in UTF-8.</param>
internal sealed record ResourceAnswer(ReadOnlyMemory<byte> Content)
{
    /// <summary>The status code of HTTP: 503, for example, for the health of a node that is not well.</summary>
    public int StatusCode { get; init; } = 200;

    /// <summary>The media type of the content.</summary>
    public string ContentType { get; init; } = "application/json";
}
