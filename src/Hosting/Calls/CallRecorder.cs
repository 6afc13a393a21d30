using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Patchbay.Hosting.Calls;

/// <summary>Records what becomes of the calls of one instance: as span, in the meter, in the log and for its health.</summary>
internal sealed class CallRecorder(InstanceIdentity identity, PluginTelemetry telemetry, ILogger logger, TimeProvider clock)
{
    public const string Refused = "refused";

    /// <summary>The last failure; null if there was none.</summary>
    public PluginFault? LastFault { get; private set; }

    public ILogger Logger => logger;

    /// <summary>Begins a call.</summary>
    public RecordedCall Begin(string plugin, string member)
    {
        Activity? span = telemetry.Spans.StartActivity($"{identity.Kind}.{member}");
        span?.SetTag("patchbay.kind", identity.Kind).SetTag("patchbay.name", plugin).SetTag("patchbay.instance", identity.Instance).SetTag("patchbay.member", member);
        return new RecordedCall(this, plugin, member, span, clock.GetTimestamp());
    }

    /// <summary>Records a failure that is none of a call: of a constructor, of disposal, on a thread of the plugin.</summary>
    public void Fail(string plugin, string member, Exception exception, string outcome = "failed")
    {
        Count(plugin, member, exception);
        LastFault = new PluginFault(member, exception, clock.GetUtcNow());
        try
        {
            HostingLog.CallFailed(logger, identity.Kind, plugin, identity.Instance, member, outcome, exception);
        }
#pragma warning disable CA1031 // Loggers write the whole exception, whose code can be the plugin's.
        catch (Exception)
#pragma warning restore CA1031
        {
            HostingLog.CallFailed(logger, identity.Kind, plugin, identity.Instance, member, outcome, new PluginException($"{Reason(exception)}: {ExceptionText.MessageOf(exception)}"));
        }
    }

    public void End(RecordedCall call, Exception? exception, string outcome)
    {
        TagList tags = Tags(call.Plugin, call.Member);
        tags.Add("patchbay.outcome", outcome);
        telemetry.Calls.Add(1, tags);
        telemetry.Duration.Record(clock.GetElapsedTime(call.Start).TotalSeconds, tags);
        if (exception is not null)
        {
            call.Span?.SetStatus(ActivityStatusCode.Error, ExceptionText.MessageOf(exception));
            call.Span?.SetTag("error.type", Reason(exception));
            if (outcome.Equals(Refused, StringComparison.Ordinal))
            {
                // The plugin has not failed again: what made the host refuse the call has been logged, and stays its last fault.
                Count(call.Plugin, call.Member, exception);
            }
            else
            {
                Fail(call.Plugin, call.Member, exception, outcome);
            }
        }

        call.Span?.Dispose();
    }

    private void Count(string plugin, string member, Exception exception)
    {
        TagList tags = Tags(plugin, member);
        tags.Add("error.type", Reason(exception));
        telemetry.Failures.Add(1, tags);
    }

    private TagList Tags(string plugin, string member) => new()
    {
        { "patchbay.kind", identity.Kind },
        { "patchbay.name", plugin },
        { "patchbay.instance", identity.Instance },
        { "patchbay.member", member },
    };

    private static string Reason(Exception exception) => exception.GetType().FullName ?? exception.GetType().Name;
}
