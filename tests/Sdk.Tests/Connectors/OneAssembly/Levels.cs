using ConnectorUnits.Plugins;
using Patchbay.Connectors;

namespace Patchbay.Sdk.Tests.Connectors.OneAssembly;

// 2 asks 1, which asks the root, which has units for everything.
[ConnectorBackend("one-levels")]
internal abstract class Levels;

[ConnectorUnit<Levels>("drink", "order")]
internal class LevelsRootMapper(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Levels>("drink", "order")]
internal sealed class LevelsRootSynchronizer(BackendEnvironment environment) : PlainSynchronizer(environment);

[ConnectorBackend("one-levels", "1")]
internal class Levels1 : Levels
{
    public void Connect()
    {
    }
}

[ConnectorBackend("one-levels", "2", Parent = typeof(Levels1))]
internal sealed class Levels2 : Levels
{
    public void Connect()
    {
    }
}

[ConnectorUnit<Levels1>("order")]
internal sealed class LevelsFirstMapper(BackendEnvironment environment) : LevelsRootMapper(environment);

[ConnectorUnit<Levels2>("invoice")]
internal sealed class LevelsSecondMapper(BackendEnvironment environment) : LevelsRootMapper(environment);

// Two on one level, where the root has one.
[ConnectorUnit<Levels2>("order")]
internal sealed class LevelsSecondSynchronizer(BackendEnvironment environment) : PlainSynchronizer(environment);

[ConnectorUnit<Levels2>("order")]
internal sealed class LevelsOtherSynchronizer(BackendEnvironment environment) : PlainSynchronizer(environment);
