using System.Text;

namespace Patchbay.Registration;

/// <summary>Takes the white space out of manifest entries, which stand in generated code for people to read.</summary>
internal static class CompactJson
{
    /// <summary>The same JSON on one line.</summary>
    public static string Of(string json)
    {
        var compact = new StringBuilder(json.Length);
        bool isText = false;
        for (int i = 0; i < json.Length; i++)
        {
            char current = json[i];
            if (isText && current is '\\' && i + 1 < json.Length)
            {
                compact.Append(current).Append(json[++i]);
                continue;
            }

            isText ^= current is '"';
            if (isText || current is not (' ' or '\t' or '\r' or '\n'))
            {
                compact.Append(current);
            }
        }

        return compact.ToString();
    }
}
