namespace Patchbay.Devices.Tests.Transport;

/// <summary>Waits for what another thread does.</summary>
internal static class Eventually
{
    public static async Task Be(Func<bool> condition)
    {
        long start = Environment.TickCount64;
        while (!condition())
        {
            (Environment.TickCount64 - start).ShouldBeLessThan(60_000, "It has not happened.");
            await Task.Delay(5);
        }
    }
}
