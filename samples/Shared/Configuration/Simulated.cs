using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;

namespace Samples.Shared;

/// <summary>The word <c>simulated</c> in a configuration, in place of the address of something real.</summary>
internal static class Simulated
{
    public static bool IsSimulated(string? value) => "simulated".Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The configuration with the addresses of the started simulators, by the paths of their options.</summary>
    public static IConfigurationRoot Redirect(IConfiguration configuration, IEnumerable<KeyValuePair<string, string?>> addresses) =>
        new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(addresses).Build();

    /// <summary>The options that lead to an end point: its address under one key, and its port.</summary>
    public static Dictionary<string, string?> Address(string key, IPEndPoint endPoint) => new(StringComparer.Ordinal)
    {
        [key] = endPoint.Address.ToString(),
        ["port"] = endPoint.Port.ToString(CultureInfo.InvariantCulture),
    };
}
