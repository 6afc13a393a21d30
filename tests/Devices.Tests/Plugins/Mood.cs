namespace Patchbay.Devices.Tests.Plugins;

/// <summary>How a plugin answers.</summary>
public enum Mood
{
    Works,

    /// <summary>It says that it did not do it.</summary>
    Fails,

    /// <summary>It answers when its call is cancelled, or when it is told another mood.</summary>
    Hangs,

    /// <summary>It answers when it is told another mood, and does not heed its cancellation.</summary>
    IsDeaf,

    Throws,
}
