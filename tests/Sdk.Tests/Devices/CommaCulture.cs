using System.Globalization;

namespace Patchbay.Sdk.Tests.Devices;

/// <summary>
/// While it lasts, the current culture writes numbers as German does, and with a minus sign of its own: 1.234,5 and
/// ~1. Made by hand, because tests run with the invariant culture's data only.
/// </summary>
internal sealed class CommaCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        CultureInfo.CurrentCulture = culture;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
