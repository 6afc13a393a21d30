namespace Patchbay.Generators.Emission.Kinds;

/// <summary>The metadata of devices.</summary>
internal sealed class DeviceMetadata : RuleMetadata
{
    protected override string Contract => "global::Patchbay.IDevice";
}
