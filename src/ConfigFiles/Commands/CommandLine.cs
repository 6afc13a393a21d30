using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;

namespace Patchbay.ConfigFiles.Commands;

/// <summary>The commands, their arguments and options.</summary>
internal static class CommandLine
{
    public static RootCommand Of(ConfigFilesCommand command)
    {
        var config = new Option<string>("--config")
        {
            Description = "The configuration; conf.d/*.yml beside it are merged over it in the order of their names.",
            HelpName = "FILE",
            Recursive = true,
            DefaultValueFactory = _ => command.ConfigFile,
        };
        var root = new RootCommand("Generates configuration files. Without a command, lists them.") { config, Generate(), Diff(), List(), Check(), Serve() };
        Act(root, (context, _) => ListCommand.RunAsync(context));
        return root;

        Command Generate()
        {
            Argument<ConfigFileName?> file = FileArgument("The file to generate, as in asterisk/sip.conf; all if it is left out, which needs --out.");
            var folder = new Option<string?>("--out") { Description = "Writes the files that have changed to this folder, as DIR/resource/file, instead of printing.", HelpName = "DIR" };
            var generate = new Command("generate", "Generates a file and prints it, or all files into a folder.") { file, folder };
            generate.Validators.Add(result =>
            {
                if (result.GetResult(file) is null or { Tokens.Count: 0 } && result.GetResult(folder) is null)
                {
                    result.AddError("Name a file, as in asterisk/sip.conf, or the folder for all files: --out DIR.");
                }
            });
            return Act(generate, (context, parsed) => GenerateCommand.RunAsync(context, parsed.GetValue(file), parsed.GetValue(folder)));
        }

        Command Diff()
        {
            Argument<ConfigFileName?> file = FileArgument("The file to compare; all if it is left out.");
            var folder = new Option<string>("--installed") { Description = "The folder with the installed files, as DIR/resource/file.", HelpName = "DIR", Required = true };
            return Act(
                new Command("diff", "Prints how what would be generated differs from what is installed. The exit code is 1 if it does.") { file, folder },
                (context, parsed) => DiffCommand.RunAsync(context, parsed.GetValue(file), parsed.GetRequiredValue(folder)));
        }

        Command List() => Act(new Command("list", "Lists files and drivers, and which driver is chosen, and why."), (context, _) => ListCommand.RunAsync(context));

        Command Check() => Act(new Command("check", "Checks configuration and drivers, and prints all errors."), (context, _) => CheckCommand.RunAsync(context));

        Command Serve()
        {
            var listen = new Option<IPEndPoint?>("--listen")
            {
                Description = "Where to listen, whatever the configuration says. Port 0 is a free one.",
                HelpName = "ADDRESS:PORT",
                CustomParser = result => ParseEndPoint(result),
            };
            return Act(new Command("serve", "Answers requests until it is stopped.") { listen }, (context, parsed) => ServeCommand.RunAsync(context, parsed.GetValue(listen)));
        }

        Command Act(Command one, Func<CommandContext, ParseResult, Task<int>> run)
        {
            one.SetAction((parsed, cancellationToken) => CommandContext.RunAsync(command, parsed.GetValue(config)!, context => run(context, parsed), cancellationToken));
            return one;
        }
    }

    private static Argument<ConfigFileName?> FileArgument(string description) => new("file")
    {
        Description = description,
        HelpName = "resource/file",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = static result => ParseFile(result),
    };

    private static ConfigFileName? ParseFile(ArgumentResult result)
    {
        if (result.Tokens.Count == 0)
        {
            return null;
        }

        if (!ConfigFileName.TryParse(result.Tokens[0].Value, out ConfigFileName? file))
        {
            result.AddError($"\"{result.Tokens[0].Value}\" is no file: write resource/file, as in asterisk/sip.conf.");
        }

        return file;
    }

    private static IPEndPoint? ParseEndPoint(ArgumentResult result)
    {
        string text = result.Tokens[^1].Value;
        string address = text.StartsWith("*:", StringComparison.Ordinal) ? "[::]" + text[1..] : text.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase) ? "127.0.0.1" + text["localhost".Length..] : text;
        if (address.LastIndexOf(':') > address.LastIndexOf(']') && IPEndPoint.TryParse(address, out IPEndPoint? endPoint))
        {
            return endPoint;
        }

        result.AddError($"\"{text}\" is no address with a port: write 127.0.0.1:8669, [::1]:8669 or *:8669.");
        return null;
    }
}
