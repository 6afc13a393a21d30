using System.Runtime.InteropServices;

namespace Package.Tests;

/// <summary>Programs without reflection: trimmed, and compiled to native code.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class NativeTests
{
    [TestMethod]
    public void A_native_program_creates_a_plugin_of_each_kind_as_the_usual_one_does()
    {
        if (OperatingSystem.IsLinux() && !HasTool("clang") && !HasTool("gcc"))
        {
            Assert.Inconclusive("Neither clang nor gcc is there to link a native program with.");
        }

        string folder = PackedSdk.NewFolder("EveryKind");
        File.Copy(Path.Combine(Repository.Root, "tests", "Package.Tests", "EveryKind", "EveryKind.cs"), Path.Combine(folder, "Program.cs"));
        File.WriteAllText(Path.Combine(folder, "EveryKind.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net9.0</TargetFramework>
                <RollForward>Major</RollForward>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <ILLinkTreatWarningsAsErrors>true</ILLinkTreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Patchbay.Sdk" Version="{PackedSdk.Version}" /></ItemGroup>
            </Project>
            """);

        Repository.Dotnet(folder, "publish -c Release -o out");

        string usual = Repository.Dotnet(folder, $"exec bin/Release/net9.0/{RuntimeInformation.RuntimeIdentifier}/EveryKind.dll");
        (int exitCode, string native) = Repository.Run(Path.Combine(folder, "out", "EveryKind"));
        exitCode.ShouldBe(0, native);
        native.ShouldBe(usual);
        foreach (string kind in (string[])["device", "sensor", "connector", "sync plugin", "config generator", "own kind", "connector unit"])
        {
            native.ShouldContain($"{kind}: ");
        }

        native.ShouldContain("""The configuration of device "lamp" has 4 errors:""");
        native.ShouldNotContain("hunter2");
    }

    [TestMethod]
    public void A_trimmed_sample_has_no_warning_and_runs()
    {
        string folder = PackedSdk.WithHosting(PackedSdk.NewFolder("trimmed"));
        Repository.CopyTo(folder);
        string output = Path.Combine(folder, "out");

        string printed = Repository.Dotnet(
            Path.Combine(folder, "samples", "SmartHome"),
            $"publish -c Release -r {RuntimeInformation.RuntimeIdentifier} --self-contained -p:PublishTrimmed=true -p:TrimmerSingleWarn=false -p:PatchbayFromPackage=true -p:Version={PackedSdk.Version} -o \"{output}\"");

        printed.ShouldNotContain("warning");
        (int exitCode, string run) = Repository.Run(Path.Combine(output, "SmartHome"));
        exitCode.ShouldBe(0, run);
        run.ShouldContain("Everything happened as it should.");
    }

    private static bool HasTool(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}
