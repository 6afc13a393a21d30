using System.Globalization;

namespace Patchbay.Benchmarks.Build;

/// <summary>A project of many small plugins, each in a file of its own.</summary>
/// <param name="Name">What is in the project, for the table.</param>
/// <param name="Folder">Its folder and file name.</param>
internal sealed record BuiltProject(string Name, string Folder)
{
    public static BuiltProject Classes { get; } = new("the classes alone", "Classes");

    public static BuiltProject ByHand { get; } = new("by hand: the classes, adapters and a dictionary", "ByHand");

    public static BuiltProject Patchbay { get; } = new("**Patchbay**, as packages bring it", "Patchbay");

    public static BuiltProject WithoutAnalyzers { get; } = new("Patchbay without its analyzers (`RunAnalyzers=false`)", "WithoutAnalyzers");

    public static IReadOnlyList<BuiltProject> All { get; } = [Classes, ByHand, Patchbay, WithoutAnalyzers];

    public void Write(TemporaryFolder folder, int plugins)
    {
        bool isPatchbay = this == Patchbay || this == WithoutAnalyzers;
        folder.Write($"{Folder}/{Folder}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {(isPatchbay ? $"<Import Project=\"{SourceFile("Sdk", "buildTransitive", "Patchbay.Sdk.props")}\" />" : "")}
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RunAnalyzers>{(this == WithoutAnalyzers ? "false" : "true")}</RunAnalyzers>
                <PatchbayBuildTaskAssembly>{Repository.BuildTask}</PatchbayBuildTaskAssembly>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Repository.Sdk}" />
                {(isPatchbay ? $"<Analyzer Include=\"{Repository.Generator};{Repository.Analyzers}\" />" : "")}
              </ItemGroup>
              {(isPatchbay ? $"<Import Project=\"{SourceFile("Sdk", "buildTransitive", "Patchbay.Sdk.targets")}\" />" : "")}
            </Project>
            """);
        for (int number = 0; number < plugins; number++)
        {
            string text = number.ToString(CultureInfo.InvariantCulture);
            folder.Write($"{Folder}/Lamp{text}.cs", Source(isPatchbay).Replace("NNN", text, StringComparison.Ordinal));
        }

        if (this == ByHand)
        {
            folder.Write($"{Folder}/Registry.cs", Registry(plugins));
        }
    }

    private string Source(bool isPatchbay) =>
        isPatchbay ? """
            using Patchbay.Devices;
            [Device("lamp-NNN")] public sealed class LampNNN { public bool Send(bool on) => on; }
            """
        : this == Classes ? "public sealed class LampNNN { public bool Send(bool on) => on; }"
        : """
            using System.Threading;
            using System.Threading.Tasks;
            using Patchbay.Devices;

            public sealed class LampNNN { public bool Send(bool on) => on; }

            internal sealed class LampNNNAdapter(LampNNN lamp) : IDevice
            {
                public ValueTask<bool> SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken)
                {
                    try
                    {
                        return new ValueTask<bool>(lamp.Send(on));
                    }
                    catch (System.Exception exception)
                    {
                        return ValueTask.FromException<bool>(exception);
                    }
                }
            }
            """;

    private static string Registry(int plugins) => $$"""
        using System;
        using System.Collections.Generic;
        using Patchbay.Devices;

        public static class Registry
        {
            public static Dictionary<string, Func<IDevice>> Devices { get; } = new()
            {
        {{string.Join('\n', Enumerable.Range(0, plugins).Select(number => $"        [\"lamp-{number}\"] = static () => new Lamp{number}Adapter(new Lamp{number}()),"))}}
            };
        }
        """;

    private static string SourceFile(params string[] parts) => Path.Combine([Repository.Root, "src", .. parts]);
}
