using System.Text;
using System.Text.Json.Nodes;
using static Patchbay.Hosting.PackageRefusalReason;
using static Patchbay.Hosting.Tests.Packages.HostilePackage;

namespace Patchbay.Hosting.Tests.Packages;

/// <summary>The hostile packages.</summary>
internal static class HostilePackages
{
    public static IReadOnlyList<HostilePackage> All { get; } = [.. Paths(), .. Contents(), .. Members(), .. Files(), .. Assemblies(), .. Unix()];

    private static IEnumerable<HostilePackage> Paths()
    {
        foreach (string path in new[] { "../secret.dll", "a/../../secret.dll", "/etc/passwd", "//server/share/a.dll", "\\\\server\\share\\a.dll", "C:/Windows/a.dll", "C:a.dll", "..\\secret.dll", "a\\..\\..\\secret.dll", "./Lamps.dll", "a//b.dll", "a/", "" })
        {
            yield return WithPath(path, PathLeavesPackage);
        }

        foreach (string path in new[] { "a\\b.dll", "a.dll\0.txt", "a\nb.dll", "a.dll.", "a /b.dll", "aux.dll", "b/COM1", "nul", "a.dll:stream", "what?.dll", "con .txt", "COM¹.txt", new string('ä', 128) })
        {
            yield return WithPath(path, PathNotPortable);
        }

        yield return WithPath("%2e%2e/secret.dll", FileMissing);
        yield return WithPath("．．/secret.dll", FileMissing);
        yield return WithPath(new string('a', 2000), PathTooLong);
        yield return WithPath(string.Join('/', Enumerable.Repeat("a", 100)), PathTooLong);
    }

