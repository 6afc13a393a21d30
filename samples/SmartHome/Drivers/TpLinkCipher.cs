namespace SmartHome.Drivers;

/// <summary>
/// TP-Link's obfuscation: every byte is XORed with the ciphertext byte before it, the first one with 171. There is no
/// secret in it.
/// </summary>
internal static class TpLinkCipher
{
    private const byte InitialKey = 171;

    public static byte[] Encrypt(ReadOnlySpan<byte> plain)
    {
        byte[] cipher = new byte[plain.Length];
        byte key = InitialKey;
        for (int i = 0; i < plain.Length; i++)
        {
            key = cipher[i] = (byte)(plain[i] ^ key);
        }

        return cipher;
    }

    public static byte[] Decrypt(ReadOnlySpan<byte> cipher)
    {
        byte[] plain = new byte[cipher.Length];
        byte key = InitialKey;
        for (int i = 0; i < cipher.Length; i++)
        {
            plain[i] = (byte)(cipher[i] ^ key);
            key = cipher[i];
        }

        return plain;
    }
}
