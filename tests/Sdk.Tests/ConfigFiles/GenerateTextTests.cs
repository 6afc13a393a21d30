using Patchbay.ConfigFiles;

namespace Patchbay.Sdk.Tests.ConfigFiles;

[TestClass]
public sealed class GenerateTextTests
{
    [TestMethod]
    [DataRow("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [DataRow("a\u2028b\u2029c\u0085d\fe\vf", "a\u2028b\u2029c\u0085d\fe\vf")]
    [DataRow("\r\r\n\n", "\n\n\n")]
    [DataRow("", null)]
    public async Task Line_ends_become_LF_and_all_else_stays(string content, string? generated) =>
        (await new Returns(content).GenerateTextAsync()).ShouldBe(generated);

    private sealed class Returns(string content) : IConfigGenerator
    {
        public async ValueTask<string?> GenerateAsync(TextWriter output, CancellationToken cancellationToken)
        {
            await output.WriteAsync(content.AsMemory(0, content.Length / 2), cancellationToken);
            return content[(content.Length / 2)..];
        }
    }
}
