using Microsoft.Extensions.DependencyInjection;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Commands;

/// <summary>What a command has printed.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    public static async Task<CommandRun> OfAsync(TestFolder folder, Script? script, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = await Command(folder, script, output, errors).RunAsync(args, cancellationToken);
        return new CommandRun(exitCode, output.ToString(), errors.ToString());
    }

    public static Task<CommandRun> OfAsync(TestFolder folder, params string[] args) => OfAsync(folder, script: null, CancellationToken.None, args);

    public static ConfigFilesCommand Command(TestFolder folder, Script? script, TextWriter output, TextWriter errors) => new(ReferencedPlugins.Catalog)
    {
        ConfigFile = folder["config.yml"],
        Output = output,
        Error = errors,
        Configure = patchbay => patchbay.Services.AddSingleton(script ?? new Script()).AddSingleton(new Drivers.Tickets()).AddScoped<Drivers.Ticket>(),
    };
}
