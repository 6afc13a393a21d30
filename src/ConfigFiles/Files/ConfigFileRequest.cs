namespace Patchbay.ConfigFiles;

/// <summary>What is asked for of a file.</summary>
public enum ConfigFileRequest
{
    /// <summary>Generate it, and store it in the cache.</summary>
    Generate,

    /// <summary>The cached content; if there is none, generate it and store it in the cache.</summary>
    Cached,

    /// <summary>Drop the cached content, and answer nothing.</summary>
    Invalidate,
}
