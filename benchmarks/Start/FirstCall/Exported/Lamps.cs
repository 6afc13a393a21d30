using System.Composition;
using Patchbay.Benchmarks.FirstCall.ByHand;

namespace Patchbay.Benchmarks.FirstCall.Exported;

[Export("lamp-0", typeof(ILamp))] public sealed class Lamp0 : ILamp { public ValueTask<bool> SendAsync(bool on, CancellationToken cancellationToken) => new(on); }
