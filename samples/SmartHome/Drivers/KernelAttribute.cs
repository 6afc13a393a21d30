using System.Globalization;

namespace SmartHome.Drivers;

/// <summary>A file under <c>/sys</c> in which the Linux kernel shows one value of a device.</summary>
internal static class KernelAttribute
{
    /// <summary>Reads a number; null if there is no such file, it may not be read, the device fails, or it holds none.</summary>
    public static double? ReadNumber(string path)
    {
        try
        {
            return double.TryParse(File.ReadAllText(path), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
