namespace Patchbay.ConfigFiles.Commands;

/// <summary><c>list</c>: files, drivers, which is chosen, and why.</summary>
internal static class ListCommand
{
    public static Task<int> RunAsync(CommandContext context) => context.WithFilesAsync(async files =>
    {
        ILookup<ConfigFileName, ConfigDriver> drivers = files.Drivers.ToLookup(driver => driver.File);
        await context.WriteTableAsync(
        [
            ["file", "driver", "chosen", "class", "assembly"],
            .. files.Files.SelectMany(file => Rows(file, [.. drivers[file.File]])),
        ]).ConfigureAwait(false);
        return 0;
    });

    private static IEnumerable<string[]> Rows(ConfigFileChoice file, ConfigDriver[] drivers)
    {
        foreach (ConfigDriver driver in drivers)
        {
            int rank = file.Drivers.ToList().IndexOf(driver.Name);
            yield return [file.File.ToString(), driver.Name, rank == 0 ? file.Reason : rank > 0 ? "if the configured one fails" : "-", driver.Plugin.ClassName, driver.Plugin.AssemblyName];
        }

        foreach (string missing in file.Drivers.Where(name => drivers.All(driver => !driver.Name.Equals(name, StringComparison.Ordinal))))
        {
            yield return [file.File.ToString(), missing, "configured, but there is none", "-", "-"];
        }
    }
}
