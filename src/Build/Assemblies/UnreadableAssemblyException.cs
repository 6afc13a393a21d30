namespace Patchbay.Build.Assemblies;

/// <summary>An assembly is not what the compiler and the generator write.</summary>
internal sealed class UnreadableAssemblyException(string message, Exception? cause = null) : Exception(message, cause);
