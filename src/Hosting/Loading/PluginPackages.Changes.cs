using Patchbay.Hosting.Instances;
using Patchbay.Hosting.Loading;
using Patchbay.Hosting.Packages;
using Patchbay.Registration;

namespace Patchbay.Hosting;

// Reading folders again, and replacing what has changed. One change at a time.
public sealed partial class PluginPackages
{
    /// <summary>
    /// Reads the folders again: new packages are added, those with other files replace the old version between two calls, those that are gone are unloaded.
    /// A new version that is refused, or whose plugins cannot be created as they are configured, is quarantined, and the old one runs on.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait for its turn.</param>
    /// <returns>A task that ends when all is done.</returns>
    public Task RefreshAsync(CancellationToken cancellationToken = default) => RefreshAsync(isWatching: false, cancellationToken);

    internal void Watch()
    {
        lock (_lock)
        {
            if (_watches.Count == 0 && !_isDisposed)
            {
                _watches.AddRange(_folders.Where(folder => folder.Options.WatchFolders).Select(folder =>
                    new FolderWatch(folder.Path, folder.Options.WatchDelay, _clock, FollowAsync, _logger)));
            }
        }
    }

    // What has changed while the host stops is of no interest.
    private async Task FollowAsync()
    {
        try
        {
            await RefreshAsync(isWatching: true, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ObjectDisposedException) when (_isDisposed)
        {
        }
    }

    private void ReadAtFirst()
    {
        Reading reading = Read();
        lock (_lock)
        {
            _packages = [.. reading.Found.Select(found => Host(found.Folder, found.Package))];
            (_refusals, _notes) = (reading.Refusals, reading.Notes);
            Publish();
        }

        Log(reading, known: []);
    }

    private async Task RefreshAsync(bool isWatching, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            Reading reading = await Task.Run(Read, cancellationToken).ConfigureAwait(false);
            if (isWatching)
            {
                reading = reading with { Found = [.. reading.Found.Where(found => !_unloaded.Contains(HostedPackage.IdentityOf(found.Package)))] };
            }
            else
            {
                _unloaded.Clear();
            }

            PackageRefusal[] known = _refusals;
            (HostedPackage Old, PluginFolder Folder, Package New)[] changed;
            HostedPackage[] gone;
            lock (_lock)
            {
                changed =
                [
                    .. from old in _packages
                       from found in reading.Found
                       where old.Listed.Id.Equals(found.Package.Id, StringComparison.OrdinalIgnoreCase)
                           && (!old.Identity.Equals(HostedPackage.IdentityOf(found.Package), StringComparison.Ordinal) || IsElsewhere(old, found.Package))
                       select (old, found.Folder, found.Package),
                ];
                gone = [.. _packages.Where(old => IsGone(old, reading, isWatching))];
                HostedPackage[] added = [.. reading.Found.Where(found => !_packages.Any(old => old.Listed.Id.Equals(found.Package.Id, StringComparison.OrdinalIgnoreCase))).Select(found => Host(found.Folder, found.Package))];
                _packages = [.. _packages.Concat(added).OrderBy(package => package.Listed.Folder, StringComparer.Ordinal)];
                (_refusals, _notes) = (reading.Refusals, reading.Notes);
                Publish();
            }

            Log(reading, known);
            foreach ((HostedPackage old, PluginFolder folder, Package package) in changed)
            {
                await ReplaceAsync(old, Host(folder, package)).ConfigureAwait(false);
            }

            foreach (HostedPackage package in gone)
            {
                await EndAsync(package, "removed from its folder").ConfigureAwait(false);
            }

            foreach (IInstanceGroup group in _groups)
            {
                await group.RetryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task ReplaceAsync(HostedPackage old, HostedPackage next)
    {
        List<IGroupReplacement> prepared = [];
        try
        {
            // What is not used yet need not be loaded either.
            if (!old.TryRetireUnloaded("replaced"))
            {
                next.Load();
                PluginCatalog candidate = PluginCatalog.Combine(Catalog);
                CatalogFactory.Replace(candidate, With(_packages.Select(package => package == old ? next : package)), origins: null);
                foreach (IInstanceGroup group in _groups)
                {
                    prepared.Add(await group.PrepareAsync(old.Owns, candidate).ConfigureAwait(false));
                }
            }
        }
#pragma warning disable CA1031 // Whatever a new version does wrong, the old one runs on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (IGroupReplacement replacement in prepared.AsEnumerable().Reverse())
            {
                await replacement.RollBackAsync().ConfigureAwait(false);
            }

            Keep(old, next, exception);
            await ContextCollection.ReportAsync(next, next.Retire("refused"), []).ConfigureAwait(false);
            return;
        }

        lock (_lock)
        {
            _packages = [.. _packages.Select(package => package == old ? next : package)];
            _history[next.Listed.Id] = $"Its version {next.Listed.Version} replaced the version {old.Listed.Version}.";
            Publish();
        }

        List<string> running = [];
        foreach (IGroupReplacement replacement in prepared)
        {
            running.AddRange(await replacement.CommitAsync().ConfigureAwait(false));
        }

        HostingLog.PackageReplaced(_logger, next.Listed.Id, next.Listed.Version ?? "", old.Listed.Version ?? "");
        UnloadReport report = await ContextCollection.ReportAsync(old, old.Retire("replaced"), running).ConfigureAwait(false);
        HostingLog.PackageUnloaded(_logger, report.ToString());
    }

    private void Keep(HostedPackage old, HostedPackage next, Exception exception)
    {
        lock (_lock)
        {
            if (_quarantine.ContainsKey(next.Identity))
            {
                return; // It was refused while it was loaded.
            }
        }

        Quarantine(next, next.Listed.Refuse(PackageProblem.Of(
            PackageRefusalReason.PluginFailed,
            $"Its plugins cannot be created as they are configured, so the version {old.Listed.Version} runs on: {exception.Message}. Correct the configuration or the package")));
    }

    // What was loaded has a copy of its own, and what was not is to be loaded from where it is now.
    private static bool IsElsewhere(HostedPackage old, Package found) => !old.IsLoaded && !old.Listed.FullPath.Equals(found.FullPath, StringComparison.Ordinal);

    // While a new version is moved into place there is none for a moment.
    private bool IsGone(HostedPackage package, Reading reading, bool isWatching)
    {
        if (reading.Found.Any(found => found.Package.Id.Equals(package.Listed.Id, StringComparison.OrdinalIgnoreCase))
            || reading.Refusals.Any(refusal => refusal.Folder.Equals(package.Listed.Folder, StringComparison.Ordinal) || package.Listed.Id.Equals(refusal.PackageId, StringComparison.OrdinalIgnoreCase)))
        {
            _missing.Remove(package.Identity);
            return false;
        }

        if (!isWatching)
        {
            return true;
        }

        TimeSpan delay = _folders.Max(folder => folder.Options.RemovalDelay);
        _missing.TryAdd(package.Identity, _clock.GetTimestamp());
        if (_clock.GetElapsedTime(_missing[package.Identity]) >= delay)
        {
            _missing.Remove(package.Identity);
            return true;
        }

        _watches.OfType<FolderWatch>().FirstOrDefault()?.LookAgain(delay);
        return false;
    }

    private Reading Read()
    {
        List<(PluginFolder Folder, Package Package)> found = [];
        List<PackageRefusal> refusals = [];
        List<string> notes = [];
        foreach (PluginFolder folder in _folders)
        {
            PackageListing listing = folder.Read(_kinds);
            refusals.AddRange(listing.Refusals);
            notes.AddRange(listing.Notes);
            foreach (Package package in listing.Packages)
            {
                PackageRefusal? refusal = FindQuarantined(package);
                refusal ??= found.Any(other => other.Package.Id.Equals(package.Id, StringComparison.OrdinalIgnoreCase))
                    ? package.Refuse(PackageProblem.Of(PackageRefusalReason.PackageIdTaken, $"Another plugin folder has the package {PackageProblem.Quote(package.Id)} too. Remove one of them"))
                    : null;
                if (refusal is null)
                {
                    found.Add((folder, package));
                }
                else
                {
                    refusals.Add(refusal);
                }
            }
        }

        return new Reading([.. found], [.. refusals], [.. notes]);
    }

    // Files that were copied once more get another chance.
    private PackageRefusal? FindQuarantined(Package package)
    {
        string identity = HostedPackage.IdentityOf(package);
        lock (_lock)
        {
            if (!_quarantine.TryGetValue(identity, out (string Files, PackageRefusal Refusal) known))
            {
                return null;
            }

            if (known.Files.Equals(HostedPackage.FilesOf(package), StringComparison.Ordinal))
            {
                return known.Refusal;
            }

            _quarantine.Remove(identity);
            return null;
        }
    }

    private void Log(Reading reading, PackageRefusal[] known)
    {
        foreach (string note in reading.Notes)
        {
            HostingLog.FolderNote(_logger, note);
        }

        foreach (PackageRefusal refusal in reading.Refusals.Where(refusal => !known.Any(other => other.ToString().Equals(refusal.ToString(), StringComparison.Ordinal))))
        {
            HostingLog.PackageRefused(_logger, refusal.ToString());
        }
    }

    private sealed record Reading((PluginFolder Folder, Package Package)[] Found, PackageRefusal[] Refusals, string[] Notes);
}
