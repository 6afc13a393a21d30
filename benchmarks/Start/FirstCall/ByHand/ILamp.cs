namespace Patchbay.Benchmarks.FirstCall.ByHand;

/// <summary>The contract that is implemented by hand; its call has the same shape as that of Patchbay's contract.</summary>
public interface ILamp
{
    ValueTask<bool> SendAsync(bool on, CancellationToken cancellationToken);
}
