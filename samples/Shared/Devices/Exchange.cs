using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Samples.Shared;

/// <summary>
/// One exchange with a device, limited in time. Every failure becomes a
/// <see cref="DeviceException"/> that names the device.
/// </summary>
internal static class Exchange
{
    public static Task<T> WithAsync<T>(
        IPEndPoint device, TimeSpan timeout, Func<CancellationToken, Task<T>> talk, CancellationToken cancellationToken) =>
        WithAsync(device.ToString(), timeout, talk, cancellationToken);

    /// <param name="device">The address of the device, for a person: its host and port.</param>
    /// <param name="timeout">The time limit of the whole exchange.</param>
    /// <param name="talk">The exchange.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    public static async Task<T> WithAsync<T>(
        string device, TimeSpan timeout, Func<CancellationToken, Task<T>> talk, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            return await talk(limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeviceException(FormattableString.Invariant($"{device} did not answer within {timeout.TotalSeconds} s."), exception);
        }
        catch (Exception exception) when (exception is SocketException or HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError })
        {
            throw new DeviceException($"{device} cannot be reached: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new DeviceException($"{device} gave no whole answer: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // JsonElement throws the latter three for a missing or mistyped value: the answer is not what the protocol has.
            throw new DeviceException($"{device} sent an answer that cannot be understood.", exception);
        }
    }
}
