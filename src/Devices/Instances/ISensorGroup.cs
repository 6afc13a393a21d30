using Patchbay.Devices.Changes;

namespace Patchbay.Devices.Instances;

/// <summary>The group of a sensor, as the sensor knows it.</summary>
internal interface ISensorGroup
{
    /// <summary>Its name: <c>group1</c>.</summary>
    string Name { get; }

    /// <summary>Whether its devices are on; null if it is not known.</summary>
    bool? IsOn { get; }

    /// <summary>Asks all its sensors what its devices are to be, and switches them if they are not.</summary>
    void Refresh(Cause cause);

    /// <summary>Takes over what a sensor tells of a device that is the same thing.</summary>
    void AdoptPeer(Sensor sensor, bool isOn);

    /// <summary>Sends the last command to all its devices again.</summary>
    void Repeat();
}
