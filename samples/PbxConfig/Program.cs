using PbxConfig;
using Samples.Shared;

var program = new ConfigProgram(ReferencedPlugins.Catalog, AppContext.BaseDirectory, Console.Out, Console.Error);
return await Interruption.WithAsync(cancellationToken => program.RunAsync(args, cancellationToken));
