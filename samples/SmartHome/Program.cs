using Samples.Shared;
using SmartHome;

return await ConfiguredProgram.RunAsync(args, new Home(AppContext.BaseDirectory, Console.Out, Console.Error).RunAsync);
