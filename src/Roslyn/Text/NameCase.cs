using System.Text;

namespace Patchbay.Roslyn.Text;

/// <summary>Converts names between naming conventions.</summary>
internal static class NameCase
{
    /// <summary><c>MinRule</c> to <c>min_rule</c>, <c>IPAddress</c> to <c>ip_address</c>.</summary>
    public static string Snake(string name)
    {
        var snake = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            char current = name[i];
            bool startsWord = i > 0 && char.IsUpper(current)
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord && snake.Length > 0 && snake[snake.Length - 1] != '_')
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(current));
        }

        return snake.ToString();
    }

    /// <summary><c>SipConf</c> to <c>sip-conf</c>.</summary>
    public static string Kebab(string name) => Snake(name).Replace('_', '-');

    /// <summary><c>tp-link</c> to <c>TpLink</c>; what cannot stand in an identifier separates words.</summary>
    public static string Pascal(string name)
    {
        var pascal = new StringBuilder();
        bool startsWord = true;
        foreach (char current in name)
        {
            if (!char.IsLetterOrDigit(current))
            {
                startsWord = true;
                continue;
            }

            pascal.Append(startsWord ? char.ToUpperInvariant(current) : current);
            startsWord = false;
        }

        return pascal.ToString();
    }

    /// <summary><c>MinRule</c> to <c>minRule</c>.</summary>
    public static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
