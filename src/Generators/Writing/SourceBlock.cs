using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Patchbay.Generators.Writing;

/// <summary>
/// A template of generated code: a raw string whose inserts may have several lines, which are indented like the line that they stand
/// on. A line whose inserts are all empty vanishes, and no two blank lines follow each other or stand inside a brace.
/// </summary>
[InterpolatedStringHandler]
internal sealed class SourceBlock
{
    private readonly StringBuilder _source;
    private readonly StringBuilder _line = new();
    private bool _hasEmptyInsert;
    private bool _isBlankDue;
    private bool _isOpened;

    /// <summary>Begins a template. Called by the compiler, as are the methods that append.</summary>
    /// <param name="literalLength">The length of all that is no insert.</param>
    /// <param name="formattedCount">The number of inserts.</param>
    public SourceBlock(int literalLength, int formattedCount) => _source = new StringBuilder(literalLength + (formattedCount * 32));

    public void AppendLiteral(string literal)
    {
        string[] lines = Split(literal);
        _line.Append(lines[0]);
        foreach (string line in lines.Skip(1))
        {
            EndLine();
            _line.Append(line);
        }
    }

    public void AppendFormatted(int number) => _line.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(string code)
    {
        _hasEmptyInsert |= code.Length == 0;
        string[] lines = Split(code);
        string indentation = lines.Length == 1 ? "" : Indentation();
        _line.Append(lines[0]);
        foreach (string line in lines.Skip(1))
        {
            EndLine();
            _line.Append(indentation).Append(line);
        }
    }

    /// <summary>The code, without a line break at its end.</summary>
    public override string ToString()
    {
        EndLine();
        return _source.ToString(0, Math.Max(0, _source.Length - 1));
    }

    // On a machine where sources have CRLF, raw strings have it too.
    private static string[] Split(string code) => code.Replace("\r", "").Split('\n');

    private void EndLine()
    {
        string line = _line.ToString().TrimEnd(' ');
        bool vanishes = line.Length == 0 && _hasEmptyInsert;
        _line.Clear();
        _hasEmptyInsert = false;
        if (line.Length == 0)
        {
            _isBlankDue |= !vanishes;
            return;
        }

        if (_isBlankDue && _source.Length > 0 && !_isOpened && line.TrimStart(' ')[0] is not '}')
        {
            _source.Append('\n');
        }

        _source.Append(line).Append('\n');
        _isBlankDue = false;
        _isOpened = line[line.Length - 1] is '{';
    }

    private string Indentation()
    {
        int length = 0;
        while (length < _line.Length && _line[length] is ' ')
        {
            length++;
        }

        return new string(' ', length);
    }
}
