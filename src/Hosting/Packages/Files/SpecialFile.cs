using System.Runtime.InteropServices;
using System.Text;

namespace Patchbay.Hosting.Packages.Files;

/// <summary>
/// Finds pipes, sockets and devices, which .NET cannot tell from files. Opening a pipe would wait for its other end, so a file without
/// bytes, as all of these seem to be, is never opened; this finds out why it has none, so that the message says it.
/// </summary>
internal static class SpecialFile
{
    // The same on all processors, which the older stat is not: include/uapi/linux/stat.h.
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint TypeOnly = 1;
    private const int Size = 256;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>Whether the file is known to be none with bytes; false where the system does not tell.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            byte[] state = new byte[Size];
            byte[] name = new byte[Encoding.UTF8.GetMaxByteCount(path.Length) + 1];
            Encoding.UTF8.GetBytes(path, name);
            return ReadState(CurrentFolder, name, NoFollow, TypeOnly, state) == 0
                && (BitConverter.ToUInt16(state, ModeOffset) & TypeMask) != RegularFile;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadState(int folder, byte[] path, int flags, uint mask, byte[] state);
}
