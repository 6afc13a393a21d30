using CoffeeConnector;
using Samples.Shared;

return await ConfiguredProgram.RunAsync(args, new CoffeeRound(Console.Out, Console.Error).RunAsync);
