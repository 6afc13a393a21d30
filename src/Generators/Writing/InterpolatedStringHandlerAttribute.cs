namespace System.Runtime.CompilerServices;

// The compiler needs this type for SourceBlock, and netstandard2.0 does not have it.
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
