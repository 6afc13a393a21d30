using System.Globalization;
using System.Text;

namespace Patchbay.Roslyn.Text;

/// <summary>
/// Writes compact JSON. The compiler's process has no JSON library that a generator can rely on, and a generator must not bring
/// its own.
/// </summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _json = new();
    private bool _needsComma;

    public override string ToString() => _json.ToString();

    public JsonWriter BeginObject(string? name = null) => Begin(name, '{');

    public JsonWriter EndObject() => End('}');

    public JsonWriter BeginArray(string? name = null) => Begin(name, '[');

    public JsonWriter EndArray() => End(']');

    public JsonWriter Text(string name, string value) => Raw(name, Quote(value));

    /// <summary>Writes the property only if there is a value.</summary>
    public JsonWriter OptionalText(string name, string? value) => value is null ? this : Text(name, value);

    public JsonWriter Texts(string name, IEnumerable<string> values)
    {
        BeginArray(name);
        foreach (string value in values)
        {
            Element(Quote(value));
        }

        return EndArray();
    }

    public JsonWriter Raw(string name, string json)
    {
        Name(name);
        _json.Append(json);
        _needsComma = true;
        return this;
    }

    public JsonWriter Element(string json)
    {
        Separate();
        _json.Append(json);
        _needsComma = true;
        return this;
    }

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char current = text[i];
            if (current is '"' or '\\')
            {
                quoted.Append('\\').Append(current);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(current, text[i + 1]))
            {
                quoted.Append(current).Append(text[++i]);
            }
            else if (char.IsControl(current) || char.IsSurrogate(current) || current is '\u2028' or '\u2029')
            {
                // Readers of JSON refuse half a surrogate pair, which the analyzers report.
                quoted.Append("\\u").Append((char.IsSurrogate(current) ? 0xfffd : current).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append(current);
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Gets the text from the JSON of <see cref="Quote"/>; other JSON stays as it is.</summary>
    public static string Unquote(string json)
    {
        if (json.Length < 2 || json[0] is not '"')
        {
            return json;
        }

        var text = new StringBuilder(json.Length);
        for (int i = 1; i < json.Length - 1; i++)
        {
            if (json[i] is not '\\')
            {
                text.Append(json[i]);
            }
            else if (json[++i] is 'u')
            {
                text.Append((char)int.Parse(json.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(json[i]);
            }
        }

        return text.ToString();
    }

    private JsonWriter Begin(string? name, char bracket)
    {
        if (name is null)
        {
            Separate();
        }
        else
        {
            Name(name);
        }

        _json.Append(bracket);
        _needsComma = false;
        return this;
    }

    private JsonWriter End(char bracket)
    {
        _json.Append(bracket);
        _needsComma = true;
        return this;
    }

    private void Name(string name)
    {
        Separate();
        _json.Append(Quote(name)).Append(':');
    }

    private void Separate()
    {
        if (_needsComma)
        {
            _json.Append(',');
        }
    }
}
