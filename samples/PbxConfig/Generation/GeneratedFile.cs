namespace PbxConfig.Generation;

/// <summary>A file that a driver made.</summary>
/// <param name="Content">What stands in it, never empty.</param>
/// <param name="Driver">The driver.</param>
/// <param name="IsFirstChoice">False if a better driver could not be created.</param>
internal sealed record GeneratedFile(string Content, string Driver, bool IsFirstChoice);
