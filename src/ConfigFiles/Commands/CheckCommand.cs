using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Patchbay.ConfigFiles.Commands;

/// <summary><c>check</c>: all errors of configuration and drivers.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(CommandContext context)
    {
        // Not started: errors would end the start.
        using IHost host = context.Hosts.Build();
        IConfigFiles files = host.Services.GetRequiredService<IConfigFiles>();
        IReadOnlyList<string> problems = files.Validate();
        foreach (string problem in problems)
        {
            await context.Error.WriteLineAsync(problem).ConfigureAwait(false);
        }

        int count = GenerateCommand.Configured(files).Length;
        await context.Output.WriteLineAsync(FormattableString.Invariant($"{count} {(count == 1 ? "file" : "files")}, {(problems.Count == 0 ? "no errors" : problems.Count == 1 ? "1 error" : $"{problems.Count} errors")}")).ConfigureAwait(false);
        return problems.Count == 0 ? 0 : 1;
    }
}
