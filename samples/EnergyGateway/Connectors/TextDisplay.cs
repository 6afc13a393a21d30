using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Samples.Shared;

namespace EnergyGateway.Connectors;

/// <summary>A display with lines of text on the wall. It shows what it is sent, and has nothing to tell.</summary>
[Connector("text-display", DisplayName = "Text display")]
public sealed partial class TextDisplay(LineOptions options)
{
    private readonly IPEndPoint _device = new(options.Address, options.Port);

    /// <summary>Shows a text.</summary>
    /// <param name="datapointKey">The line of the display, for example <c>upper_line</c>.</param>
    /// <param name="datapointValue">The text.</param>
    /// <param name="datapointTimestamp">When it was sent, which the display shows with it.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when the display has confirmed.</returns>
    /// <exception cref="DeviceException">The display is not reachable, or refuses.</exception>
    public async Task SendCommand(string datapointKey, string datapointValue, DateTimeOffset datapointTimestamp, CancellationToken cancellationToken)
    {
        string time = datapointTimestamp.ToString("HH:mm", CultureInfo.InvariantCulture);
        string? answer = await Exchange.WithAsync(
            _device,
            options.Timeout,
            async limit =>
            {
                using LineConnection connection = await LineConnection.OpenAsync(_device, limit);
                await connection.WriteAsync($"{OneLine(datapointKey)}={time} {OneLine(datapointValue)}", limit);
                return await connection.ReadAsync(limit);
            },
            cancellationToken);
        if (answer is not "OK")
        {
            throw new DeviceException($"{_device} answers \"{answer}\" instead of OK.");
        }
    }

    // A line break in a value would begin a command of its own.
    private static string OneLine(string text) => Breaks().Replace(text, " ");

    [GeneratedRegex(@"\p{Cc}+", RegexOptions.None, 1000)]
    private static partial Regex Breaks();
}
