using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Tests;

/// <summary>The analyzers over a device <c>lamp</c> with options, beside a baseline of shipped options.</summary>
internal static class BaselineRun
{
    public static AdditionalFile[] Files(string shipped, string unshipped = "") =>
        [new("PluginOptions.Shipped.txt", shipped.ReplaceLineEndings("\n")), new("PluginOptions.Unshipped.txt", unshipped.ReplaceLineEndings("\n"))];

    /// <summary>The device with properties of its options, and further types.</summary>
    public static string Lamp(string properties, string more = "") => $$"""
        using System.ComponentModel.DataAnnotations;

        #pragma warning disable PB0027 // What clients can ask for is no matter of the baseline.
        [PluginOptions]
        public sealed record LampOptions
        {
            {{properties}}
        }

        [Device("lamp")]
        public sealed class Lamp(LampOptions options)
        {
            public bool Send(bool on) => on && options is not null;
        }

        {{more}}
        """;

    /// <summary>The diagnostics: id, marked text and message. What is marked in a file of the baseline is its whole line.</summary>
    public static string[] Found(string source, string shipped, string unshipped = "")
    {
        AdditionalFile[] files = Files(shipped, unshipped);
        return [.. AnalyzerRun.Diagnostics(Sources.Compile(source), files: files).Select(diagnostic => $"{diagnostic.Id} {Marked(diagnostic, source, files)}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")];
    }

    private static string Marked(Diagnostic diagnostic, string source, AdditionalFile[] files)
    {
        string text = diagnostic.Location.IsInSource ? source : files.Single(file => file.Path == diagnostic.Location.GetLineSpan().Path).Content;
        return text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
    }
}
