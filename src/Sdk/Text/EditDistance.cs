namespace Patchbay.Text;

/// <summary>
/// How many slips of the pen lie between two words. Optimal string alignment: as Levenshtein, but two swapped
/// neighbours, the commonest slip, count once. Compiled into the runtime and into the analyzers.
/// </summary>
internal static class EditDistance
{
    public static int Between(string from, string to)
    {
        var distances = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            distances[i, 0] = i;
        }

        for (int j = 0; j <= to.Length; j++)
        {
            distances[0, j] = j;
        }

        for (int i = 1; i <= from.Length; i++)
        {
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = distances[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                distances[i, j] = Math.Min(replaced, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
                }
            }
        }

        return distances[from.Length, to.Length];
    }
}
