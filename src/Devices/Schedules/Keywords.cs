namespace Patchbay.Devices.Schedules;

/// <summary>The names for times of day that schedules can use. <c>sunrise</c> and <c>sunset</c> always exist.</summary>
internal sealed class Keywords
{
    public const string Sunrise = "sunrise";
    public const string Sunset = "sunset";

    private readonly SortedDictionary<string, TimeOnly> _times = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, TimeOnly> Times => _times;

    /// <summary>Begins anew, with what the configuration says.</summary>
    public void Reset(IReadOnlyDictionary<string, TimeOnly> configured)
    {
        _times.Clear();
        _times[Sunrise] = default;
        _times[Sunset] = default;
        foreach ((string name, TimeOnly time) in configured)
        {
            _times[name] = time;
        }
    }

    public void Set(string name, TimeOnly time) => _times[name] = time;

    public bool Remove(string name) => _times.Remove(name);

    public bool TryGet(string name, out TimeOnly time) => _times.TryGetValue(name, out time);

    public static bool IsOfSun(string name) => name is Sunrise or Sunset;
}
