using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Patchbay;

/// <summary>
/// A password, token or key in a plugin's options. It prints and serialises as <c>***</c>, and compares in constant
/// time; only <see cref="Reveal"/> gives the value away.
/// </summary>
[DebuggerDisplay("***")]
[JsonConverter(typeof(SecretJsonConverter))]
public sealed class Secret : IEquatable<Secret>
{
    private const string Mask = "***";
    private static readonly byte[] DigestKey = RandomNumberGenerator.GetBytes(32);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <summary>Keeps a value secret.</summary>
    /// <param name="value">The value.</param>
    public Secret(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The value, to be handed to the system that asks for it, and to nothing else.</summary>
    /// <returns>The value in clear.</returns>
    public string Reveal() => _value;

    /// <summary>Always <c>***</c>.</summary>
    /// <returns>Three asterisks, whatever the value and its length.</returns>
    public override string ToString() => Mask;

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Secret? other) =>
        other is not null && CryptographicOperations.FixedTimeEquals(Digest(), other.Digest());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(Digest());

    /// <summary>Whether two secrets have the same value, compared in constant time.</summary>
    /// <param name="left">One secret.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Secret? left, Secret? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two secrets have different values, compared in constant time.</summary>
    /// <param name="left">One secret.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Secret? left, Secret? right) => !(left == right);

    // Digests have one length, so that comparing them does not tell the length of the value either. They have a key that no other
    // process knows, so that a hash code in a log cannot be compared with those of likely passwords.
    private byte[] Digest() => HMACSHA256.HashData(DigestKey, MemoryMarshal.AsBytes(_value.AsSpan()));

    private sealed class SecretJsonConverter : JsonConverter<Secret>
    {
        public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } value ? new Secret(value) : null;

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(Mask);
    }
}
