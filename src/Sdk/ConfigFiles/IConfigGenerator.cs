namespace Patchbay.ConfigFiles;

/// <summary>Generates the content of a configuration file.</summary>
[PluginKind("config-generator", Plural = "config-generators")]
public interface IConfigGenerator
{
    /// <summary>
    /// Generates the content: returns it, or writes it. What is written comes before what is returned.
    /// </summary>
    /// <param name="output">Where content may be written instead of returning it; line ends are LF.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The content, or null if there is none or it was written.</returns>
    [Reproducible]
    [return: MayOmit]
    ValueTask<string?> GenerateAsync([MayOmit] TextWriter output, CancellationToken cancellationToken);
}
