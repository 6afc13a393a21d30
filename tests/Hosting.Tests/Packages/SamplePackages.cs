namespace Patchbay.Hosting.Tests.Packages;

/// <summary>Packages that are compiled once for all tests, and copied by those that change them.</summary>
internal static class SamplePackages
{
    public const string LampSource = """
        namespace Acme;

        /// <summary>A lamp.</summary>
        [Device("lamp", DisplayName = "Lamp", Rule = RulePrompt.OnOff)]
        public sealed class Lamp
        {
            public bool Send(bool on) => on;
        }

        [Sensor("dusk")]
        public sealed class Dusk
        {
            public bool? ConditionMet() => true;
        }
        """;

    private const string HallSource = """
        namespace Acme;

        [Device("hall-lamp", Rule = RulePrompt.OnOff)]
        public sealed class HallLamp
        {
            private readonly Lamp _lamp = new();

            public bool Send(bool on) => _lamp.Send(on);
        }
        """;

    private static readonly TestFolder s_folder = Create();
    private static readonly Lazy<TestPackage> s_lamps = new(() =>
    {
        Directory.CreateDirectory(s_folder["Lamps/runtimes/any"]);
        File.WriteAllText(s_folder["Lamps/runtimes/any/native.so"], "native");
        return TestPackage.Publish(s_folder["Lamps"], "Lamps", LampSource);
    });

    private static readonly Lazy<TestPackage> s_hall = new(() => TestPackage.Publish(s_folder["Hall"], "Hall", HallSource, libraries: [s_lamps.Value]));

    /// <summary>A device and a sensor, and a file in a folder.</summary>
    public static TestPackage Lamps => s_lamps.Value;

    /// <summary>A device that uses the lamps as a library, which is published with it.</summary>
    public static TestPackage Hall => s_hall.Value;

    private static TestFolder Create()
    {
        var folder = new TestFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    }
}
