using FileSync;
using Samples.Shared;

// Passwords come from the environment, because they must not stand in the file: FILESYNC_connections__office__password.
return await ConfiguredProgram.RunAsync(args, new Synchronization(Console.Out, Console.Error).RunAsync, environmentPrefix: "FILESYNC_");
