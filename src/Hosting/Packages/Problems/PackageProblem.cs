using Patchbay.Build.Text;

namespace Patchbay.Hosting;

/// <summary>One thing that is wrong with a package.</summary>
public sealed record PackageProblem
{
    /// <summary>The cause.</summary>
    public required PackageRefusalReason Reason { get; init; }

    /// <summary>What is wrong, where, what was expected and how to mend it: one line without control characters.</summary>
    public required string Message { get; init; }

    /// <summary>The file in the package, with forward slashes; null if the problem is of no single file. It may be as hostile as the package: quote it before printing.</summary>
    public string? File { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Reason}: {Message}";

    internal static PackageProblem Of(PackageRefusalReason reason, string message, string? file = null) =>
        new() { Reason = reason, Message = ReadableText.Message(message), File = file };

    /// <summary>What somebody else wrote, in quotation marks.</summary>
    internal static string Quote(string text) => $"\"{ReadableText.Name(text)}\"";
}
