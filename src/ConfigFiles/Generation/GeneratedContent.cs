using Patchbay.ConfigFiles.Cache;

namespace Patchbay.ConfigFiles;

/// <summary>The content of a file that a driver has generated, or why there is none.</summary>
public sealed class GeneratedContent
{
    private string? _hash;

    internal GeneratedContent(ConfigFileName file, string? driver, byte[]? content, string? problem, IReadOnlyList<string> fallbacks)
    {
        (File, Driver, Problem, Fallbacks) = (file, driver, problem, fallbacks);
        Bytes = content;
    }

    /// <summary>The file.</summary>
    public ConfigFileName File { get; }

    /// <summary>The driver that was called; null if there is none.</summary>
    public string? Driver { get; }

    /// <summary>The content in UTF-8, never empty; null if there is none.</summary>
    public ReadOnlyMemory<byte>? Content => Bytes is null ? null : new ReadOnlyMemory<byte>(Bytes);

    /// <summary>The SHA-256 of the content, in hexadecimal digits: equal content has equal hashes; null if there is none.</summary>
    public string? Hash => Bytes is null ? null : _hash ??= ContentCache.HashOf(Bytes);

    /// <summary>Why there is no content; null if there is.</summary>
    public string? Problem { get; }

    /// <summary>Why better drivers could not be created, so that this one was used.</summary>
    public IReadOnlyList<string> Fallbacks { get; }

    internal byte[]? Bytes { get; }
}
