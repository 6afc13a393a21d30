using System.ComponentModel;

namespace Patchbay.Registration;

/// <summary>
/// Says that a defect of the generator kept a class from becoming a plugin, while all others became theirs. Written by
/// the generator; the analyzers report it on the class.
/// </summary>
/// <param name="className">The class, as reflection writes its name.</param>
/// <param name="message">What went wrong.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginGenerationFailureAttribute(string className, string message) : Attribute
{
    /// <summary>The class, as reflection writes its name.</summary>
    public string ClassName { get; } = className;

    /// <summary>What went wrong.</summary>
    public string Message { get; } = message;
}
