
namespace Patchbay.Analyzers.Tests.CompilerCases;

/// <summary>The pieces of which declarations are composed. In each list the first is as it should be, so that a failure shrinks to the odd ones.</summary>
internal static class Fragments
{
    /// <summary>What may stand in a text of an author, as C# writes it.</summary>
    public static readonly string[] Texts =
    [
        "\"a lamp\"", "\"q\\\"uote\"", "\"\"\"raw \"text\" here\"\"\"", "\"\\u2028\"", "\"\\u2029x\"", "\"\\u0085\"", "\"line\\nbreak\\r\\n\"", "\"tab\\tnull\\0\"", "\"</summary> */ <&>\"",
        "\"{0} {} {{\"", "\"\\ud800\"", "\"\\udc00x\"", "\"💡 日本 Ünï\"", "\"\\u202E\\u200B\\uFEFF\"", "@\"C:\\temp\\\"", "\"$assemblies\"", "\"\"", "null!", "\"   \"",
        "\"x\" + \"y\"", "nameof(System)", "\"\\\\\"", "\"'\"", "\"///\"", "\"#if\"", "\"a:b\"", "\"a/b\"", "\"../../x\"", "\"CON\"",
        "\"" + new string('w', 3000) + "\"",
    ];

    /// <summary>What may stand in a name.</summary>
    public static readonly string[] Names = ["\"lamp\"", .. Texts.Skip(1)];

    public static readonly string[] ClassNames =
    [
        "Lamp", "@class", "var", "@await", "A_B", "_", "__", "A__", "Übergröße", "灯", "Adapter", "Patchbay2", "PluginRegistry", "Task1", "Lamp\\u0041", "Plugin_Registry", "record1",
        "L" + new string('o', 400) + "ng",
    ];

    /// <summary>Around the class, with <c>%</c> in its place.</summary>
    public static readonly string[] Surroundings =
    [
        "%", "namespace N { % }", "namespace @class.@namespace { % }", "namespace App { % }", "namespace App.PluginRegistry { % }", "namespace Patchbay.Generated { % }", "namespace A_B.C { % }",
        "public class Outer { % }", "public static class Outer { public partial record R { % } }", "public interface IOuter { % }", "public struct Outer { % }", "public class Outer { private class In { % } }",
        "public class Outer<T> { % }", "namespace System2 { % }", "namespace Lamp { % }", "namespace 日本.Ünï { % }",
    ];

    public static readonly string[] ClassForms =
    [
        "public sealed class", "public class", "internal sealed class", "class", "public sealed record", "public partial class", "public abstract class", "public static class", "file class",
        "public sealed record class", "protected class", "private class", "public unsafe class",
    ];

    public static readonly string[] TypeParameters = ["", "<T>", "<T, U>"];

    public static readonly string[] ClassAttributes =
    [
        "", "[Obsolete]", "[Obsolete(\"no\", true)]", "[Obsolete(\"no\", DiagnosticId = \"MY1\")]", "[System.Diagnostics.CodeAnalysis.Experimental(\"EXP1\")]",
        "[System.Runtime.Versioning.SupportedOSPlatform(\"windows\")]", "[System.Runtime.Versioning.RequiresPreviewFeatures]", "[Serializable]", "[Typo]", "[System.Diagnostics.DebuggerDisplay(\"{x}\")]",
    ];

    /// <summary>Kinds, with <c>%</c> for the name, and members that fit.</summary>
    public static readonly (string Attribute, string Members)[] Kinds =
    [
        ("[Device(%)]", "public bool Send(bool on) => on;"),
        ("[Sensor(%)]", "public bool ConditionMet() => true;"),
        ("[Device(%, DisplayName = TEXT, Description = TEXT)]", "public bool Send(bool on) => on;"),
        ("[Device(%, Rule = RulePrompt.OnOff)]", "public Task<bool> Send(bool on, bool rule) => Task.FromResult(on && rule);"),
        ("[Plugin<IOwn>(%)]", "public int Run(string exception, int[] items) => items.Length; public Task<List<string?>> List() => Task.FromResult(new List<string?>());"),
        ("[Plugin<IGeneric<List<string?>>>(%)]", "public List<string?> Get(List<string?> value) => value;"),
        ("[ConfigGenerator(\"asterisk\", %)]", "public string Generate() => \"x\";"),
        ("[ConfigGenerator(%, \"sip.conf\")]", "public string Generate() => \"x\";"),
        ("[Connector(%, Interval = \"00:00:05\")]", "public void SendCommand(string name, double value) { }"),
        ("[SyncPlugin(%)]", "public void Connect() { } public void Disconnect() { } public string CreateLocalDigest(string path) => path; public string CreateRemoteDigest(RemotePath path) => \"\"; public IEnumerable<RemotePath> ListPath(RemotePath path) => []; public void RetrieveFile(RemotePath path, Stream destination) { }"),
        ("[ConnectorBackend(%)]", "public object Connect() => new object();"),
        ("[Device(%)] [Plugin<IDevice>(\"other\")]", "public bool Send(bool on) => on;"),
        ("[Device(%), Device(\"second\")]", "public bool Send(bool on) => on;"),
        ("[Device(%)] [Sensor(%)]", "public bool Send(bool on) => on; public bool ConditionMet() => true;"),
        ("[Plugin<IGeneric<int>>(%)] [Plugin<IGeneric<string>>(\"second\")]", "public int Get(int value) => value; public string Get(string value) => value;"),
    ];

