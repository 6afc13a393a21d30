using System.Globalization;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes the constraints that JSON Schema knows.</summary>
internal static class ConstraintSchema
{
    public static void Write(JsonWriter json, OptionValue value, EquatableArray<Constraint> constraints, bool mayBeNull)
    {
        WriteRange(json, value, constraints.OfType<RangeConstraint>().FirstOrDefault());
        WriteLength(json, value.Type, constraints);
        string[] patterns = [.. constraints.Select(Pattern).OfType<string>()];
        bool hasForm = value.Type is OptionType.Uri;
        if (patterns.Length == 1 && !hasForm)
        {
            json.Text("pattern", patterns[0]);
        }
        else if (patterns.Length > 0)
        {
            json.BeginArray("allOf");
            foreach (string pattern in patterns)
            {
                json.BeginObject().Text("pattern", pattern).EndObject();
            }

            json.EndArray();
        }

        WriteValues(json, value, constraints, mayBeNull);
    }

    private static void WriteRange(JsonWriter json, OptionValue value, RangeConstraint? range)
    {
        if (value.Type is not (OptionType.Integer or OptionType.Float))
        {
            return;
        }

        (string? least, string? most) = NumberTypes.Limits(value.TypeName);
        if (range is not null && RangeCode.HasMin(range, value))
        {
            json.Raw(range.WithoutMin ? "exclusiveMinimum" : "minimum", range.Min!);
        }
        else if (least is not null)
        {
            json.Raw("minimum", least);
        }

        if (range is not null && RangeCode.HasMax(range, value))
        {
            json.Raw(range.WithoutMax ? "exclusiveMaximum" : "maximum", range.Max!);
        }
        else if (most is not null)
        {
            json.Raw("maximum", most);
        }
    }

    private static void WriteLength(JsonWriter json, OptionType type, EquatableArray<Constraint> constraints)
    {
        string unit = type switch { OptionType.List => "Items", OptionType.Map => "Properties", _ => "Length" };
        LengthConstraint? length = LengthConstraint.Together(constraints);
        if (length is { Min: > 0 and var min })
        {
            json.Raw("min" + unit, min.ToString(CultureInfo.InvariantCulture));
        }

        if (length is { Max: { } max })
        {
            json.Raw("max" + unit, max.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string? Pattern(Constraint constraint) => constraint switch
    {
        PatternConstraint pattern when PatternDialect.IsPortable(pattern.Pattern) => $"^(?:{pattern.Pattern})?$",
        UrlConstraint => "^(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP])://",
        EmailConstraint => "^[^@\\r\\n]+@[^@\\r\\n]+$",
        NotBlankConstraint => "[^\\s\\u0085]|\\uFEFF", // What .NET takes for white space, in words of ECMAScript.
        _ => null,
    };

    private static void WriteValues(JsonWriter json, OptionValue value, EquatableArray<Constraint> constraints, bool mayBeNull)
    {
        if (value.Type is OptionType.Choice)
        {
            return;
        }

        foreach (ValuesConstraint values in constraints.OfType<ValuesConstraint>().Where(constraint => constraint.Values.Count > 0))
        {
            if (!values.AreAllowed)
            {
                json.BeginObject("not");
            }

            json.BeginArray("enum");
            foreach (ConstantValue one in values.Values)
            {
                json.Element(one.Json);
            }

            if (values.AreAllowed && mayBeNull)
            {
                json.Element("null");
            }

            json.EndArray();
            if (!values.AreAllowed)
            {
                json.EndObject();
            }
        }
    }
}
