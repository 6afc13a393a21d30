namespace Patchbay.Analyzers.Tests.Folders;

/// <summary>Finds folders that refer to each other, directly or by way of others.</summary>
internal static class FolderCircles
{
    /// <summary>Finds the references that are part of a circle.</summary>
    public static IReadOnlyList<FolderReference> Find(IReadOnlyCollection<FolderReference> references)
    {
        ILookup<string, string> targets = references.Select(reference => (reference.From, reference.To)).Distinct().ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        Dictionary<string, HashSet<string>> reached = targets.ToDictionary(from => from.Key, from => Reached(from.Key), StringComparer.Ordinal);
        return [.. references.Where(reference => reached.TryGetValue(reference.To, out HashSet<string>? back) && back.Contains(reference.From))];

        HashSet<string> Reached(string from)
        {
            HashSet<string> found = new(StringComparer.Ordinal);
            Stack<string> rest = new(targets[from]);
            while (rest.TryPop(out string? folder))
            {
                if (found.Add(folder))
                {
                    Array.ForEach([.. targets[folder]], rest.Push);
                }
            }

            return found;
        }
    }
}
