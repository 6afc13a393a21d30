using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Generators.Tests;

/// <summary>Generated validators, loaded and run.</summary>
[TestClass]
public sealed class OptionsExecutionTests
{
    [TestMethod]
    public void Options_that_validate_themselves_can_be_created_and_checked()
    {
        PluginCatalog catalog = Load("""
            public sealed record Options : IValidatableObject
            {
                public int Port { get; init; } = 80;
                public NestedOptions? Nested { get; init; }

                public IEnumerable<ValidationResult> Validate(ValidationContext context)
                {
                    if (context.DisplayName != "Options" || context.ObjectInstance != (object)this) throw new InvalidOperationException(context.DisplayName);
                    if (Port == 81) yield return new ValidationResult("Port 81 is taken.", ["Port"]);
                    if (Port == 82) yield return new ValidationResult("Choose another port.");
                }
            }

            [PluginOptions]
            public sealed record NestedOptions : IValidatableObject
            {
                public int Level { get; init; }

                public IEnumerable<ValidationResult> Validate(ValidationContext context)
                {
                    if (Level == 1) yield return new ValidationResult("Level 1 is no level.");
                }
            }
            """);

        Errors(catalog).ShouldBeEmpty();
        Errors(catalog, ("port", "81")).ShouldBe(["port: Port 81 is taken."]);
        Errors(catalog, ("port", "82"), ("nested:level", "2")).ShouldBe([": Choose another port."]);
        Errors(catalog, ("nested:level", "1")).ShouldBe(["nested: Level 1 is no level."]);
        catalog.Create<IDevice>("lamp", Configuration(("nested:level", "2")), new ServiceCollection().BuildServiceProvider()).ShouldNotBeNull();
    }

    [TestMethod]
    [DataRow("DeniedValues(\"changeme\")", "changeme", "hunter2")]
    [DataRow("AllowedValues(\"hunter2\", null)", "changeme", "hunter2")]
    [DataRow("Base64String", "not base64!", "aHVudGVyMg==")]
    [DataRow("Phone", "changeme", "+44 20 7946 0000")]
    [DataRow("CreditCard", "changeme", "4111111111111111")]
    [DataRow("StringLength(8)", "much too long", "hunter2")]
    [DataRow("RegularExpression(\"[a-z0-9]+\")", "change me", "hunter2")]
    [DataRow("Telling", "changeme", "hunter2")]
    public void Attributes_see_the_text_of_a_secret_and_no_error_shows_it(string attribute, string refused, string accepted)
    {
        PluginCatalog catalog = Load($$"""
            public sealed record Options
            {
                [{{attribute}}] public Secret? Password { get; init; }
            }

            public sealed class TellingAttribute : ValidationAttribute
            {
                protected override ValidationResult? IsValid(object? value, ValidationContext context) =>
                    value is "changeme" ? new ValidationResult($"{value} is known to all.", [context.MemberName!]) : null;
            }
            """);

        Errors(catalog).ShouldBeEmpty();
        Errors(catalog, ("password", accepted)).ShouldBeEmpty();
        Errors(catalog, ("password", refused)).ShouldHaveSingleItem().ShouldStartWith("password: ");
        Errors(catalog, ("password", refused)).ShouldHaveSingleItem().ShouldNotContain(refused);
    }

    private static PluginCatalog Load(string options) => ExecutionTests.Load($$"""
        using System.ComponentModel.DataAnnotations;

        [Device("lamp")] public sealed class Lamp(Options options) { public bool Send(bool on) => on && options is not null; }

        [PluginOptions]
        {{options}}
        """);

    private static string[] Errors(PluginCatalog catalog, params (string Key, string? Value)[] settings)
    {
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        return [.. catalog.Validate(catalog.GetPlugin("device", "lamp"), Configuration(settings), services).Errors.Select(error => error.ToString())];
    }

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();
}
