namespace ByHand;

public interface ILamp
{
    ValueTask<bool> SendAsync(bool on, CancellationToken cancellationToken);
}
