namespace Patchbay.Hosting.Calls;

/// <summary>Which configured instance is called, as logs, metrics and traces name it.</summary>
/// <param name="Kind">The kind, for example <c>device</c>.</param>
/// <param name="Instance">The name of the instance, for example <c>hall</c>.</param>
internal sealed record InstanceIdentity(string Kind, string Instance)
{
    public override string ToString() => $"{Kind} instance \"{Instance}\"";
}
