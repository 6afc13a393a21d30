namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>What is tried of every option of a type, whatever its constraints.</summary>
/// <param name="Right">A value.</param>
/// <param name="Wrong">What is no value of the type.</param>
/// <param name="Foreign">Values as people of other cultures write them: they are none here.</param>
internal sealed record TypeInputs(string Right, string[] Wrong, string[] Foreign)
{
    /// <summary>The ends of the type, and what is beyond them.</summary>
    public TriedAttribute Ends { get; init; } = new();

    /// <summary>Other ways of writing a value.</summary>
    public string[] Lenient { get; init; } = [];

    public string Empty { get; init; } = "";

    /// <summary>Whether the type has a value that is written like this.</summary>
    public bool TakesEmpty { get; init; }

    public static TypeInputs Of(Type type) =>
        type == typeof(PartOptions) ? new("""{"size":4}""", ["x", "[]", """{"size":"x"}"""], ["""{"size":"۴"}"""]) { Lenient = ["[1]"], Empty = "{}", TakesEmpty = true }
        : EntryOf(type) is { } entry ? Many(Of(entry), one => $"[{one}]", ["x", """{"a":1}"""]) with { Lenient = [$$"""{"0":{{Written.Json(Of(entry).Right)}}}"""], Empty = "[]" }
        : MapValueOf(type) is { } value ? Many(Of(value), one => $$"""{"k":{{one}}}""", ["x", "[]"]) with { Lenient = [$"[{Written.Json(Of(value).Right)}]"], Empty = "{}" }
        : ScalarInputs.Of(type);

    // What is wrong with an entry is wrong with all.
    private static TypeInputs Many(TypeInputs one, Func<string, string> write, string[] wrong)
    {
        return new(All(one.Right), [.. wrong, .. one.Wrong.Select(All)], [.. one.Foreign.Select(All)])
        {
            Ends = new()
            {
                Below = one.Ends.Below is { } below ? All(below) : null,
                AtLeast = one.Ends.AtLeast is { } least ? All(least) : null,
                AtMost = one.Ends.AtMost is { } most ? All(most) : null,
                Above = one.Ends.Above is { } above ? All(above) : null,
            },
            TakesEmpty = true,
        };

        string All(string text) => write(Written.Json(text));
    }

    private static Type? EntryOf(Type type) => type.IsArray ? type.GetElementType() : type.GetGenericArguments() is [var entry] ? entry : null;

    private static Type? MapValueOf(Type type) => type.GetGenericArguments() is [_, var value] ? value : null;
}
