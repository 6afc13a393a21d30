namespace Patchbay.Sdk.Tests.Options.Files;

[PluginOptions]
internal sealed record FileOptions
{
    public string Text { get; init; } = "default";

    public string? MaybeText { get; init; }

    public int Port { get; init; } = 80;

    [RenamedFrom("old_name"), RenamedFrom("older_name")]
    public string NewName { get; init; } = "unnamed";

    public string[] Names { get; init; } = ["default"];

    public Dictionary<string, int> Limits { get; init; } = new(StringComparer.Ordinal) { ["default"] = 1 };

    [System.ComponentModel.DataAnnotations.Length(1, 2)]
    public IReadOnlyDictionary<string, int>? Few { get; init; }

    public FileQuiet? Quiet { get; init; }

    public Uri? Site { get; init; }

    public Secret? Password { get; init; }
}

[PluginOptions]
internal sealed record FileQuiet
{
    public string From { get; init; } = "22:00";
}

[PluginOptions]
internal sealed record HostKeyOptions
{
    public required int Port { get; init; }

    public string Type { get; init; } = "default";

    public Secret? Password { get; init; }

    [System.Text.Json.Serialization.JsonPropertyName("_id")]
    public string Id { get; init; } = "none";
}

[PluginOptions]
internal sealed record LookAlikeOptions
{
    public required string HostName { get; init; }

    public required string HostNames { get; init; }

    public string Other { get; init; } = "";
}

[Plugin<IProbe>("file-options")]
internal sealed class FileProbe(FileOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("host-key-options")]
internal sealed class HostKeyProbe(HostKeyOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("look-alike-options")]
internal sealed class LookAlikeProbe(LookAlikeOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("no-options")]
internal sealed class NoOptionsProbe : IProbe
{
    public object? Given => null;
}
