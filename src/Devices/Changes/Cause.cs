namespace Patchbay.Devices.Changes;

/// <summary>Who causes a change, and who that is.</summary>
internal readonly record struct Cause(NodeChangeCause Kind, string? Source = null)
{
    public static Cause Start { get; } = new(NodeChangeCause.Start);

    public static Cause Configuration { get; } = new(NodeChangeCause.Configuration);

    public static Cause Driver { get; } = new(NodeChangeCause.Driver);

    public static Cause Fade { get; } = new(NodeChangeCause.Fade);
}
