using System.Globalization;

namespace Patchbay.Benchmarks.Options;

/// <summary>Whether all ways accept and refuse the same documents, and read the same out of them.</summary>
internal static class Agreement
{
    /// <summary>Prints every difference that is not meant.</summary>
    /// <returns>Whether there is none.</returns>
    public static bool Holds() => Holds(Binding.All) & Holds(Binding.AllFlat);

    private static bool Holds(IReadOnlyList<Binding> bindings)
    {
        int accepted = 0;
        int refused = 0;
        int wrong = 0;
        foreach (Document document in Documents.Common)
        {
            string[] results = [.. bindings.Select(binding => Describe(binding.Bind(document.Section())))];
            bool agree = results.Where(result => result != Accepted).Distinct(StringComparer.Ordinal).Count() == 1 && results.Distinct(StringComparer.Ordinal).Count() <= 2
                && results.Contains(Refused) == results.All(result => result == Refused);
            accepted += agree && results[0] != Refused ? 1 : 0;
            refused += agree && results[0] == Refused ? 1 : 0;
            wrong += agree ? 0 : Report(bindings, document, results);
        }

        foreach (Document document in Documents.Stricter)
        {
            string[] results = [.. bindings.Select(binding => binding.Bind(document.Section()) is null ? Refused : Accepted)];
            wrong += results is [Refused, Accepted, _, Refused] ? 0 : Report(bindings, document, results);
        }

        Console.WriteLine($"{accepted} documents accepted with the same values, {refused} refused by all, {Documents.Stricter.Count()} refused by Patchbay alone on purpose, {wrong} differences");
        return wrong == 0;
    }

    private const string Accepted = "accepted";
    private const string Refused = "refused";

    private static int Report(IReadOnlyList<Binding> bindings, Document document, IEnumerable<string> results)
    {
        Console.WriteLine($"  {document.Name}");
        foreach ((Binding binding, string result) in bindings.Zip(results))
        {
            Console.WriteLine($"    {binding.Name}: {result}");
        }

        return 1;
    }

    private static string Describe(object? bound) => bound switch
    {
        null => Refused,
        StripOptions o => Values(o.Name, o.Address, o.Port, o.Gain, o.Enabled, o.Mode, o.Timeout, string.Join('|', o.Rooms), o.Account.User, o.Account.Realm, o.Password?.Reveal(), o.Retries, o.Label),
        StripSettings o => Values(o.Name, o.Address, o.Port, o.Gain, o.Enabled, o.Mode, o.Timeout, string.Join('|', o.Rooms), o.Account.User, o.Account.Realm, o.Password, o.Retries, o.Label),
        FlatOptions o => Values(o.Name, o.Address, o.Port, o.Gain, o.Enabled, o.Mode, o.Timeout, o.Channel, o.Leds, o.Password?.Reveal(), o.Retries, o.Label),
        FlatSettings o => Values(o.Name, o.Address, o.Port, o.Gain, o.Enabled, o.Mode, o.Timeout, o.Channel, o.Leds, o.Password, o.Retries, o.Label),
        _ => Accepted,
    };

    private static string Values(params object?[] values) =>
        string.Join(", ", values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
}
