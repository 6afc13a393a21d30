using CustomKind.Contracts;
using Patchbay;

namespace CustomKind.Plugins;

/// <summary>Light parcels, by air.</summary>
[Plugin<ICourier>("pigeon", DisplayName = "Pigeon post")]
public sealed class Pigeon
{
    public string Ship(Parcel parcel) => parcel.Kilograms < 0.1 ? "P-" + parcel.Address : throw new ArgumentException("Too heavy.", nameof(parcel));

    public string Counter() => "the loft";
}
