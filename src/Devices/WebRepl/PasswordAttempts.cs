using System.Net;

namespace Patchbay.Devices.WebRepl;

/// <summary>Limits how often a password may be tried from an address: after five failures, not before a minute without one.</summary>
internal sealed class PasswordAttempts(TimeProvider clock)
{
    private const int Allowed = 5;
    private const int MaxAddresses = 1000;
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);
    private readonly Dictionary<IPAddress, (int Failures, long Last)> _failures = [];

    /// <summary>Whether the address may try.</summary>
    public bool MayTry(IPAddress address)
    {
        lock (_failures)
        {
            return !_failures.TryGetValue(address, out (int Failures, long Last) known) || known.Failures < Allowed || IsOver(known.Last);
        }
    }

    public void Failed(IPAddress address)
    {
        lock (_failures)
        {
            int before = _failures.TryGetValue(address, out (int Failures, long Last) known) && !IsOver(known.Last) ? known.Failures : 0;
            _failures[address] = (before + 1, clock.GetTimestamp());
            if (_failures.Count > MaxAddresses)
            {
                _failures.Remove(_failures.MinBy(entry => entry.Value.Last).Key);
            }
        }
    }

    public void Succeeded(IPAddress address)
    {
        lock (_failures)
        {
            _failures.Remove(address);
        }
    }

    private bool IsOver(long last) => clock.GetElapsedTime(last) >= s_pause;
}
