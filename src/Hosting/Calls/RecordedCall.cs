using System.Diagnostics;

namespace Patchbay.Hosting.Calls;

/// <summary>A call that is going on.</summary>
internal readonly record struct RecordedCall(CallRecorder Recorder, string Plugin, string Member, Activity? Span, long Start)
{
    public void Succeeded() => Recorder.End(this, exception: null, "succeeded");

    public void Cancelled() => Recorder.End(this, exception: null, "cancelled");

    public void Failed(Exception exception) => Recorder.End(this, exception, "failed");

    public void TimedOut(Exception exception) => Recorder.End(this, exception, "timed out");

    public void Refused(Exception exception) => Recorder.End(this, exception, CallRecorder.Refused);
}
