using System.Diagnostics.CodeAnalysis;

namespace PbxConfig.Generation;

/// <summary>A file that drivers generate.</summary>
/// <param name="Resource">The program that reads it: <c>asterisk</c>.</param>
/// <param name="Name">Its name: <c>sip.conf</c>.</param>
internal sealed record ConfigFile(string Resource, string Name)
{
    /// <summary>The name of its section in the configuration, and of its entry in <c>plugins</c>.</summary>
    public string Key => $"{Resource}.{Name}";

    /// <summary>The driver that makes it unless configuration names another.</summary>
    public string BuiltInDriver => Name.Replace('.', '-');

    /// <summary>Reads <c>resource/file</c>. Parts by which one could leave a folder are refused.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ConfigFile? file)
    {
        file = text.Split('/') is [var resource, var name] && IsFileName(resource) && IsFileName(name) ? new(resource, name) : null;
        return file is not null;
    }

    public override string ToString() => $"{Resource}/{Name}";

    // A colon would lead to another section of the configuration.
    private static bool IsFileName(string part) =>
        part is not ("" or "." or "..") && !part.Any(character => character is '\\' or ':' || char.IsControl(character));
}
