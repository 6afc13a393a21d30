using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Patchbay.Benchmarks.Edit;

/// <summary>A project of plugins with options, each in a file of its own, and a file without plugins.</summary>
internal sealed class EditedProject
{
    private const string Other = """
        namespace Plugins;
        internal static class Other
        {
            public static int Value() => 0;
        }
        """;

    private const string Plugin = """
        using System.ComponentModel.DataAnnotations;
        using Patchbay;
        using Patchbay.Devices;

        namespace Plugins;

        /// <summary>Where the lamp is, and how to reach it.</summary>
        [PluginOptions]
        public sealed record LampNNNOptions
        {
            /// <summary>The address of the lamp in the local network.</summary>
            [Prompt("IP address")] public required System.Net.IPAddress Ip { get; init; }

            /// <summary>The port of its web server.</summary>
            [Range(1, 65535)] public int Port { get; init; } = 80;

            [Prompt("User name")] public string User { get; init; } = "admin";

            public Secret? Password { get; init; }
        }

        /// <summary>A lamp that is switched over HTTP.</summary>
        [Device("lamp-NNN", DisplayName = "Lamp NNN", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255)]
        public sealed class LampNNN(LampNNNOptions options)
        {
            public bool Send(bool on, int brightness)
            {
                return on && brightness > 0 && options.Port > 0;
            }
        }
        """;

    private readonly CSharpCompilation _compilation;
    private readonly SyntaxTree _other;
    private readonly SyntaxTree _plugin;

    public EditedProject(int plugins)
    {
        SyntaxTree[] trees = [.. Enumerable.Range(0, plugins).Select(number =>
            Parse(Plugin.Replace("NNN", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), $"Lamp{number}.cs"))];
        _other = Parse(Other, "Other.cs");
        _plugin = trees[plugins / 2];
        _compilation = CSharpCompilation.Create("Plugins", [_other, .. trees], References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Parse);

    public CSharpCompilation Compilation => _compilation;

    /// <summary>The project after an edit, each time another one, as an editor has it: the edited file is parsed anew, all others stay.</summary>
    public CSharpCompilation After(EditedText edit, int number)
    {
        (SyntaxTree tree, string from, string to) = edit switch
        {
            EditedText.BodyElsewhere => (_other, "=> 0", $"=> {number}"),
            EditedText.BodyOfPlugin => (_plugin, "options.Port > 0", $"options.Port > {number}"),
            _ => (_plugin, "DisplayName = \"", $"DisplayName = \"{number} "),
        };
        SourceText text = tree.GetText();
        int start = text.ToString().IndexOf(from, StringComparison.Ordinal);
        SyntaxTree edited = tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(start, from.Length), to)));
        return _compilation.ReplaceSyntaxTree(tree, edited);
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is var name && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && name is not "Patchbay.Generators")
            .Select(path => MetadataReference.CreateFromFile(path));
}

/// <summary>What is edited.</summary>
internal enum EditedText
{
    BodyElsewhere,
    BodyOfPlugin,
    AttributeOfPlugin,
}
