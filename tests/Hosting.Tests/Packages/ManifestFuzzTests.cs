using FsCheck;
using FsCheck.Fluent;
using Patchbay.Hosting.Packages;
using Patchbay.Hosting.Packages.Manifests;

namespace Patchbay.Hosting.Tests.Packages;

/// <summary>Bytes of any kind give a manifest or problems, and never an exception.</summary>
[TestClass]
public sealed class ManifestFuzzTests
{
    private const string Name = "Lamps.plugins.json";
    private static readonly byte[] s_good = File.ReadAllBytes(SamplePackages.Lamps.ManifestPath);

    [TestMethod]
    public void Good_manifest_is_read() => ManifestReading.Of(s_good, Name, PackageLimits.Default).Problems.ShouldBeEmpty();

    [TestMethod]
    public void Any_bytes_give_problems() =>
        Prop.ForAll<byte[]>(bytes => IsRefused(bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [TestMethod]
    public void Any_text_gives_problems() =>
        Prop.ForAll<NonNull<string>>(text => IsRefused(System.Text.Encoding.UTF8.GetBytes(text.Get))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [TestMethod]
    public void Mutation_of_a_good_manifest_gives_a_manifest_or_problems() =>
        Prop.ForAll(
            Gen.Choose(0, s_good.Length - 1).Zip(Gen.Choose(0, 255)).Zip(Gen.Choose(0, 3)).ToArbitrary(),
            mutation => HasResult(Mutate(mutation.Item1.Item1, (byte)mutation.Item1.Item2, mutation.Item2))).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [TestMethod]
    public void Value_of_any_type_in_any_place_gives_a_manifest_or_problems()
    {
        string text = System.Text.Encoding.UTF8.GetString(s_good);
        string[] values = ["null", "true", "-1", "1e400", "\"\"", "[]", "{}", "[[]]", "{\"a\":{}}", "\"\\ud800\"", "\"\\u0000\"", "99999999999999999999"];
        for (int colon = text.IndexOf(": ", StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(": ", colon + 1, StringComparison.Ordinal))
        {
            int end = text.IndexOfAny([',', '\n'], colon);
            foreach (string value in values)
            {
                HasResult(System.Text.Encoding.UTF8.GetBytes($"{text[..(colon + 2)]}{value}{text[end..]}")).ShouldBeTrue();
            }
        }
    }

    private static bool IsRefused(byte[] bytes) => ManifestReading.Of(bytes, Name, PackageLimits.Default) is { Manifest: null, Problems.Count: > 0 };

    private static bool HasResult(byte[] bytes)
    {
        ManifestReading reading = ManifestReading.Of(bytes, Name, PackageLimits.Default);
        return (reading.Manifest is null) == (reading.Problems.Count > 0)
            && reading.Problems.All(problem => problem.Message.All(sign => !char.IsControl(sign)));
    }

    private static byte[] Mutate(int index, byte value, int form) => form switch
    {
        0 => [.. s_good[..index], value, .. s_good[(index + 1)..]],
        1 => [.. s_good[..index], value, .. s_good[index..]],
        2 => [.. s_good[..index], .. s_good[Math.Min(s_good.Length, index + value)..]],
        _ => [.. s_good[..index], .. s_good[Math.Max(0, index - value)..]],
    };
}
