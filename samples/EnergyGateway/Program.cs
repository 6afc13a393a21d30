using EnergyGateway;
using Samples.Shared;

return await ConfiguredProgram.RunAsync(args, new Gateway(AppContext.BaseDirectory, Console.Out, Console.Error).RunAsync);
