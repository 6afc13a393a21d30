namespace Patchbay.Devices.Instances;

/// <summary>The group of a device, as the device knows it.</summary>
internal interface IDeviceGroup
{
    /// <summary>Its name: <c>group1</c>.</summary>
    string Name { get; }

    /// <summary>Whether its devices are on, or are being turned on; null if it is not known.</summary>
    bool? WillBeOn { get; }

    /// <summary>Forgets what its devices are, because one of them is not; it will try again.</summary>
    /// <returns>True.</returns>
    bool Forget();
}
