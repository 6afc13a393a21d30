using Patchbay;

namespace CustomKind.Contracts;

/// <summary>Somebody who brings parcels. Either fetches them, or has a place to leave them at, or both.</summary>
[PluginKind("courier", Plural = "couriers")]
public interface ICourier
{
    /// <summary>Takes a parcel and gives the number under which it travels.</summary>
    ValueTask<string> ShipAsync(Parcel parcel, [MayOmit] string note, CancellationToken cancellationToken);

    /// <summary>The price in euros.</summary>
    decimal Price(double kilograms) => 5;

    /// <summary>Where a parcel has been.</summary>
    IAsyncEnumerable<string> TrackAsync(string number, CancellationToken cancellationToken) => AsyncEnumerable.Empty<string>();

    /// <summary>Ends the contract, with a last word or none.</summary>
    [return: MayOmit]
    ValueTask<string?> EndAsync(CancellationToken cancellationToken) => new("ended");

    /// <summary>Says when somebody will come.</summary>
    [RequiredGroup("fetching")]
    ValueTask<TimeOnly> ComeAsync(CancellationToken cancellationToken) => ValueTask.FromException<TimeOnly>(new NotSupportedException());

    /// <summary>Says where to leave parcels.</summary>
    [RequiredGroup("leaving")]
    string Counter() => throw new NotSupportedException();
}
