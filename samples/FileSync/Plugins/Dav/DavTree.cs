using System.Runtime.CompilerServices;

namespace FileSync.Plugins.Dav;

/// <summary>Walks through the folders of a server.</summary>
internal sealed class DavTree(DavClient client)
{
    // Nobody's folders are nested as deeply or hold as many files; a server that invents them has to be stopped somewhere.
    private const int DeepestFolder = 64;
    private const int MostEntries = 1_000_000;

    /// <summary>Lists the files in a folder and in those below it.</summary>
    /// <exception cref="RemoteException">The server answers with something else than a tree of files.</exception>
    public async IAsyncEnumerable<RemotePath> ListAsync(RemotePath path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int entries = 0;
        var folders = new Stack<RemotePath>([path]);
        while (folders.TryPop(out RemotePath folder))
        {
            foreach (DavEntry entry in await client.ListAsync(folder, cancellationToken))
            {
                if (++entries > MostEntries || entry.Path.Parts.Count > DeepestFolder)
                {
                    throw new RemoteException($"The server lists more than {MostEntries} entries, or some more than {DeepestFolder} folders deep, and was stopped at \"{entry.Path}\".");
                }

                if (entry.IsFolder)
                {
                    folders.Push(entry.Path);
                }
                else
                {
                    yield return entry.Path;
                }
            }
        }
    }
}
