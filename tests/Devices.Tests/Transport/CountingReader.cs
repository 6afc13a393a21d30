using System.IO.Pipelines;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>Counts the bytes that its reader is given to look at: those that were not consumed count again.</summary>
internal sealed class CountingReader(PipeReader inner) : PipeReader
{
    public long Seen { get; private set; }

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        ReadResult read = await inner.ReadAsync(cancellationToken);
        Seen += read.Buffer.Length;
        return read;
    }

    public override bool TryRead(out ReadResult result) => inner.TryRead(out result);

    public override void AdvanceTo(SequencePosition consumed) => inner.AdvanceTo(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => inner.AdvanceTo(consumed, examined);

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);
}
