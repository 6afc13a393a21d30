namespace FileSync.Plugins.Dav;

/// <summary>
/// What is known of one <c>response</c> while it is read. Properties stand in groups, each with a status behind them:
/// those of a group that failed say nothing.
/// </summary>
internal sealed class MultistatusResponse
{
    private string? _href;
    private bool _isFolder;
    private bool _isInProperties;
    private bool _hasCollection;
    private string? _status;

    /// <exception cref="RemoteException">It has no address.</exception>
    public (string Href, bool IsFolder) Entry =>
        (_href ?? throw new RemoteException("The server lists an entry without its address."), _isFolder);

    public void Begin(string element)
    {
        switch (element)
        {
            case "response":
                (_href, _isFolder, _status) = (null, false, null);
                break;
            case "propstat":
                (_isInProperties, _hasCollection, _status) = (true, false, null);
                break;
            case "collection":
                _hasCollection = true;
                break;
        }
    }

    /// <returns>Whether the response is complete.</returns>
    /// <exception cref="RemoteException">The server does not show the entry.</exception>
    public bool End(string element, string text)
    {
        switch (element)
        {
            case "href" when !_isInProperties: // Some properties have addresses, too.
                _href = text.Trim();
                break;
            case "status":
                _status = text.Trim();
                break;
            case "propstat":
                _isFolder |= _hasCollection && IsSuccess(_status);
                (_isInProperties, _status) = (false, null);
                break;
            case "response" when _status is not null && !IsSuccess(_status):
                throw new RemoteException($"The server lists \"{_href}\" with the status \"{_status}\".");
        }

        return element is "response";
    }

    // As in "HTTP/1.1 200 OK".
    private static bool IsSuccess(string? status) =>
        status?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, ['2', _, _], ..];
}
