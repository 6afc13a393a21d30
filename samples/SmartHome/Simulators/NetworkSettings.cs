using System.Globalization;
using System.Net;

namespace SmartHome.Simulators;

/// <summary>The settings of a device that is reached over the network.</summary>
internal static class NetworkSettings
{
    public static IReadOnlyDictionary<string, string?> For(IPEndPoint endPoint) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["ip"] = endPoint.Address.ToString(),
        ["port"] = endPoint.Port.ToString(CultureInfo.InvariantCulture),
    };
}
