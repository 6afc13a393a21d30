namespace Patchbay.Devices.Configuration.Validation;

/// <summary>What an error is about, in the order in which clients that check a configuration do it.</summary>
internal enum Check
{
    RequiredKeys,
    MetadataValues,
    Duplicates,
    Instances,
    Types,
    Pins,
    Addresses,
    Rules,
    RuleLimits,
    Thermostats,
    IrBlaster,
    Options,
    Targets,
    Times,
    Placeholders,
    Keys,
}
