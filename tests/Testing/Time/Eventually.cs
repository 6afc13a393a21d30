namespace Patchbay.Testing;

/// <summary>Waits for what other threads do.</summary>
internal static class Eventually
{
    /// <summary>Waits until a condition is met, for at most ten seconds.</summary>
    /// <returns>Whether it was met.</returns>
    public static bool IsTrue(Func<bool> condition)
    {
        long start = Environment.TickCount64;
        while (!condition())
        {
            if (Environment.TickCount64 - start > 10_000)
            {
                return false;
            }

            Thread.Sleep(1);
        }

        return true;
    }
}
