using ConnectorUnits.Plugins;
using Patchbay.Connectors;

namespace Patchbay.Sdk.Tests.Connectors.OneAssembly;

// One backend for each row of the table of look-up rules.
[ConnectorBackend("one-other-model")]
internal abstract class OtherModel;

[ConnectorUnit<OtherModel>("drink", "order")]
internal sealed class OtherModelOriginal(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<OtherModel>("order", Replaces = typeof(OtherModelOriginal))]
internal sealed class OtherModelReplacer(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorBackend("one-other-base")]
internal abstract class OtherBase;

[ConnectorUnit<OtherBase>("drink")]
internal sealed class OtherBaseOriginal(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<OtherBase>("drink", Replaces = typeof(OtherBaseOriginal))]
internal sealed class OtherBaseReplacer(BackendEnvironment environment) : PlainSynchronizer(environment);

[ConnectorBackend("one-ambiguous")]
internal abstract class Ambiguous;

[ConnectorUnit<Ambiguous>("drink")]
internal sealed class AmbiguousOriginal(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Ambiguous>("drink", Replaces = typeof(AmbiguousOriginal))]
internal sealed class AmbiguousFirst(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Ambiguous>("drink", Replaces = typeof(AmbiguousOriginal))]
internal sealed class AmbiguousSecond(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorBackend("one-resolved")]
internal abstract class Resolved;

[ConnectorUnit<Resolved>("drink")]
internal sealed class ResolvedOriginal(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Resolved>("drink", Replaces = typeof(ResolvedOriginal))]
internal sealed class ResolvedFirst(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Resolved>("drink", Replaces = typeof(ResolvedOriginal))]
internal sealed class ResolvedSecond(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Resolved>("drink", Replaces = typeof(ResolvedFirst), AlsoReplaces = [typeof(ResolvedSecond)])]
internal sealed class ResolvedThird(BackendEnvironment environment) : PlainMapper(environment);
