using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>A line of the baseline.</summary>
/// <param name="Option">The option that it describes; null if it cannot be read.</param>
/// <param name="IsShipped">Whether it is in the file of what was shipped.</param>
/// <param name="IsRemoval">Whether it says that the option was removed on purpose.</param>
/// <param name="Location">The location of the line.</param>
internal sealed record BaselineLine(BaselineOption? Option, bool IsShipped, bool IsRemoval, Location Location)
{
    /// <summary>Reads a line; null if it is empty or a comment.</summary>
    public static BaselineLine? Read(string path, SourceText text, TextLine line)
    {
        string written = line.ToString().Trim();
        if (written.Length == 0 || written[0] == '#')
        {
            return null;
        }

        bool isShipped = BaselineFiles.IsNamed(path, BaselineFiles.Shipped);
        bool isRemoval = !isShipped && written.StartsWith(BaselineFiles.Removed, StringComparison.Ordinal);
        return new BaselineLine(
            BaselineOption.Parse(isRemoval ? written.Substring(BaselineFiles.Removed.Length) : written),
            isShipped,
            isRemoval,
            Location.Create(path, line.Span, text.Lines.GetLinePositionSpan(line.Span)));
    }
}
