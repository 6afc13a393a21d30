namespace Patchbay.Text;

/// <summary>
/// How values are written whose type .NET reads more leniently than people write: used by the reader at run time, and
/// by the generator in the JSON Schema, so that both accept the same. Valid as .NET and as ECMAScript expressions.
/// </summary>
internal static class ValuePatterns
{
    /// <summary><c>[-][days.]hours:minutes[:seconds[.fraction]]</c>.</summary>
    public const string Duration = "^-?(?:[0-9]{1,7}\\.)?(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,7})?)?(?!\\n)$";

    /// <summary>RFC 3339 without leap seconds, within the years and offsets that .NET knows: on its first and last day only UTC itself.</summary>
    public const string Instant =
        "^(?!0000|(?:0001-01-01|9999-12-31)T.*[+-])[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,7})?(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))(?!\\n)$";

    /// <summary>As <c>yyyy-MM-dd</c>; which days a month has is not the form's business.</summary>
    public const string Date = "^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    /// <summary><c>hours:minutes[:seconds[.fraction]]</c>.</summary>
    public const string TimeOfDay = "^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,7})?)?(?!\\n)$";

    /// <summary>In groups of 8, 4, 4, 4 and 12 hexadecimal digits.</summary>
    public const string Identifier = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?!\\n)$";

    /// <summary>As RFC 3986 writes it, with a scheme and <c>//</c>: user, host, port, path, query, fragment.</summary>
    public const string Address =
        "^[A-Za-z][A-Za-z0-9+.-]*://(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?(?:\\[[0-9A-Fa-f:.]+\\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(?::[0-9]*)?"
        + "(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:\\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(?!\\n)$";
}
