namespace Patchbay.Analyzers.Tests.Variants;

/// <summary>Options that keep what was shipped: <c>pin</c> and <c>label</c>.</summary>
internal static class Kept
{
    public static readonly AdditionalFile[] Files = BaselineRun.Files(
        """
        # Released with 1.0.
        device "lamp" pin: int; in [0, 40]
        device "lamp" label: text; length [0, 8]; matches "[a-z]*"
        """,
        """
        device "lamp" pin: int; in [0, 50]
        device "lamp" wait: duration
        """);

    private const string Pin = "[Range(0, 50)] public int Pin { get; init; }";
    private const string Label = "[StringLength(8), RegularExpression(\"[a-z]*\")] public string? Label { get; init; }";
    private const string Wait = "public TimeSpan Wait { get; init; }";

    public static IEnumerable<string> Sources =>
    [
        .. new[]
        {
            $"{Pin} {Label} {Wait}",
            $"{Wait} {Label} {Pin}",
            $"{Pin} {Label} {Wait} public static int Count => 1;",
            $"{Pin} {Label} {Wait} public int Twice => Pin * 2;",
            $"{Pin} {Label} {Wait} private int Hidden {{ get; init; }}",
            $"{Pin.Replace("int Pin", "int PIN", StringComparison.Ordinal)} {Label} {Wait}",
            $"{Pin} {Label.Replace("string? Label", "string Label", StringComparison.Ordinal)} = \"\"; {Wait}",
            $"{Pin.Replace("init", "set", StringComparison.Ordinal)} {Label} {Wait}",
            $"{Pin} {Label} {Wait.Replace("TimeSpan", "TimeSpan?", StringComparison.Ordinal)}",
            $"{Pin} = 3; {Label} {Wait}",
            $"{Pin} {Label} {Wait} = TimeSpan.FromSeconds(1);",
            $"[Prompt(\"Pin\")] {Pin} {Label} {Wait}",
            $"[RenamedFrom(\"gpio\")] {Pin} {Label} {Wait}",
            $"[System.Text.Json.Serialization.JsonPropertyName(\"pin\")] {Pin.Replace("Pin", "Gpio", StringComparison.Ordinal)} {Label} {Wait}",
            $"[System.ComponentModel.Description(\"A pin.\")] {Pin} {Label} {Wait}",
            $"/// <summary>The pin.</summary>\n {Pin} {Label} {Wait}",
            $"{Pin} {Label} {Wait} public IEnumerable<string> Validate() {{ yield break; }}",
            $"{Pin.Replace("(0, 50)", "(0.0, 50.0)", StringComparison.Ordinal)} {Label} {Wait}",
            $"{Pin} {Label.Replace("StringLength(8)", "MaxLength(8)", StringComparison.Ordinal)} {Wait}",
            $"{Pin} {Label.Replace("StringLength(8)", "Length(0, 8)", StringComparison.Ordinal)} {Wait}",
        }.Select(properties => Of(properties)),
        Of($"{Pin} {Label} {Wait}", "[Device(\"lamp\")] public sealed class Lamp(LampOptions options, TimeProvider clock) { public bool Send(bool on) => on && options.Pin > 0 && clock is not null; }"),
    ];

    private static string Of(string properties, string plugin = "[Device(\"lamp\")] public sealed class Lamp(LampOptions options) { public bool Send(bool on) => on && options is not null; }") =>
        $$"""[PluginOptions] public sealed record LampOptions { {{properties}} } {{plugin}}""";
}

internal sealed class ShippedOptionVariants() : CorrectVariants("PB0036")
{
    public override IEnumerable<string> Sources => Kept.Sources;

    public override IEnumerable<AdditionalFile> Files => Kept.Files;
}

internal sealed class UnlistedOptionVariants() : CorrectVariants("PB0037")
{
    public override IEnumerable<string> Sources => Kept.Sources;

    public override IEnumerable<AdditionalFile> Files => Kept.Files;
}
