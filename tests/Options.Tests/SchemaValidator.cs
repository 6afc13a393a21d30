using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Patchbay.Options.Tests;

/// <summary>A JSON Schema validator that Patchbay has no part in: ajv, in one process of node for all tests.</summary>
internal sealed class SchemaValidator : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _node;

    private SchemaValidator(Process node) => _node = node;

    public static SchemaValidator Start()
    {
        string folder = typeof(SchemaValidator).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key.Equals("ValidatorFolder", StringComparison.Ordinal)).Value!;
        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            using Process npm = Launch("npm", folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            npm.StandardInput.Close();
            string output = npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            npm.ExitCode.ShouldBe(0, $"\"npm ci\" in {folder} could not install the schema validator:\n{output}");
        }

        return new SchemaValidator(Launch("node", folder, "validate.mjs"));
    }

    /// <summary>Makes a schema known.</summary>
    public void Add(string name, string schema) => Ask($"[{JsonSerializer.Serialize(name)},{schema}]").ShouldBeEmpty();

    /// <summary>What is wrong with a document, each with its place; nothing if it is valid.</summary>
    public string[] Errors(string name, string document) => Ask($"[{JsonSerializer.Serialize(name)},null,{document}]");

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private string[] Ask(string line)
    {
        // Tests run in parallel, and each has to get its own answer.
        lock (_node)
        {
            _node.StandardInput.WriteLine(line);
            _node.StandardInput.Flush();
            string answer = _node.StandardOutput.ReadLine() ?? throw new AssertFailedException($"The schema validator gave up on {line}.");
            return JsonSerializer.Deserialize<string[]>(answer)!;
        }
    }

    private static Process Launch(string program, string folder, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = Utf8,
                StandardOutputEncoding = Utf8,
            })!;
        }
        catch (Win32Exception exception)
        {
            throw new AssertFailedException($"These tests need node.js with npm, 20 or later, and \"{program}\" could not be started: {exception.Message}", exception);
        }
    }
}
