using PbxConfig.Generation;
using Samples.Shared;

namespace PbxConfig.Listings;

/// <summary>Prints the drivers and the files that they generate, without creating them.</summary>
internal static class DriverTable
{
    public static async Task WriteAsync(DriverChoice drivers, ManifestEntryPoints entryPoints, TextWriter output)
    {
        string[][] rows =
        [
            ["file", "driver", "chosen", "class", "entry point"],
            .. drivers.All.Select(driver => (string[])
            [
                driver.File.ToString(),
                driver.Name,
                drivers.For(driver.File).FirstOrDefault() == driver.Name ? "yes" : "",
                driver.ClassName,
                entryPoints.GroupOf(driver) ?? "not listed",
            ]),
        ];
        await Listing.WriteTableAsync("Drivers", rows, output);
        foreach ((string path, bool exists) in entryPoints.Manifests)
        {
            await output.WriteLineAsync($"Manifest {Path.GetRelativePath(Environment.CurrentDirectory, path)}{(exists ? "" : " is missing")}");
        }

        await output.WriteLineAsync();
    }
}
