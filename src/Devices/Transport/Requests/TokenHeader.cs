using System.Text;

namespace Patchbay.Devices.Transport.Requests;

/// <summary>The headers of HTTP that carry a token: <c>Authorization: Bearer …</c> and <c>X-Patchbay-Token: …</c>.</summary>
internal static class TokenHeader
{
    private static ReadOnlySpan<byte> Spaces => " \t\r\n"u8;

    public static bool Find(ReadOnlySpan<byte> header, out ReadOnlySpan<byte> token)
    {
        token = default;
        int colon = header.IndexOf((byte)':');
        if (colon < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> name = header[..colon];
        ReadOnlySpan<byte> value = header[(colon + 1)..].Trim(Spaces);
        if (Ascii.EqualsIgnoreCase(name, "X-Patchbay-Token"u8))
        {
            token = value;
            return true;
        }

        int space = value.IndexOf((byte)' ');
        if (space < 0 || !Ascii.EqualsIgnoreCase(name, "Authorization"u8) || !Ascii.EqualsIgnoreCase(value[..space], "Bearer"u8))
        {
            return false;
        }

        token = value[space..].Trim(Spaces);
        return true;
    }
}
