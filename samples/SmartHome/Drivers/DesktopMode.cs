namespace SmartHome.Drivers;

/// <summary>What the condition of a <see cref="DesktopActivity"/> is about.</summary>
public enum DesktopMode
{
    /// <summary>The screens of the computer are on.</summary>
    Screen,

    /// <summary>Somebody has used keyboard or mouse within the last minute.</summary>
    Activity,
}