    private static IEnumerable<HostilePackage> Contents() =>
    [
        Bytes("truncated manifest", ManifestNotJson, bytes => bytes[..^20]),
        Bytes("half a manifest", ManifestNotJson, bytes => bytes[..(bytes.Length / 2)]),
        Bytes("two manifests in one file", ManifestNotJson, bytes => [.. bytes, .. bytes]),
        Bytes("empty manifest", ManifestEmpty, _ => []),
        Bytes("zero bytes", ManifestNotJson, bytes => new byte[bytes.Length]),
        Bytes("byte order mark", ManifestEncoding, bytes => [0xEF, 0xBB, 0xBF, .. bytes]),
        Bytes("UTF-16", ManifestEncoding, bytes => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))]),
        Bytes("non-UTF-8", ManifestEncoding, bytes => [.. bytes[..^2], 0xFF, .. bytes[^2..]]),
        Bytes("overlong dots", ManifestEncoding, bytes => [.. bytes[..^3], (byte)'"', 0xC0, 0xAE, (byte)'"', .. bytes[^3..]]),
        Bytes("4 MiB of spaces", ManifestTooLarge, bytes => [.. bytes, .. Enumerable.Repeat((byte)' ', 4 << 20)]),
        InText("half of a surrogate pair", ManifestEncoding, text => text.Replace("A lamp.", "\\ud800", StringComparison.Ordinal)),
        InText("half of a surrogate pair in a key", ManifestEncoding, text => text.Insert(1, "\"\\udc00\": 1,")),
        InText("duplicate key", ManifestDuplicateKey, text => text.Insert(1, "\"plugins\": [],")),
        InText("duplicate key, escaped", ManifestDuplicateKey, text => text.Insert(1, "\"fil\\u0065s\": [],")),
        InText("duplicate key deep inside", ManifestDuplicateKey, text => text.Replace("\"displayName\"", "\"name\": \"other\", \"displayName\"", StringComparison.Ordinal)),
        InText("deep nesting", ManifestTooDeep, text => text.Insert(1, $"\"deep\": {new string('[', 65)}{new string(']', 65)},")),
        InText("very deep nesting", ManifestTooDeep, text => text.Insert(1, $"\"deep\": {new string('[', 100_000)}{new string(']', 100_000)},")),
        InText("comment", ManifestNotJson, text => text.Insert(1, "/* */")),
        InText("an array", ManifestMemberType, _ => "[]"),
        InText("null", ManifestMemberType, _ => "null"),
    ];

    private static IEnumerable<HostilePackage> Members() =>
    [
        Missing("manifestVersion"), Missing("assembly"), Missing("package"), Missing("depends"), Missing("references"), Missing("sdk"), Missing("plugins"),
        Manifest("no files", NotPublished, json => json.Remove("files")),
        Manifest("manifestVersion 2", ManifestVersionUnknown, json => json["manifestVersion"] = 2),
        Manifest("manifestVersion 1.5", ManifestVersionUnknown, json => json["manifestVersion"] = 1.5),
        Manifest("manifestVersion as text", ManifestMemberType, json => json["manifestVersion"] = "1"),
        Manifest("assembly as text", ManifestMemberType, json => json["assembly"] = "Lamps"),
        Manifest("files as object", ManifestMemberType, json => json["files"] = new JsonObject()),
        Manifest("files null", ManifestMemberType, json => json["files"] = null),
        Manifest("plugin as text", ManifestMemberType, json => json["plugins"]![0] = "lamp"),
        Manifest("kind as number", ManifestMemberType, json => json["plugins"]![0]!["kind"] = 7),
        Manifest("plugin without class", ManifestMemberMissing, json => json["plugins"]![0]!.AsObject().Remove("class")),
        Manifest("bad mvid", ManifestMemberValue, json => json["assembly"]!["mvid"] = "none"),
        Manifest("bad version", ManifestMemberValue, json => json["assembly"]!["version"] = "1.-2.0.0"),
        Manifest("huge version", ManifestMemberValue, json => json["sdk"]!["minHostVersion"] = "99999999999.0"),
        Manifest("empty name", ManifestMemberValue, json => json["plugins"]![0]!["name"] = " "),
        Manifest("assembly name with a path", ManifestMemberValue, json => json["assembly"]!["name"] = "../Lamps"),
        Manifest("long name", NameTooLong, json => json["plugins"]![0]!["name"] = new string('n', 257)),
        Manifest("control character in a name", NameUnreadable, json => json["plugins"]![0]!["name"] = "lamp\u001b[2J"),
        Manifest("too many plugins", TooManyPlugins, json => json["plugins"] = new JsonArray([.. Enumerable.Range(0, 10_001).Select(_ => new JsonObject())])),
        Manifest("too many files", TooManyFiles, json => json["files"] = new JsonArray([.. Enumerable.Range(0, 10_001).Select(_ => new JsonObject())])),
        Manifest("too many dependencies", ManifestMemberValue, json => json["depends"] = new JsonArray([.. Enumerable.Range(0, 10_001).Select(_ => new JsonObject())])),
        Manifest("negative size", FileSizeImpossible, json => json["files"]![0]!["size"] = -1),
        Manifest("size with a fraction", FileSizeImpossible, json => json["files"]![0]!["size"] = 1.5),
        InText("size beyond every number", FileSizeImpossible, text => text.Replace("\"size\": ", "\"size\": 99999999999999999999999999", StringComparison.Ordinal)),
        InText("size 1e999999999", FileSizeImpossible, text => text.Replace("\"size\": ", "\"size\": 1e999999999, \"was\": ", StringComparison.Ordinal)),
        Manifest("huge file", FileSizeImpossible, json => json["files"]![0]!["size"] = 1L << 31),
        Manifest("huge files together", FileSizeImpossible, json => json["files"]!.AsArray().ToList().ForEach(file => file!["size"] = 1 << 29)),
        Manifest("size as text", ManifestMemberType, json => json["files"]![0]!["size"] = "1"),
        Manifest("bad hex", FileHashImpossible, json => json["files"]![0]!["sha256"] = new string('g', 64)),
        Manifest("upper-case hex", FileHashImpossible, json => json["files"]![0]!["sha256"] = new string('A', 64)),
        Manifest("short hash", FileHashImpossible, json => json["files"]![0]!["sha256"] = "abcd"),
        Manifest("file twice", FileListedTwice, json => json["files"]!.AsArray().Add(json["files"]![0]!.DeepClone())),
        Manifest("file in two cases", FileCaseConflict, json => Add(json, "LAMPS.DLL")),
        Manifest("manifest lists itself", FileSizeDiffers, json => Add(json, "Lamps.plugins.json")),
        Manifest("self dependency", DependsOnItself, json => json["depends"]!.AsArray().Add(Identity("Lamps"))),
    ];

    private static IEnumerable<HostilePackage> Files() =>
    [
        new("no manifest", NoManifest, package => File.Delete(package.ManifestPath)),
        new("manifest is a folder", ManifestNotRegular, package => { File.Delete(package.ManifestPath); Directory.CreateDirectory(package.ManifestPath); }),
        new("manifest is a link", ManifestIsLink, package => Link(package.ManifestPath)),
        new("manifest is a link to nothing", ManifestIsLink, package => { File.Delete(package.ManifestPath); File.CreateSymbolicLink(package.ManifestPath, "/none"); }),
        new("manifest of another name", AssemblyNameDiffers, package => File.Move(package.ManifestPath, package["Other.plugins.json"])),
        new("two published manifests", SeveralManifests, package => File.WriteAllText(package["Other.plugins.json"], File.ReadAllText(package.ManifestPath).Replace("\"name\": \"Lamps\"", "\"name\": \"Other\"", StringComparison.Ordinal))),
        new("manifest that is not listed", ManifestNotListed, package => WriteOther(package, json => json.Remove("files"))),
        new("assembly link", FileIsLink, package => Link(package.AssemblyPath)),
        new("folder link", FileIsLink, package => LinkFolder(package, package["runtimes"])),
        new("link that stays inside", FileIsLink, package => { File.Move(package.AssemblyPath, package["Real.dll"]); File.CreateSymbolicLink(package.AssemblyPath, "Real.dll"); }),
        new("package folder is a link", FolderIsLink, package => LinkFolder(package, package.Folder)),
        new("swapped assembly", FileHashDiffers, package => Change(package.AssemblyPath, bytes => { bytes[^1] ^= 1; return bytes; })),
        new("bloated assembly", FileSizeDiffers, package => Change(package.AssemblyPath, bytes => [.. bytes, 0])),
        new("truncated assembly", FileSizeDiffers, package => Change(package.AssemblyPath, bytes => bytes[..^1])),
        new("emptied assembly", FileSizeDiffers, package => Change(package.AssemblyPath, _ => [])),
        new("swapped file in a folder", FileHashDiffers, package => File.WriteAllText(package["runtimes/any/native.so"], "naTive")),
        new("missing file", FileMissing, package => File.Delete(package["runtimes/any/native.so"])),
        new("missing folder", FileMissing, package => Directory.Delete(package["runtimes"], recursive: true)),
        new("file in place of a folder", FileMissing, package => { Directory.Delete(package["runtimes"], recursive: true); File.WriteAllText(package["runtimes"], ""); }),
        new("folder in place of a file", FileNotRegular, package => { File.Delete(package.AssemblyPath); Directory.CreateDirectory(package.AssemblyPath); }),
        new("assembly in another case", FileCaseDiffers, package => { File.Move(package.AssemblyPath, package["x"]); File.Move(package["x"], package["lamps.dll"]); }),
        new("folder in another case", FileCaseDiffers, package => Directory.Move(package["runtimes"], package["Runtimes"])),
        new("unknown file", FileUnknown, package => File.WriteAllText(package["extra.dll"], "")) { OnlyStrict = true },
        new("unknown file in a folder", FileUnknown, package => File.WriteAllText(package["runtimes/extra.so"], "")) { OnlyStrict = true },
        new("unknown link", FileUnknown, package => File.CreateSymbolicLink(package["extra"], "/")) { OnlyStrict = true },
        new("folders without end", PathTooLong, package => Directory.CreateDirectory(package[string.Join('/', Enumerable.Repeat("d", 40))])) { OnlyStrict = true },
        Manifest("assembly not listed", AssemblyNotListed, json => json["files"]!.AsArray().Remove(TestPackage.FileEntry(json, "Lamps.dll"))),
    ];

    private static IEnumerable<HostilePackage> Assemblies() =>
    [
        new("another assembly", AssemblyNameDiffers, package => Replace(package, File.ReadAllBytes(typeof(PluginCatalog).Assembly.Location))),
        new("native assembly", AssemblyUnreadable, package => Replace(package, [0x7F, (byte)'E', (byte)'L', (byte)'F', .. new byte[100]])),
        new("empty assembly, listed as such", AssemblyUnreadable, package => Replace(package, [])),
        new("damaged assembly, listed as such", AssemblyUnreadable, package => Replace(package, File.ReadAllBytes(package.AssemblyPath)[..500])),
        Manifest("another build", AssemblyBuildDiffers, json => json["assembly"]!["mvid"] = "00000000-0000-0000-0000-000000000001"),
        Manifest("another version", AssemblyVersionDiffers, json => json["assembly"]!["version"] = "9.9.9.9"),
    ];

    private static IEnumerable<HostilePackage> Unix() => OperatingSystem.IsWindows() ? [] :
    [
        new("manifest is a pipe", ManifestNotRegular, package => MakePipe(package.ManifestPath)),
        new("assembly is a pipe", FileNotRegular, package => MakePipe(package.AssemblyPath)),
        new("pipe that is listed as empty", FileNotRegular, package =>
        {
            MakePipe(package["pipe"]);
            package.EditManifest(json => Add(json, "pipe"));
        }),
        new("unknown pipe", FileUnknown, package => MakePipe(package["pipe"])) { OnlyStrict = true },
        new("manifest leads to a pipe outside", ManifestIsLink, package =>
        {
            MakePipe(package["../../outside/pipe"]);
            File.Delete(package.ManifestPath);
            File.CreateSymbolicLink(package.ManifestPath, "../../outside/pipe");
        }),
    ];

    private static JsonObject Identity(string name) => new() { ["name"] = name, ["version"] = "1.0.0.0" };

    private static void Add(JsonObject json, string path) => json["files"]!.AsArray().Add(new JsonObject
    {
        ["path"] = path,
        ["size"] = 0,
        ["sha256"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    });

    private static void WriteOther(TestPackage package, Action<JsonObject> edit)
    {
        JsonObject json = JsonNode.Parse(File.ReadAllText(package.ManifestPath))!.AsObject();
        json["assembly"]!["name"] = "Other";
        edit(json);
        File.WriteAllText(package["Other.plugins.json"], json.ToJsonString());
        File.WriteAllText(package["Other.dll"], "");
        package.EditManifest(manifest => Add(manifest, "Other.dll"));
    }

    private static void Link(string file)
    {
        string outside = Path.GetFullPath(Path.Combine(file, "../../../outside", Path.GetFileName(file)));
        File.Move(file, outside);
        File.CreateSymbolicLink(file, outside);
    }

    private static void LinkFolder(TestPackage package, string folder)
    {
        string outside = Path.GetFullPath(Path.Combine(package.Folder, "../../outside/folder"));
        Directory.Move(folder, outside);
        Directory.CreateSymbolicLink(folder, outside);
    }

    private static void Change(string file, Func<byte[], byte[]> edit) => File.WriteAllBytes(file, edit(File.ReadAllBytes(file)));

    private static void Replace(TestPackage package, byte[] assembly)
    {
        File.WriteAllBytes(package.AssemblyPath, assembly);
        package.AddFiles();
    }
}
