using PbxConfig;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true; // The program ends by itself, and leaves no half-written file.
    interruption.Cancel();
};

return await new ConfigProgram(Patchbay.ReferencedPlugins.Catalog, AppContext.BaseDirectory, Console.Out, Console.Error).RunAsync(args, interruption.Token);
