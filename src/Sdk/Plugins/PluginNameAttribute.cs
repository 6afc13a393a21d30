namespace Patchbay;

/// <summary>
/// Says how a constructor of a plugin attribute makes the plugin's name, for the compiler, which cannot run it.
/// Without this mark the constructor's first parameter is the name.
/// </summary>
/// <param name="format">
/// The name with placeholders: <c>{parameter}</c> for a parameter of the constructor, <c>{Property}</c> for a property
/// that is set, or the class's name in kebab-case if it is not, <c>{class}</c> for the full name of the class.
/// </param>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class PluginNameAttribute(string format) : Attribute
{
    /// <summary>The name with placeholders.</summary>
    public string Format { get; } = format;
}
