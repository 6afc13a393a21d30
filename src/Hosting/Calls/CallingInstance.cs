namespace Patchbay.Hosting.Calls;

/// <summary>
/// Which instance the code that is running belongs to. It goes along to threads and timers that a plugin starts, so that what these throw can be told to
/// be the fault of one instance and not of all of its class.
/// </summary>
internal static class CallingInstance
{
    private static readonly AsyncLocal<InstanceIdentity?> s_current = new();

    public static InstanceIdentity? Current => s_current.Value;

    /// <summary>Begins code of an instance, on a thread that is that code's own.</summary>
    public static void Enter(InstanceIdentity identity) => s_current.Value = identity;
}
