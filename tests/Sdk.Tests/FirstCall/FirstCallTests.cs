using System.Diagnostics;
using System.Reflection;
using Patchbay.Testing;

namespace Patchbay.Sdk.Tests.FirstCall;

/// <summary>
/// What a program does on its way to the first call of a plugin. Most of the time goes into methods that the JIT compiles, and assemblies that
/// are loaded; both can be held without a clock.
/// </summary>
[TestClass]
public sealed class FirstCallTests
{
    private const string Called = "FirstCall.Lamp:Send(bool)";

    private static readonly Lazy<(string[] Assemblies, string[] Methods)> FirstCall = new(Run);

    // What is compiled is ours, or generated for the plugin that is called: nothing of the other one, and no generic code of the framework.
    [TestMethod]
    public void Few_methods_are_compiled() => Verifier.Verify(string.Concat(FirstCall.Value.Methods.Select(method => method + "\n")));

    // Logging is asked for, because a host that logs is told of keys that no option has. What lists and
    // describes plugins is not loaded. (Patchbay.Sdk itself is, before the program looks: the rule is of it.)
    [TestMethod]
    public void No_assembly_is_loaded_that_is_not_needed() =>
        FirstCall.Value.Assemblies.ShouldBe(["Microsoft.Extensions.Logging.Abstractions"]);

    private static (string[] Assemblies, string[] Methods) Run()
    {
        string list = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet", $"exec \"{Program}\"") { RedirectStandardOutput = true, UseShellExecute = false };
            start.Environment["DOTNET_JitStdOutFile"] = list;
            start.Environment["DOTNET_JitDisasmSummary"] = "1";
            using Process process = Process.Start(start)!;
            string assemblies = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);

            // A line is "  12: JIT compiled Namespace.Type:Method(Parameters) [Tier0, IL size=7, code size=31]"; what is compiled again is not new.
            string[] methods = [.. File.ReadLines(list)
                .Where(line => line.Contains("Tier0", StringComparison.Ordinal) || line.Contains("MinOpts", StringComparison.Ordinal))
                .Select(line => line[(line.IndexOf("compiled ", StringComparison.Ordinal) + "compiled ".Length)..line.LastIndexOf(" [", StringComparison.Ordinal)])
                .SkipWhile(method => !method.Contains("ReferencedPlugins", StringComparison.Ordinal))
                .TakeWhile(method => !method.Equals(Called, StringComparison.Ordinal)), Called];
            File.ReadAllText(list).ShouldContain(Called);
            return (assemblies.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), methods);
        }
        finally
        {
            File.Delete(list);
        }
    }

    private static string Program =>
        typeof(FirstCallTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "FirstCallProgram").Value!;
}
