using Patchbay.Devices.Tests.Configuration;

namespace Patchbay.Devices.Tests;

/// <summary>Runs the tests; or, as one of them asks, saves a file until it is killed.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) =>
        KilledSaver.Asked is { Length: > 0 } path ? KilledSaver.RunAsync(path) : MicrosoftTestingPlatformApplication.RunAsync(args);
}