    /// <summary>Members in place of those that fit a device; the first keeps what the kind has.</summary>
    public static readonly string[] DeviceMembers =
    [
        "", "public async Task<bool> SendAsync(bool on, CancellationToken cancellationToken) { await Task.Yield(); return on; }", "public ValueTask<bool> Send(bool on) => new(on);", "public Task<bool>? Send(bool on) => null;",
        "internal bool Send(bool on, Rule? rule, CancellationToken? c) => on;", "bool Send(bool on) => on;", "public static bool Send(bool on) => on;", "public bool Send<T>(bool on) => on;", "public bool Send { get; }",
        "public readonly Func<bool, bool>? Send = null;", "public event Action? Send;", "public bool send(bool on) => on;", "public bool Send(in bool on) => on;", "public bool Send(bool on, out int x) { x = 1; return on; }",
        "public bool Send(bool on, params int[] x) => on;", "public bool Send(bool on, int x = 3) => on;", "public dynamic Send(dynamic on) => on;", "public object Send(bool on) => on;", "public Both Send(bool on) => default;",
        "public bool Send(ReadOnlySpan<bool> on) => true;", "public unsafe bool Send(bool on, int* x) => on;", "public bool Send(bool on, Typo x) => on;", "public Typo Send(bool on) => default!;", "public bool Send(bool on) => on; public bool Send(bool on, object x) => !on;",
        "[Obsolete(\"x\", true)] public bool Send(bool on) => on;", "[System.Diagnostics.CodeAnalysis.Experimental(\"EXP2\")] public bool Send(bool on) => on;", "private bool ValidateRule() => true; public bool Send(bool on) => on;",
        "public bool Send(bool on) => throw new OperationCanceledException();", "public async void Send(bool on) { await Task.Yield(); }", "public ref bool Send(bool on) => throw null!;", "public required int Must { get; set; } public bool Send(bool on) => on;",
        "public bool Send(bool @class, int @event) => @class;",
    ];

    /// <summary>Constructors, with <c>%</c> for the class name.</summary>
    public static readonly string[] Constructors =
    [
        "", "public %() { }", "public %(TimeProvider exception, TimeProvider options, TimeProvider reader) { }", "public %(HttpClient? http = null) { }", "public %(O o) { }", "public %(O? o) { }", "internal %(O o, TimeProvider t) { }",
        "private %() { }", "public %(int number) { }", "public %(string text) { }", "public %(params string[] all) { }", "public %(ReadOnlySpan<char> s) { }", "public %(ref int x) { }", "public %(out int x) { x = 1; }", "public %(Typo x) { }",
        "public %([Microsoft.Extensions.DependencyInjection.FromKeyedServices(KEY)] TimeProvider? t) { }", "public %([Microsoft.Extensions.DependencyInjection.FromKeyedServices(typeof(List<>))] TimeProvider? t) { }",
        "public %([Microsoft.Extensions.DependencyInjection.FromKeyedServices(new[] { 1 })] TimeProvider? t) { }", "public %([Microsoft.Extensions.DependencyInjection.FromKeyedServices(Secret1.X)] TimeProvider? t) { } private enum Secret1 { X }",
        "private sealed class Hidden { } internal %(Hidden h) { }", "public %(string s = KEY, double d = double.NaN, char c = '\\u2028', DayOfWeek w = (DayOfWeek)99, decimal m = 1.5m) { }",
        "public %(PluginDescriptor d, IServiceProvider p) { }", "[Obsolete(\"x\", true)] public %() { }", "[System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"x\")] public %() { }", "public %() => throw new InvalidOperationException(\"boom\");",
        "public %(TimeProvider a) { } public %(HttpClient b) { }",
    ];

