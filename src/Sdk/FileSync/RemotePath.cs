using System.Diagnostics.CodeAnalysis;
using Patchbay.Text;

namespace Patchbay.FileSync;

/// <summary>
/// The path of a remote file from the root of its connection, with <c>/</c> between its parts. It can hold neither
/// <c>..</c> nor an absolute path, so nothing that a remote service says leads out of the local folder.
/// </summary>
public readonly struct RemotePath : IEquatable<RemotePath>
{
    private readonly string? _value;

    private RemotePath(string value) => _value = value;

    /// <summary>The root of the connection.</summary>
    public static RemotePath Root => default;

    /// <summary>The parts of the path; none for the root.</summary>
    public IReadOnlyList<string> Parts => Value.Length == 0 ? [] : Value.Split('/');

    /// <summary>The last part; empty for the root.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The folder that this is in. The root is in itself.</summary>
    public RemotePath Parent => Value.LastIndexOf('/') is > 0 and var end ? new RemotePath(Value[..end]) : Root;

    private string Value => _value ?? "";

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path. A slash at its end, doubled slashes and parts that are <c>.</c> do not matter.</param>
    /// <returns>The path.</returns>
    /// <exception cref="FormatException">The path is absolute, has a part <c>..</c> or a backslash, or characters that no file name has.</exception>
    public static RemotePath Parse(string text) =>
        TryParse(text, out RemotePath path) ? path : throw new FormatException($"{FoundText.Quote(text ?? "")} is not a path inside the remote folder: it must not begin with a slash or a drive, nor contain \"..\", a backslash or control characters.");

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path. A slash at its end, doubled slashes and parts that are <c>.</c> do not matter.</param>
    /// <param name="path">The path, if it is one.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RemotePath path)
    {
        path = default;
        if (text is null || text.StartsWith('/') || text.Any(character => character is '\\' || char.IsControl(character)))
        {
            return false;
        }

        string[] parts = [.. text.Split('/').Where(part => part is not ("" or "."))];
        string joined = string.Join('/', parts);
        if (IsDrive(joined) || parts.Any(IsParent))
        {
            return false;
        }

        path = new RemotePath(joined);
        return true;
    }

    /// <summary>A path below this one.</summary>
    /// <param name="relative">The rest of the path.</param>
    /// <returns>Both, joined.</returns>
    /// <exception cref="FormatException">The rest is not a path inside this one.</exception>
    public RemotePath Combine(string relative)
    {
        RemotePath rest = Parse(relative);
        return Value.Length == 0 ? rest : rest.Value.Length == 0 ? this : new RemotePath($"{Value}/{rest.Value}");
    }

    /// <summary>Whether a path is this one or a folder that it is in. Parts count as a whole: <c>photos2/a.jpg</c> is not in <c>photos</c>.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <returns>Whether it is; true for the root.</returns>
    public bool StartsWith(RemotePath folder) =>
        folder.Value.Length == 0
        || (Value.StartsWith(folder.Value, StringComparison.Ordinal) && (Value.Length == folder.Value.Length || Value[folder.Value.Length] == '/'));

    /// <summary>The path as text, without a slash at either end.</summary>
    /// <returns>For example <c>photos/2024/sea.jpg</c>; empty for the root.</returns>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool Equals(RemotePath other) => Value.Equals(other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is RemotePath other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Whether two paths are the same, letter by letter.</summary>
    /// <param name="left">One path.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are.</returns>
    public static bool operator ==(RemotePath left, RemotePath right) => left.Equals(right);

    /// <summary>Whether two paths differ.</summary>
    /// <param name="left">One path.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they do.</returns>
    public static bool operator !=(RemotePath left, RemotePath right) => !left.Equals(right);

    /// <summary>The path as text, so that a plugin may take it as a string.</summary>
    /// <param name="path">A path.</param>
    public static explicit operator string(RemotePath path) => path.Value;

    // Windows drops spaces at the end of a name.
    private static bool IsParent(string part) => part.TrimEnd(' ').Equals("..", StringComparison.Ordinal);

    // A drive is one letter and a colon; a colon elsewhere is a name that some file systems allow.
    private static bool IsDrive(string text) => text.Length > 1 && text[1] == ':' && char.IsAsciiLetter(text[0]);
}
