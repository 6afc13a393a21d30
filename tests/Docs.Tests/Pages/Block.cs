namespace Docs.Tests.Pages;

/// <summary>
/// A fenced block. What follows the language in its first line is what the block claims to be:
/// <list type="bullet">
/// <item><c>json build metadata/devices/Wled.json</c>: a file that the build of the page's examples writes;</item>
/// <item><c>json build plugin coffee coffee/2900</c>: entries of these plugins in its manifest;</item>
/// <item><c>json build entry-points</c>: that part of its manifest;</item>
/// <item><c>json appsettings.json</c>: a file that a person writes, and that lies beside the program;</item>
/// <item><c>text prints</c>: what the example above it prints;</item>
/// <item><c>text reports without Send</c>: the errors of the page's plugins without this member.</item>
/// </list>
/// </summary>
/// <param name="Language">The language, or nothing.</param>
/// <param name="Claim">The words after it.</param>
/// <param name="Body">The text, which ends with a line end.</param>
/// <param name="Start">Where on the page the text begins.</param>
internal sealed record Block(string Language, string[] Claim, string Body, int Start)
{
    public bool IsBuilt => Claim is ["build", ..];

    public bool IsFile => Language == "json" && Claim is [var file] && file.EndsWith(".json", StringComparison.Ordinal);

    public bool IsPrinted => Claim is ["prints"];

    public bool IsReported => Claim is ["reports", "without", _];
}
