using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginHost;
using PluginHost.Folders;
using PluginHost.Scenes;
using Samples.Shared;

try
{
    switch (args)
    {
        case []:
            return await Interruption.WithAsync(cancellationToken => Interruption.ReportAsync(() => Scene.PlayAsync(Console.Out, cancellationToken), Console.Error, cancellationToken));
        case ["run", { Length: > 0 } folder] when Directory.Exists(folder):
            // The generic host ends with Ctrl+C, after all calls and plugins have.
            using (IHost host = PluginHosting.Create(Path.GetFullPath(folder), follow: true, Console.Out, logging => logging.AddSimpleConsole(options => options.SingleLine = true)))
            {
                await Console.Out.WriteLineAsync("Runs the plugins of the folder, and follows it, until Ctrl+C.");
                await host.RunAsync();
            }

            return 0;
        case ["run", var folder]:
            await Console.Error.WriteLineAsync($"The folder \"{folder}\" does not exist. Create it, and move published plugin projects into it.");
            return 1;
        default:
            await Console.Error.WriteLineAsync("""
                Usage:
                  PluginHost              plays a scene with plugins that it publishes itself
                  PluginHost run FOLDER   runs the plugins of a folder, and follows it, until Ctrl+C
                """);
            return 1;
    }
}
catch (Exception exception) when (exception is PublishException or PluginException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
