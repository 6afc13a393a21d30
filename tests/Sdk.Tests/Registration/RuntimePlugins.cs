using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;
using Patchbay.FileSync;
using Patchbay.Telemetry;

namespace Patchbay.Sdk.Tests.Registration;

#pragma warning disable MA0022 // Null tasks are what is tried.
// Plugins that do what the compiler cannot see.
[Device("giving-up-lamp")]
internal sealed class GivingUpLamp
{
    public bool Send(bool on, CancellationToken cancellationToken) => throw new OperationCanceledException("device said no", cancellationToken);
}

[Device("null-task-lamp")]
internal sealed class NullTaskLamp
{
    public Task<bool> Send(bool on) => null!;
}

[Connector("null-task-meter")]
internal sealed class NullTaskMeter
{
    public Task<string> ReceiveRawMessage() => null!;

    public JsonObject? ParseRawMessage(string rawMessage) => null;
}

[SyncPlugin("null-list-folder")]
internal sealed class NullListFolder
{
    public void Connect()
    {
    }

    public void Disconnect()
    {
    }

    public string CreateLocalDigest(string path) => path;

    public string CreateRemoteDigest(string path) => path;

    public IEnumerable<RemotePath> ListPath(string path) => null!;

    public DateTimeOffset? RetrieveFile(string path, Stream destination) => null;
}

[Connector("limiter")]
internal sealed class Limiter(Journal journal)
{
    public void SendCommand(string datapointKey, double datapointValue) => journal.Write(FormattableString.Invariant($"{datapointKey} = {datapointValue}"));
}

[Connector("counter")]
internal sealed class Counter(Journal journal)
{
    public void SendCommand(string datapointKey, int datapointValue) => journal.Write($"{datapointKey} = {datapointValue}");
}

[Connector("perhaps-counter")]
internal sealed class PerhapsCounter(Journal journal)
{
    public void SendCommand(string datapointKey, decimal? datapointValue) => journal.Write($"{datapointKey} = {datapointValue?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing"}");
}

[Connector("panel")]
internal sealed class Panel(Journal journal)
{
    public void SendCommand(string datapointKey, string datapointValue) => journal.Write($"{datapointKey} = {datapointValue}");
}

[Connector("perhaps-panel")]
internal sealed class PerhapsPanel(Journal journal)
{
    public void SendCommand(string datapointKey, string? datapointValue) => journal.Write($"{datapointKey} = {datapointValue ?? "nothing"}");
}

[Connector("relay")]
internal sealed class Switch(Journal journal)
{
    public void SendCommand(string datapointKey, bool datapointValue) => journal.Write($"{datapointKey} = {datapointValue}");
}

[PluginOptions]
internal sealed record NeedyOptions
{
    public required int Port { get; init; }
}

[Device("needy-lamp")]
internal sealed class NeedyLamp(NeedyOptions options, Journal journal, [FromKeyedServices("outside")] TimeProvider clock, IServiceProvider services, Uri? perhaps = null)
{
    public static int Created { get; private set; }

    public bool Send(bool on)
    {
        Created++;
        journal.Write($"{options} {clock} {services} {perhaps}");
        return on;
    }
}

[PluginOptions]
internal sealed record ThrowingOptions
{
    public string Text
    {
        get;
        init => field = value == "bad" ? throw new FormatException("bad text") : value;
    } = Environment.GetEnvironmentVariable("PATCHBAY_NO_SUCH_VARIABLE") ?? "";

    public required string Required
    {
        get;
        init => field = value == "bad" ? throw new FormatException("bad required") : value;
    }

    public string Other { get; init; } = "";

    public ThrowingPart? Part { get; init; }

    [Throwing]
    public string Attributed { get; init; } = "";

    [Broken]
    public string Unmade { get; init; } = "";

    public IEnumerable<string> Validate()
    {
        yield return Other == "wrong" ? "Other is wrong." : "";
        if (Other is "bad" or "wrong")
        {
            throw new NotSupportedException("bad rule\n  - forged");
        }
    }
}

[PluginOptions]
internal sealed record ThrowingPart
{
    public string Made { get; init; } = Make();

    public int Number { get; init; } = 1;

    private static string Make() => throw new TimeoutException("no time to make it");
}

[AttributeUsage(AttributeTargets.Property)]
internal sealed class ThrowingAttribute : System.ComponentModel.DataAnnotations.ValidationAttribute
{
    public override bool IsValid(object? value) => value is "bad" ? throw new ArithmeticException("bad attribute") : true;
}

[AttributeUsage(AttributeTargets.Property)]
internal sealed class BrokenAttribute : System.ComponentModel.DataAnnotations.ValidationAttribute
{
    public BrokenAttribute() => throw new DivideByZeroException("cannot be made");
}

[Plugin<IProbe>("throwing-options")]
internal sealed class ThrowingProbe(ThrowingOptions options) : IProbe
{
    public object Given => options;
}
