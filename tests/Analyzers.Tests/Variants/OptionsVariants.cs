namespace Patchbay.Analyzers.Tests.Variants;

internal static class Options
{
    public static string Of(string properties) => $$"""[PluginOptions] public sealed record LampOptions { {{properties}} } public enum Colour { Red, Green }""";
}

internal sealed class UnsupportedOptionTypeVariants() : CorrectVariants("PB0030")
{
    public override IEnumerable<string> Sources =>
        from type in new[] { "string?", "bool", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "int?", "bool?", "Colour", "Colour?", "TimeSpan", "TimeSpan?", "Uri?", "IPAddress?", "Secret?" }
        select Options.Of($$"""public {{type}} Value { get; init; }""");
}

internal sealed class DefaultOutsideRangeVariants() : CorrectVariants("PB0031")
{
    private static readonly string[] Properties =
    [
        "[Range(1, 3)] public int Value { get; init; } = 1;",
        "[Range(1, 3)] public int Value { get; init; } = 3;",
        "[Range(1, 3)] public int? Value { get; init; }",
        "[Range(1, 3)] public int? Value { get; init; } = null;",
        "[Range(-1, 1)] public long Value { get; init; } = -1;",
        "[Range(0.1, 0.9)] public double Value { get; init; } = 0.1;",
        "[Range(0.1, 0.9)] public double Value { get; init; } = 0.9;",
        "[Range(0.1, 0.9)] public float Value { get; init; } = 0.5f;",
        "[Range(0, 1, MaximumIsExclusive = true)] public double Value { get; init; } = 0.999;",
        "[Range(0, 1, MinimumIsExclusive = true)] public double Value { get; init; } = 0.001;",
        "[Range(typeof(decimal), \"1\", \"2\")] public decimal Value { get; init; } = 1.5m;",
        "[Range(1, 3)] public required int Value { get; init; }",
        "[StringLength(3)] public string Value { get; init; } = \"abc\";",
        "[StringLength(3, MinimumLength = 3)] public string Value { get; init; } = \"abc\";",
        "[MinLength(3)] public string Value { get; init; } = \"abc\";",
        "[MaxLength(3)] public string Value { get; init; } = \"abc\";",
        "[MaxLength(0)] public string Value { get; init; } = \"\";",
        "[AllowedValues(\"a\", \"b\")] public string Value { get; init; } = \"b\";",
        "[AllowedValues(1, 2)] public int Value { get; init; } = 2;",
        "[Range(1, int.MaxValue)] public int Value { get; init; } = int.MaxValue;",
        "[Range(2, 4)] public int Value { get; init; } = 1 + 1;",
        "[Required] public string Value { get; init; } = \"x\";",
    ];

    public override IEnumerable<string> Sources => Properties.Select(Options.Of);
}

internal sealed class PlainSecretVariants() : CorrectVariants("PB0032")
{
    public override IEnumerable<string> Sources =>
    [
        .. from name in new[] { "PasswordFile", "SecretName", "TokenUrl", "ApiKeyHeader", "CredentialStore", "PassphraseHint", "PrivateKeyPath", "Key", "Api", "Pass", "Tokens", "Tokenizer", "Secretary", "PasswordPolicy", "User", "KeyId" }
           select Options.Of($$"""public string {{name}} { get; init; } = "x";"""),
        .. from property in new[] { "Secret? Password", "Secret? ApiKey", "int Token", "bool Secret", "Uri? Credentials", "TimeSpan Password" } select Options.Of($$"""public {{property}} { get; init; }"""),
    ];
}

internal sealed class CollidingKeysVariants() : CorrectVariants("PB0033")
{
    private static readonly (string One, string Other)[] Names =
    [
        ("Host", "Hosts"), ("Host", "HostName"), ("A", "B"), ("MinRule", "MaxRule"), ("Port1", "Port2"), ("Port", "Port1"), ("Url", "Uri"), ("Ab", "Abc"), ("X1", "X11"), ("UserName", "UserNames"),
    ];

    public override IEnumerable<string> Sources => Names.SelectMany(names => new[]
    {
        Options.Of($$"""public int {{names.One}} { get; init; } public int {{names.Other}} { get; init; }"""),
        Options.Of($$"""public int {{names.One}} { get; init; } [System.Text.Json.Serialization.JsonPropertyName("other_key")] public int {{names.One.ToUpperInvariant()}}_ { get; init; }"""),
        $$"""public abstract record Base { public int {{names.One}} { get; init; } } [PluginOptions] public sealed record LampOptions : Base { public int {{names.Other}} { get; init; } }""",
    });
}

internal sealed class TwoOptionsParametersVariants() : CorrectVariants("PB0034")
{
    private static readonly string[] Others = ["", "HttpClient http", "PlainState plain", "HttpClient http, PlainState plain", "IReadOnlyList<LampOptions> all", "Func<LampOptions> later", "Lazy<HttpClient> http"];

