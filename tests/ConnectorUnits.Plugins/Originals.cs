using Patchbay.Connectors;

namespace ConnectorUnits.Plugins;

// One backend for each row of the table of look-up rules, with the units that units of another assembly replace.
[ConnectorBackend("two-other-model")]
public abstract class OtherModel;

[ConnectorUnit<OtherModel>("drink", "order")]
public sealed class OtherModelOriginal(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorBackend("two-other-base")]
public abstract class OtherBase;

[ConnectorUnit<OtherBase>("drink")]
public sealed class OtherBaseOriginal(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorBackend("two-not-installed")]
public abstract class NotInstalled;

[ConnectorUnit<NotInstalled>("drink")]
public sealed class NotInstalledOriginal(BackendEnvironment environment) : PlainMapper(environment);

// One of the two that replace the original is here, the other in the other assembly.
[ConnectorBackend("two-ambiguous")]
public abstract class Ambiguous;

[ConnectorUnit<Ambiguous>("drink")]
public sealed class AmbiguousOriginal(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Ambiguous>("drink", Replaces = typeof(AmbiguousOriginal))]
public sealed class AmbiguousFirst(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorBackend("two-resolved")]
public abstract class Resolved;

[ConnectorUnit<Resolved>("drink")]
public sealed class ResolvedOriginal(BackendEnvironment environment) : PlainMapper(environment);

[ConnectorUnit<Resolved>("drink", Replaces = typeof(ResolvedOriginal))]
public sealed class ResolvedFirst(BackendEnvironment environment) : PlainMapper(environment);
