namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="Dummy"/>.</summary>
[PluginOptions]
public sealed record DummyOptions : SensorOptions;
