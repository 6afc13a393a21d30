using Patchbay.Devices.WebRepl.Frames;

namespace Patchbay.Devices.WebRepl;

/// <summary>Asks for the password, as MicroPython does: clients wait for these texts.</summary>
internal static class Login
{
    private const int MaxLength = 256;

    /// <summary>Whether the bytes are the password.</summary>
    public delegate bool PasswordCheck(ReadOnlySpan<byte> password);

    public static async ValueTask<bool> DoAsync(FrameReader input, FrameWriter output, PasswordCheck isRight)
    {
        await output.WriteTextAsync("Password: "u8.ToArray()).ConfigureAwait(false);
        byte[] password = new byte[MaxLength];
        int length = 0;
        bool ended = false;

        // One by one, because what follows it is none of its business.
        while (!ended && length < MaxLength && await input.ReadAsync(password.AsMemory(length, 1), withText: true).ConfigureAwait(false) == 1)
        {
            ended = password[length] is (byte)'\r' or (byte)'\n';
            length++;
        }

        if (ended && isRight(password.AsSpan(0, length - 1)))
        {
            await output.WriteTextAsync("\r\nWebREPL connected\r\n>>> "u8.ToArray()).ConfigureAwait(false);
            return true;
        }

        await output.WriteTextAsync("\r\nAccess denied\r\n"u8.ToArray()).ConfigureAwait(false);
        return false;
    }
}
