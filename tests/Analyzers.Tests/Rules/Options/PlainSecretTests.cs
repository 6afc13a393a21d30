namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class PlainSecretTests
{
    [TestMethod]
    [DataRow("Password")]
    [DataRow("PASSWORD")]
    [DataRow("UserPassword")]
    [DataRow("Password2")]
    [DataRow("PassWord")]
    [DataRow("Passwd")]
    [DataRow("ClientSecret")]
    [DataRow("Token")]
    [DataRow("AccessToken")]
    [DataRow("ApiKey")]
    [DataRow("APIKey")]
    [DataRow("Apikey")]
    [DataRow("api_key")]
    [DataRow("WeatherApiKey")]
    [DataRow("Passphrase")]
    [DataRow("PassPhrase")]
    [DataRow("PrivateKey")]
    [DataRow("Credential")]
    [DataRow("Credentials")]
    public void What_is_named_like_a_secret_is_one(string name) => AnalyzerRun.Verify(
        "PB0032",
        $$"""[PluginOptions] public record O { public required [|string|] {{name}} { get; init; } }""",
        $"'{name}' looks like a secret. Take 'Secret', which shows its value in no log and no error.");

    [TestMethod]
    [DataRow("Tokenizer")]
    [DataRow("PasswordFile")]
    [DataRow("TokenUrl")]
    [DataRow("SecretsPath")]
    [DataRow("PasswordPrompt")]
    [DataRow("TokenLifetime")]
    [DataRow("CredentialName")]
    [DataRow("Key")]
    [DataRow("PublicKey")]
    [DataRow("Api")]
    [DataRow("Secretary")]
    [DataRow("Pass")]
    [DataRow("Keyword")]
    [DataRow("_a")]
    [DataRow("_1")]
    public void What_only_speaks_of_a_secret_is_none(string name) =>
        AnalyzerRun.VerifySilent($$"""[PluginOptions] public record O { public required string {{name}} { get; init; } }""");

    [TestMethod]
    [DataRow("""[PluginOptions] public record O { [System.Text.Json.Serialization.JsonPropertyName("client_secret")] public [|string?|] Client { get; init; } }""")]
    [DataRow("""[PluginOptions] public record O([|string|] Password, int Port);""")]
    [DataRow("""[PluginOptions] public record O : B; [PluginOptions] public record O2 : B; public abstract record B { public [|string?|] Password { get; init; } }""")]
    [DataRow("""[PluginOptions] public record O : B { public override [|string?|] Password { get; init; } } [PluginOptions] public record B { public virtual [|string?|] Password { get; init; } }""")]
    public void It_stands_at_the_type_wherever_the_option_is_declared(string source) => AnalyzerRun.Verify("PB0032", source);

    [TestMethod]
    [DataRow("public required Secret Password { get; init; }")]
    [DataRow("public bool Password { get; init; }")]
    [DataRow("public int Token { get; init; }")]
    [DataRow("public required Uri Secret { get; init; }")]
    [DataRow("public string Password => \"\";")]
    [DataRow("private string? Password { get; set; }")]
    [DataRow("public static string? Password { get; set; }")]
    public void Other_types_and_what_is_no_option_are_silent(string member) => AnalyzerRun.VerifySilent($$"""[PluginOptions] public record O { {{member}} }""");

    [TestMethod]
    public void Other_classes_are_silent() => AnalyzerRun.VerifySilent("public class C { public string? Password { get; set; } } [PluginOptions] public class O;");
}
