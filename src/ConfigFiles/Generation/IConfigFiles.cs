using System.Net;

namespace Patchbay.ConfigFiles;

/// <summary>The files of a program that runs configuration generators, without a socket. A service of <c>AddConfigFiles</c>, safe for use by several threads.</summary>
public interface IConfigFiles
{
    /// <summary>The address and port at which the daemon answers; null if it is not listening.</summary>
    IPEndPoint? EndPoint { get; }

    /// <summary>All drivers that there are, sorted by file and name.</summary>
    IReadOnlyList<ConfigDriver> Drivers { get; }

    /// <summary>The files that have a driver, or for which one is configured, with what is chosen for each, and why.</summary>
    IReadOnlyList<ConfigFileChoice> Files { get; }

    /// <summary>Answers a request, as a client of the daemon gets it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">The token to cancel the operation. A generation that has begun goes on, and its content is stored.</param>
    /// <returns>The content in UTF-8; empty if there is none. If the file cannot be generated, it is the last good content.</returns>
    Task<ReadOnlyMemory<byte>> AnswerAsync(ConfigFileName file, ConfigFileRequest request, CancellationToken cancellationToken = default);

    /// <summary>Generates a file and leaves the cache alone.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The content, or why there is none.</returns>
    Task<GeneratedContent> GenerateAsync(ConfigFileName file, CancellationToken cancellationToken = default);

    /// <summary>Checks configuration and drivers, without creating a driver.</summary>
    /// <returns>All that is wrong, for a person; empty if nothing is.</returns>
    IReadOnlyList<string> Validate();
}

/// <summary>What makes a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Drivers">The names of the drivers to try, the best first.</param>
/// <param name="Reason">Why the first is the first, or why there is none: <c>configured</c>, <c>built in</c>, <c>no handler</c>.</param>
public sealed record ConfigFileChoice(ConfigFileName File, IReadOnlyList<string> Drivers, string Reason);
