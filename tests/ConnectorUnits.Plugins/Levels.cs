using Patchbay.Connectors;

namespace ConnectorUnits.Plugins;

// A root with units for everything, below which the other assembly has versions.
[ConnectorBackend("two-levels")]
public abstract class Levels;

[ConnectorUnit<Levels>("drink", "order")]
public class LevelsRootMapper(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Levels>("drink", "order")]
public sealed class LevelsRootSynchronizer(BackendEnvironment environment) : PlainSynchronizer(environment);
