using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Patchbay.Analyzers.Tests.CompilerCases;

/// <summary>Compiles a case as the project that it describes.</summary>
internal static class CaseCompilation
{
    public const string AuthorFile = "Author.cs";

    private const string PatchbayUsings = """
        global using global::Patchbay;
        global using global::Patchbay.ConfigFiles;
        global using global::Patchbay.Connectors;
        global using global::Patchbay.Devices;
        global using global::Patchbay.FileSync;
        global using global::Patchbay.Telemetry;

        """;

    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;

        """;

    // What a case writes to the console is kept, as many run at once.
    private const string Driver = """
        internal static class Console
        {
            public static readonly global::System.Text.StringBuilder Written = new();
            public static void WriteLine(object? value) => Written.Append(value).Append('\n');
        }

        static partial class QaExtra
        {
            static partial void More(global::Patchbay.PluginCatalog c, global::Microsoft.Extensions.Configuration.IConfiguration cfg, global::System.IServiceProvider sp);
            public static void Run(global::Patchbay.PluginCatalog c, global::Microsoft.Extensions.Configuration.IConfiguration cfg, global::System.IServiceProvider sp) => More(c, cfg, sp);
        }

        internal static class Program
        {
            private static void Main() { }
        }
        """;

    public static CSharpParseOptions ParseOptions(CompilerCase one) => new(one.Language, DocumentationMode.Parse);

    public static CSharpCompilation Create(CompilerCase one)
    {
        CSharpParseOptions options = ParseOptions(one);
        var trees = new List<SyntaxTree>();
        bool knowsGlobalUsings = one.Language >= LanguageVersion.CSharp10;
        string usings = (one.HasImplicitUsings ? ImplicitUsings : "") + (one.UsesPatchbay ? PatchbayUsings : "");
        if (usings.Length > 0 && knowsGlobalUsings)
        {
            trees.Add(Parse(usings, "Usings.cs", options));
        }

        trees.Add(Parse(one.Source, AuthorFile, options));
        if (one.IsProgram)
        {
            trees.Add(Parse("#nullable enable\n" + Driver, "Driver.cs", options));
        }

        // Cases come of one compilation, and so bind what they reference once.
        CSharpCompilation empty = Sources.Compile("App", one.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, []).RemoveAllSyntaxTrees();
        return empty
            .WithOptions(empty.Options
                .WithNullableContextOptions(one.IsNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable)
                .WithAllowUnsafe(one.AllowsUnsafe))
            .AddSyntaxTrees(trees);
    }

    private static SyntaxTree Parse(string source, string path, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), options, path);
}
