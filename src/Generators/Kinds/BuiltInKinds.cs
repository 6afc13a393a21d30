using Patchbay.Generators.Emission;
using Patchbay.Generators.Kinds.ConfigFiles;
using Patchbay.Generators.Kinds.Connectors;
using Patchbay.Generators.Kinds.Devices;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Generators.Kinds;

/// <summary>The kinds of Patchbay.Sdk, a line each. A test compares them with the attributes that the SDK has.</summary>
internal static class BuiltInKinds
{
    public static KindSet All { get; } = new(
        new Kind("", KnownNames.PluginAttribute),
        new DeviceKind(),
        new SensorKind(),
        new ConnectorBackendKind(),
        new ConnectorUnitKind(),
        new ConfigGeneratorKind(),
        new Kind("global::Patchbay.FileSync.ISyncPlugin", "Patchbay.FileSync.SyncPluginAttribute"),
        new Kind("global::Patchbay.Telemetry.IConnector", "Patchbay.Telemetry.ConnectorAttribute"));
}
