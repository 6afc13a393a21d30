using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace PluginHost.Folders;

/// <summary>A plugin project below this sample. The host does not reference it; all that it gets is what <c>dotnet publish</c> writes.</summary>
internal static class PluginProject
{
    private static readonly Dictionary<string, string?> Metadata = typeof(PluginProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(entry => entry.Key is "Plugins" or "Configuration" or "FromPackage" or "SdkVersion")
        .ToDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>Publishes a project into a folder.</summary>
    /// <param name="name">The name of the project.</param>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <param name="properties">Properties of the project, as <c>Name=value</c>.</param>
    /// <param name="cancellationToken">Ends the publishing.</param>
    /// <exception cref="PublishException">It cannot be published.</exception>
    public static async Task PublishAsync(string name, string folder, string[] properties, CancellationToken cancellationToken)
    {
        string project = Path.Combine(Metadata["Plugins"]!, name, name + ".csproj");
        var start = new ProcessStartInfo("dotnet", ["publish", project, "-c", Metadata["Configuration"]!, "-o", folder, "-nologo", .. Options, .. properties.Select(property => "-p:" + property)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using Process publish = Start(start);
        try
        {
            Task<string> errors = publish.StandardError.ReadToEndAsync(cancellationToken);
            string output = await publish.StandardOutput.ReadToEndAsync(cancellationToken);
            await publish.WaitForExitAsync(cancellationToken);
            if (publish.ExitCode != 0)
            {
                throw new PublishException($"{name} cannot be published:{Environment.NewLine}{output}{await errors}");
            }
        }
        catch (OperationCanceledException)
        {
            publish.Kill(entireProcessTree: true);
            throw;
        }
    }

    // What the project references was built with this program. No process of the build stays behind, and nothing asks the network whether packages are safe.
    private static IEnumerable<string> Options =>
    [
        "-nodeReuse:false",
        "-p:UseSharedCompilation=false",
        "-p:BuildProjectReferences=false",
        "-p:NuGetAudit=false",
        .. Metadata["FromPackage"] == "true" ? (string[])["-p:PatchbayFromPackage=true", $"-p:Version={Metadata["SdkVersion"]}"] : [],
    ];

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new PublishException($"Plugins are published with the .NET SDK, and dotnet cannot be started: {exception.Message}");
        }
    }
}

/// <summary>A plugin project cannot be published.</summary>
internal sealed class PublishException(string message) : Exception(message);
