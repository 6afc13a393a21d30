using ConnectorUnits.Plugins;
using Patchbay.Connectors;

namespace Patchbay.Sdk.Tests.Connectors.TwoAssemblies;

// Units on the backends of ConnectorUnits.Plugins, in place of units of that assembly.
[ConnectorUnit<OtherModel>("order", Replaces = typeof(OtherModelOriginal))]
internal sealed class OtherModelReplacer(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<OtherBase>("drink", Replaces = typeof(OtherBaseOriginal))]
internal sealed class OtherBaseReplacer(BackendEnvironment environment) : PlainSynchronizer(environment);

[ConnectorUnit<NotInstalled>("drink", Replaces = typeof(NotInstalledOriginal))]
internal sealed class NotInstalledReplacer(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Ambiguous>("drink", Replaces = typeof(AmbiguousOriginal))]
internal sealed class AmbiguousSecond(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Resolved>("drink", Replaces = typeof(ResolvedOriginal))]
internal sealed class ResolvedSecond(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Resolved>("drink", Replaces = typeof(ResolvedFirst), AlsoReplaces = [typeof(ResolvedSecond)])]
internal sealed class ResolvedThird(BackendEnvironment environment) : PlainMapper(environment);
