namespace Patchbay.Build.Sources;

/// <summary>A location in the source.</summary>
/// <param name="File">The path relative to the project, with forward slashes.</param>
/// <param name="Line">The line, counted from 1.</param>
internal sealed record SourceLocation(string File, int Line);
