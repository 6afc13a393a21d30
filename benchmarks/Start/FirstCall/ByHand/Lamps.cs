namespace Patchbay.Benchmarks.FirstCall.ByHand;

[Lamp("lamp-0")] public sealed class Lamp0 : ILamp { public ValueTask<bool> SendAsync(bool on, CancellationToken cancellationToken) => new(on); }
