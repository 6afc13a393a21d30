using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;

namespace Patchbay.Hosting.Tests.Packages;

/// <summary>A package that somebody damaged or forged, and the reason that it has to be refused for.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Reason">The reason of the refusal.</param>
/// <param name="Damage">Damages a good package. The folder <c>../../outside</c> is outside.</param>
internal sealed record HostilePackage(string Name, PackageRefusalReason Reason, Action<TestPackage> Damage)
{
    /// <summary>Whether only a level that verifies everything when the folder is read can find it.</summary>
    public bool OnlyStrict { get; init; }

    public override string ToString() => Name;

    public static HostilePackage Manifest(string name, PackageRefusalReason reason, Action<JsonObject> edit) => new(name, reason, package => package.EditManifest(edit));

    public static HostilePackage InText(string name, PackageRefusalReason reason, Func<string, string> edit) => new(name, reason, package => package.EditManifestText(edit));

    public static HostilePackage Bytes(string name, PackageRefusalReason reason, Func<byte[], byte[]> edit) =>
        new(name, reason, package => File.WriteAllBytes(package.ManifestPath, edit(File.ReadAllBytes(package.ManifestPath))));

    /// <summary>The path of a file is another one.</summary>
    public static HostilePackage WithPath(string path, PackageRefusalReason reason) =>
        Manifest($"path {path.Replace("\0", "NUL", StringComparison.Ordinal)}", reason, json => json["files"]!.AsArray()[^1]!["path"] = path);

    /// <summary>The manifest names no member of its own any more.</summary>
    public static HostilePackage Missing(string key) => Manifest($"no {key}", PackageRefusalReason.ManifestMemberMissing, json => json.Remove(key));

    /// <summary>A file of the list is replaced by a pipe, which blocks whoever opens it.</summary>
    public static void MakePipe(string path)
    {
        File.Delete(path);
        MakePipe(Encoding.UTF8.GetBytes(path + '\0'), 0x1B6).ShouldBe(0);
    }

    [DllImport("libc", EntryPoint = "mkfifo")]
    private static extern int MakePipe(byte[] path, uint mode);
}
