using ConnectorUnits.Plugins;
using Patchbay.Connectors;

namespace Patchbay.Sdk.Tests.Connectors.TwoAssemblies;

// Versions below the root of ConnectorUnits.Plugins: 2 asks 1, which asks the root.
[ConnectorBackend("two-levels", "1")]
internal class Levels1 : Levels
{
    public void Connect()
    {
    }
}

[ConnectorBackend("two-levels", "2", Parent = typeof(Levels1))]
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
