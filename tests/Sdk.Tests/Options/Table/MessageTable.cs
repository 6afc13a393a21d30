using System.ComponentModel.DataAnnotations;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Every constraint with words of the author's own.</summary>
[PluginOptions]
internal sealed record MessageTable
{
    [Range(1, 5, ErrorMessage = "{0} is between {1} and {2}.")]
    [Tried(Below = "0", AtLeast = "1", AtMost = "5", Above = "6")]
    public int Range { get; init; } = 3;

    [Range(1, 5, ErrorMessage = "Odd braces: {3} {")]
    [Tried(Below = "0", AtLeast = "1", AtMost = "5", Above = "6")]
    public int NoFormat { get; init; } = 3;

    [StringLength(4, MinimumLength = 2, ErrorMessage = "{0} has {2} to {1} characters.")]
    [Tried(Below = "a", AtLeast = "ab", AtMost = "abcd", Above = "abcde")]
    public string? StringLength { get; init; }

    [StringLength(4, ErrorMessage = "{0} has {2} to {1} characters.")]
    [Tried(AtMost = "abcd", Above = "abcde")]
    public Secret? MaximumOnly { get; init; }

    [MinLength(2, ErrorMessage = "{0} has {1} at least.")]
    [Tried(Below = "[1]", AtLeast = "[1,2]")]
    public int[]? MinLength { get; init; }

    [MaxLength(2, ErrorMessage = "{0} has {1} at most.")]
    [Tried(AtMost = "[1,2]", Above = "[1,2,3]")]
    public List<int>? MaxLength { get; init; }

    [Length(1, 2, ErrorMessage = "{0} has {1} to {2}.")]
    [Tried(Below = "{}", AtLeast = """{"a":1}""", AtMost = """{"a":1,"b":2}""", Above = """{"a":1,"b":2,"c":3}""")]
    public Dictionary<string, int>? Length { get; init; }

    [RegularExpression("[a-z]+", ErrorMessage = "{0} matches {1}.")]
    [Tried(Accepted = "red", Refused = "5")]
    public string? Pattern { get; init; }

    [AllowedValues(2, 3, ErrorMessage = "{0} is 2 or 3.")]
    [Tried(Accepted = "2", Refused = "1")]
    public int? Allowed { get; init; }

    [DeniedValues(2, 3, ErrorMessage = "{0} is not 2 or 3.")]
    [Tried(Accepted = "1", Refused = "2")]
    public int? Denied { get; init; }

    [Url(ErrorMessage = "{0} is a URL.")]
    [Tried(Accepted = "http://a/", Refused = "sip://a/")]
    public Uri? Url { get; init; }

    [EmailAddress(ErrorMessage = "{0} is an address.")]
    [Tried(Accepted = "a@b", Refused = "a")]
    public string? Mail { get; init; }

    [Required(ErrorMessage = "{0} is not blank.")]
    [Tried(Accepted = "a", Refused = " ")]
    public string? Required { get; init; }

    [Required(ErrorMessage = "{0} is there.")]
    public int? RequiredNumber { get; init; }

    [CreditCard(ErrorMessage = "{0} is the number of a card.")]
    [Tried(Accepted = "4111 1111 1111 1111", Refused = "4")]
    public string? Other { get; init; }
}

[Plugin<IProbe>("message-table")]
internal sealed class MessageTableProbe(MessageTable options) : IProbe
{
    public object Given => options;
}
