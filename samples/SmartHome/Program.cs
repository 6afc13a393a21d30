using SmartHome.Evenings;
using SmartHome.Nodes;

// Without a word the program plays an evening; with "run" it is a node, until Ctrl+C.
Arguments arguments;
try
{
    arguments = Arguments.Read(args);
}
catch (FormatException exception)
{
    await Console.Error.WriteLineAsync($"{exception.Message}\n\n{Arguments.Usage}");
    return 2;
}

if (arguments.IsHelp)
{
    await Console.Out.WriteLineAsync(Arguments.Usage);
    return 0;
}

return arguments.IsRun ? await NodeRun.RunAsync(arguments) : await EveningRun.RunAsync(Console.Out, Console.Error);
