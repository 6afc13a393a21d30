using System.Globalization;

namespace CoffeeConnector.Machines;

/// <summary>The fields of a record by type. A field that is missing, or another's type, is named.</summary>
internal static class Fields
{
    public static string Text(this IReadOnlyDictionary<string, object?> record, string field) => record.Field<string>(field);

    public static decimal Number(this IReadOnlyDictionary<string, object?> record, string field) => record.Field<decimal>(field);

    public static bool Flag(this IReadOnlyDictionary<string, object?> record, string field) => record.Field<bool>(field);

    /// <summary>A number that names something: 0 is as good as any other.</summary>
    public static string Id(this IReadOnlyDictionary<string, object?> record, string field) => record.Number(field).ToString(CultureInfo.InvariantCulture);

    public static IReadOnlyDictionary<string, object?> Nested(this IReadOnlyDictionary<string, object?> record, string field) =>
        record.Field<IReadOnlyDictionary<string, object?>>(field);

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> List(this IReadOnlyDictionary<string, object?> record, string field) =>
        record.Field<IReadOnlyList<IReadOnlyDictionary<string, object?>>>(field);

    private static T Field<T>(this IReadOnlyDictionary<string, object?> record, string field) =>
        record.GetValueOrDefault(field) is T value
            ? value
            : throw new MachineException($"The field \"{field}\" is missing, or is not what the API has, in an answer with the fields {string.Join(", ", record.Keys)}.");
}