    /// <summary>Options types, with <c>PROPERTY</c> for the properties.</summary>
    public static readonly string[] OptionsForms =
    [
        "[PluginOptions] public sealed record O { PROPERTY }", "[PluginOptions] public class O { PROPERTY }", "[PluginOptions] public class O : B1 { PROPERTY } public class B1 { public virtual int Base { get; set; } = 3; public int Hidden { get; set; } }",
        "[PluginOptions] public class O : B2 { PROPERTY public new int Hidden => 3; } public class B2 { public int Hidden { get; set; } }", "[PluginOptions] public class O : B3 { PROPERTY public new void Hidden() { } } public class B3 { public int Hidden { get; set; } }",
        "[PluginOptions] public abstract class O { PROPERTY }", "[PluginOptions] file class O { PROPERTY }", "public class O { PROPERTY }", "[PluginOptions] public record O(int X, string Y = TEXT) { PROPERTY }", "[PluginOptions] public class O { private O() { } PROPERTY }",
        "[PluginOptions] public class O { public O(ref int X) { } public int X { get; } PROPERTY }", "[PluginOptions] public class O<T> { PROPERTY }", "[PluginOptions] public struct O { PROPERTY }", "[Obsolete(\"x\", true), PluginOptions] public class O { PROPERTY }",
        "[PluginOptions] public class O : System.ComponentModel.DataAnnotations.IValidatableObject { PROPERTY public IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(System.ComponentModel.DataAnnotations.ValidationContext c) => []; }",
        "[PluginOptions] public class O { PROPERTY public string? Validate() => null; }", "[PluginOptions] public class O { PROPERTY public static bool Validate() => true; }", "[PluginOptions] public class O { PROPERTY public O? Again { get; set; } }",
    ];

    public static readonly string[] PropertyTypes =
    [
        "int", "string", "string?", "bool", "double", "float", "decimal", "long?", "TimeSpan", "DateOnly", "Guid?", "Uri?", "System.Net.IPAddress?", "DayOfWeek", "Same", "Secret?", "List<string>", "List<string?>", "int[]", "int?[]",
        "Dictionary<string, string?>", "IReadOnlyList<List<int>>", "dynamic", "object", "Typo", "(int, string)", "nint", "Func<int>?", "O?", "Dictionary<int, int>", "IEnumerable<DayOfWeek>",
    ];

    public static readonly string[] PropertyAttributes =
    [
        "", "[Prompt(TEXT, Help = TEXT)]", "[System.Text.Json.Serialization.JsonPropertyName(TEXT)]", "[RenamedFrom(TEXT)]", "[RenamedFrom(\"value\")]", "[System.ComponentModel.DataAnnotations.Range(1, 5)]", "[System.ComponentModel.DataAnnotations.Range(5, 1)]",
        "[System.ComponentModel.DataAnnotations.Range(typeof(TimeSpan), \"x\", \"y\")]", "[System.ComponentModel.DataAnnotations.Range(double.NaN, double.PositiveInfinity)]", "[System.ComponentModel.DataAnnotations.StringLength(int.MaxValue, MinimumLength = 1)]",
        "[System.ComponentModel.DataAnnotations.StringLength(5, MinimumLength = 9)]", "[System.ComponentModel.DataAnnotations.MinLength(-3)]", "[System.ComponentModel.DataAnnotations.MaxLength(int.MaxValue)]", "[System.ComponentModel.DataAnnotations.RegularExpression(TEXT)]",
        "[System.ComponentModel.DataAnnotations.RegularExpression(\"(\")]", "[System.ComponentModel.DataAnnotations.AllowedValues(1, \"a\", null, TEXT)]", "[System.ComponentModel.DataAnnotations.AllowedValues(new[] { 1, 2 })]",
        "[System.ComponentModel.DataAnnotations.DeniedValues(TEXT)]", "[System.ComponentModel.DataAnnotations.Required(ErrorMessage = TEXT)]", "[System.ComponentModel.DataAnnotations.Compare(\"Value\")]", "[Mine(1, TEXT, typeof(int[]))]", "[Hider.Hidden]",
        "[Obsolete(\"x\", true)]", "[System.Diagnostics.CodeAnalysis.Experimental(\"EXP3\")]", "[System.ComponentModel.DataAnnotations.EmailAddress]", "[System.ComponentModel.DataAnnotations.Url]",
    ];

    public static readonly string[] Accessors = ["{ get; set; }", "{ get; init; }", "{ get; private set; }", "{ get; }", "{ private get; set; }"];

    public static readonly string[] Defaults =
    [
        "", " = default!;", " = 9;", " = TEXT;", " = new TimeSpan(99999999, 0, 0, 0);", " = TimeSpan.FromDays(double.NaN);", " = [];", " = new();", " = (DayOfWeek)77;", " = double.NaN;", " = typo;", " = TimeSpan.FromHours(1e300);", " = new(1, 2, 3);",
    ];

    /// <summary>What the other fragments refer to.</summary>
    public const string Surround = """
        [PluginKind("own")] public interface IOwn { ValueTask<int> RunAsync(string exception, int[] items); Task<List<string?>> ListAsync() => Task.FromResult(new List<string?>()); int Optional(in int x) => x; }
        [PluginKind("generic")] public interface IGeneric<T> { T Get(T value); }
        public struct Both { public static implicit operator bool(Both both) => true; public static implicit operator Task<bool>(Both both) => Task.FromResult(true); }
        public enum Same { Foo_Bar, FooBar }
        public sealed class MineAttribute : System.ComponentModel.DataAnnotations.ValidationAttribute { internal MineAttribute(params object?[] all) { } public override bool IsValid(object? value) => true; }
        public static class Hider { private sealed class HiddenAttribute : System.ComponentModel.DataAnnotations.ValidationAttribute { public override bool IsValid(object? value) => true; } }
        """;
}
