namespace Patchbay.Hosting.Loading;

/// <summary>Finds out whether the load context of a package was collected.</summary>
internal static class ContextCollection
{
    private const int Rounds = 10;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    // What else the runtime knows to keep a context alive, of which nobody can say whether it does.
    private const string Unknown =
        "a thread or timer of it may still run, an event of the host may have a handler of it, or a static field or cache of the host, as of a serializer, may have one of its types";

    public static async Task<UnloadReport> ReportAsync(HostedPackage package, WeakReference? context, IEnumerable<string> running)
    {
        for (int round = 0; context is { IsAlive: true } && round < Rounds; round++)
        {
            // Collections find it only after the code that unloaded it has returned, and finalizers of the plugins have run.
            await Task.Yield();
#pragma warning disable S1215 // That is what is asked for.
            GC.Collect();
            if (!await HaveFinalizersRunAsync().ConfigureAwait(false))
            {
                running = running.Append("a finalizer does not end");
                break;
            }

            GC.Collect();
#pragma warning restore S1215
            if (context.IsAlive && round > 1)
            {
                await Task.Delay(round).ConfigureAwait(false);
            }
        }

        bool isCollected = context is not { IsAlive: true };
        if (isCollected)
        {
            package.DeleteCopy();
        }

        string[] known = isCollected ? [] : [.. running, .. package.FindAlive()];
        return new UnloadReport(package.Listed.Id, package.Listed.Version, isCollected, isCollected || known.Length > 0 ? known : [Unknown]);
    }

    // A finalizer of a plugin may hang, and with it all that come after it.
    private static async Task<bool> HaveFinalizersRunAsync()
    {
        try
        {
            await Task.Run(GC.WaitForPendingFinalizers).WaitAsync(s_patience).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
