using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Patchbay.Connections;

/// <summary>What Kestrel would hand requests to, were connections not answered before it parses any.</summary>
internal sealed class NoHttpApplication : IHttpApplication<object>
{
    public object CreateContext(IFeatureCollection contextFeatures) => throw new UnreachableException();

    public Task ProcessRequestAsync(object context) => throw new UnreachableException();

    public void DisposeContext(object context, Exception? exception) => throw new UnreachableException();
}
