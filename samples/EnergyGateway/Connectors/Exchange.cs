using System.Net;
using System.Net.Sockets;

namespace EnergyGateway.Connectors;

/// <summary>
/// One talk with a device: limited in time, and whatever goes wrong on the way becomes a <see cref="DeviceException"/>
/// that names the device.
/// </summary>
internal static class Exchange
{
    public static async Task<T> WithAsync<T>(
        IPEndPoint device, TimeSpan timeout, Func<CancellationToken, Task<T>> talk, CancellationToken cancellationToken)
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
        catch (SocketException exception)
        {
            throw new DeviceException($"{device} cannot be reached: {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            throw new DeviceException($"{device} gave no whole answer: {exception.Message}", exception);
        }
    }
}
