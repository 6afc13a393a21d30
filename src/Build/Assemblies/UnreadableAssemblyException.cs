namespace Patchbay.Build.Assemblies;

/// <summary>The exception for an assembly that the compiler and the generator cannot have written.</summary>
internal sealed class UnreadableAssemblyException(string message, Exception? cause = null) : Exception(message, cause);
