using System.Text;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Options.Tests;

/// <summary>Configurations out of texts, read by the framework's provider.</summary>
internal static class Configurations
{
    public static IConfigurationRoot Json(string document)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(document));
        return new ConfigurationBuilder().AddJsonStream(stream).Build();
    }
}
