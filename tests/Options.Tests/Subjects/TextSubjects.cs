using System.ComponentModel.DataAnnotations;

namespace Patchbay.Options.Tests.Subjects;

internal enum Level
{
    Quiet,
    Loud,
    VeryLoud,
}

[PluginOptions]
internal sealed record TextOptions
{
    public required string Name { get; init; }

    public string Optional { get; init; } = "";

    public string? Nullable { get; init; }

    public required Secret Password { get; init; }

    [StringLength(4, MinimumLength = 2)]
    public string Short { get; init; } = "ab";

    [MinLength(3)]
    public Secret? LongPassword { get; init; }

    [Length(2, 3), MaxLength(5)]
    public string? Several { get; init; }

    [Required]
    public string? NotBlank { get; init; }

    [Required(AllowEmptyStrings = true)]
    public string? PerhapsBlank { get; init; }

    [EmailAddress]
    public string? Mail { get; init; }

    [Url]
    public string? Site { get; init; }

    [Url, MaxLength(12), Required]
    public string? SeveralRules { get; init; }

    [AllowedValues("red", "Green", "say \"x\"", "")]
    public string Colour { get; init; } = "red";

    [DeniedValues("red", "😀")]
    public string? NotRed { get; init; }
}

[PluginOptions]
internal sealed record PatternOptions
{
    [RegularExpression("[a-z]+")]
    public string? Letters { get; init; }

    [RegularExpression("a|ab|[0-9]{2,3}?")]
    public string? Alternatives { get; init; }

    [RegularExpression(@"\d+(\.\d+)?")]
    public string? Digits { get; init; }

    [RegularExpression(@"\w[\w\-.]*\b")]
    public string? Word { get; init; }

    [RegularExpression("^a$")]
    public string? Anchored { get; init; }

    [RegularExpression(@"(?=a)[\x61-\u007a]*(?!b)")]
    public string? Ahead { get; init; }

    [RegularExpression(@"a\:b\@c")]
    public string? NeedlessEscapes { get; init; }

    [RegularExpression("a{b}]")]
    public string? LooseBraces { get; init; }

    [RegularExpression("[]a]+")]
    public string? BracketFirst { get; init; }

    [RegularExpression("(a)?b\\1")]
    public string? BackReference { get; init; }

    [RegularExpression("(?i)ab")]
    public string? AnyCase { get; init; }

    [RegularExpression(@"\p{L}+")]
    public string? UnicodeLetters { get; init; }

    [RegularExpression("(?<name>a)b")]
    public string? Named { get; init; }

    [RegularExpression("[^a]")]
    public string? Not { get; init; }

    [RegularExpression(".{1,3}")]
    public string? Any { get; init; }

    [RegularExpression("[😀a]+")]
    public string? Smile { get; init; }

    [RegularExpression("a-b")]
    public Secret? Password { get; init; }
}

[PluginOptions]
internal sealed record ChoiceOptions
{
    public required Level Required { get; init; }

    public Level Optional { get; init; } = Level.Loud;

    public Level? Nullable { get; init; }

    [AllowedValues(Level.Quiet, Level.VeryLoud)]
    public Level Some { get; init; }

    [DeniedValues(Level.Loud)]
    public Level? Others { get; init; }
}

[Plugin<ISubject>("texts")]
internal sealed class TextSubject(TextOptions options) : ISubject
{
    public TextOptions Options => options;
}

[Plugin<ISubject>("patterns")]
internal sealed class PatternSubject(PatternOptions options) : ISubject
{
    public PatternOptions Options => options;
}

[Plugin<ISubject>("choices")]
internal sealed class ChoiceSubject(ChoiceOptions options) : ISubject
{
    public ChoiceOptions Options => options;
}