    public override IEnumerable<string> Sources =>
        from others in Others from form in new[] { "{0}", "LampOptions options, {0}", "{0}, LampOptions options" }
        where others.Length > 0 || form == "{0}"
        from keyword in new[] { "class", "record" }
        select $$"""[Device("x")] public sealed {{keyword}} Lamp({{string.Format(null, form, others)}}) { public bool Send(bool on) => on; } public sealed record PlainState; """ + Options.Of("public int Port { get; init; }");
}

internal sealed class OptionsCannotBeCreatedVariants() : CorrectVariants("PB0035")
{
    public override IEnumerable<string> Sources =>
        from declaration in new[] { "public sealed record", "public record", "internal sealed class", "public class", "public sealed partial class" }
        from members in new[] { "", "public required string Host { get; init; }", "public int Port { get; set; }", "private LampOptions(int port) => Port = port; public LampOptions() { } public int Port { get; init; }", "internal LampOptions() { } public string? Host { get; init; }" }
        select $$"""[PluginOptions] {{declaration}} LampOptions { {{members}} }""";
}

internal sealed class AmbiguousChoicesVariants() : CorrectVariants("PB0070")
{
    private static readonly string[] Members = ["A, B", "A1, A11", "DarkRed, DarkerRed", "Red = 1, Crimson = 1", "A = 1, a = 1", "None, [System.Text.Json.Serialization.JsonStringEnumMemberName(\"no-one\")] none", "On, Off, Auto", "Foobar, FooBar"];

    public override IEnumerable<string> Sources =>
        from members in Members from type in new[] { "Choice", "Choice?", "List<Choice>?" }
        select $$"""[PluginOptions] public sealed record LampOptions { public {{type}} Value { get; init; } } public enum Choice { {{members}} }""";
}

internal sealed class UncalledValidateVariants() : CorrectVariants("PB0071")
{
    private static readonly string[] Results = ["string? Validate() => null;", "string Validate() => \"\";", "IEnumerable<string> Validate() { yield break; }", "string[] Validate() => [];", "List<string>? Validate() => null;", "ValidationResult? Validate() => null;", "IEnumerable<ValidationResult> Validate() => [];", "IReadOnlyList<ValidationResult?> Validate() => [];"];

    public override IEnumerable<string> Sources =>
        from result in Results from form in new[] { "public", "internal", "public virtual" }
        select $$"""[PluginOptions] public record LampOptions { public int Port { get; init; } {{form}} {{result}} }""";
}

internal sealed class UnreadableKeyVariants() : CorrectVariants("PB0073")
{
    private static readonly string[] Keys = ["a", "a_b", "a-b", "A", "größe", "a.b", "a b", "1", "a/b", "日本"];

    public override IEnumerable<string> Sources =>
        from key in Keys from attribute in new[] { "RenamedFrom", "System.Text.Json.Serialization.JsonPropertyName" }
        select Options.Of($$"""[{{attribute}}("{{key}}")] public int Value { get; init; }""");
}

internal sealed class UnusableConstraintVariants() : CorrectVariants("PB0074")
{
    private static readonly string[] Properties =
    [
        "[Range(1, 1)] public int Value { get; init; } = 1;",
        "[Range(-1, 1)] public long? Value { get; init; }",
        "[Range(0.5, 0.6)] public double Value { get; init; } = 0.5;",
        "[Range(typeof(decimal), \"1\", \"2\")] public decimal Value { get; init; } = 1;",
        "[Range(typeof(TimeSpan), \"00:00:01\", \"1.00:00:00\")] public TimeSpan? Value { get; init; }",
        "[Range(typeof(DateOnly), \"2020-01-01\", \"2030-01-01\")] public DateOnly? Value { get; init; }",
        "[StringLength(5, MinimumLength = 5)] public string? Value { get; init; }",
        "[StringLength(int.MaxValue)] public string? Value { get; init; }",
        "[MinLength(0)] public string? Value { get; init; }",
        "[MaxLength] public string? Value { get; init; }",
        "[MaxLength(5)] public List<string>? Value { get; init; }",
        "[MinLength(1)] public Dictionary<string, int>? Value { get; init; }",
        "[Length(1, 1)] public string[]? Value { get; init; }",
        "[MinLength(1), MaxLength(1), StringLength(9)] public string? Value { get; init; }",
        "[RegularExpression(\"(a|b)+\")] public string? Value { get; init; }",
        "[RegularExpression(\"a\", MatchTimeoutInMilliseconds = 100)] public string? Value { get; init; }",
        "[AllowedValues(\"a\")] public string? Value { get; init; }",
        "[AllowedValues(1, 2.5)] public double? Value { get; init; }",
        "[AllowedValues(true)] public bool? Value { get; init; }",
        "[AllowedValues(Colour.Red)] public Colour? Value { get; init; }",
        "[DeniedValues(\"a\", null)] public string Value { get; init; } = \"b\";",
        "[EmailAddress] public string? Value { get; init; }",
        "[Url] public Uri? Value { get; init; }",
        "[Required] public string Value { get; init; } = \"a\";",
    ];

    public override IEnumerable<string> Sources => Properties.Select(Options.Of);
}
