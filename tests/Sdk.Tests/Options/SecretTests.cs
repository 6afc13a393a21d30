using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Patchbay.Sdk.Tests.Options;

[TestClass]
public sealed class SecretTests
{
    private const string Value = "hunter2";
    private static readonly Secret Password = new(Value);

    [TestMethod]
    public void Only_Reveal_gives_the_value_away() => Password.Reveal().ShouldBe(Value);

    [TestMethod]
    public void Text_has_three_asterisks_for_any_value()
    {
        Password.ToString().ShouldBe("***");
        new Secret("").ToString().ShouldBe("***");
        $"{Password}, {Password,5}".ShouldBe("***,   ***");
        string.Concat("password: ", Password).ShouldBe("password: ***");
    }

    [TestMethod]
    public void A_record_that_contains_one_prints_asterisks() =>
        new Account("ada", Password).ToString().ShouldBe("Account { User = ada, Password = *** }");

    [TestMethod]
    public void Json_has_asterisks()
    {
        JsonSerializer.Serialize(Password).ShouldBe("\"***\"");
        JsonSerializer.Serialize(new Account("ada", Password)).ShouldBe("""{"User":"ada","Password":"***"}""");
        JsonSerializer.Serialize(new Account("ada", null)).ShouldBe("""{"User":"ada","Password":null}""");
    }

    [TestMethod]
    public void Json_can_be_read()
    {
        JsonSerializer.Deserialize<Account>("""{"User":"ada","Password":"hunter2"}""").ShouldBe(new Account("ada", Password));
        JsonSerializer.Deserialize<Account>("""{"User":"ada","Password":null}""").ShouldBe(new Account("ada", null));
    }

    [TestMethod]
    public void Json_of_another_type_is_refused_without_its_value() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Account>("""{"Password":271828}""")).ToString().ShouldNotContain("271828");

    [TestMethod]
    public void The_debugger_shows_asterisks_and_no_fields()
    {
        typeof(Secret).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value.ShouldBe("***");
        foreach (FieldInfo field in typeof(Secret).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State.ShouldBe(DebuggerBrowsableState.Never);
        }
    }

    [TestMethod]
    public void Operators_compare_values()
    {
        (Password == new Secret("hunter2"), Password != new Secret("hunter2"), Password == new Secret("hunter3"), Password == null, (Secret?)null == null)
            .ShouldBe((true, false, false, false, true));
        new Secret(Value).GetHashCode().ShouldBe(new Secret(Value).GetHashCode());
    }

    [TestMethod]
    public void The_hash_code_is_not_that_of_any_other_process() =>
        Password.GetHashCode().ShouldNotBe(BitConverter.ToInt32(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.Unicode.GetBytes(Value))));

    [TestMethod]
    public void No_property_gives_the_value_away() => typeof(Secret).GetProperties().ShouldBeEmpty();

    [TestMethod]
    public void Secrets_of_the_same_value_are_equal()
    {
        var same = new Secret(string.Concat("hunter", "2"));

        Password.Equals(same).ShouldBeTrue();
        Password.Equals((object)same).ShouldBeTrue();
        Password.GetHashCode().ShouldBe(same.GetHashCode());
    }

    [TestMethod]
    [DataRow("Hunter2")]
    [DataRow("hunter")]
    [DataRow("***")]
    [DataRow("")]
    public void Secrets_of_other_values_differ(string other) => Password.Equals(new Secret(other)).ShouldBeFalse();

    [TestMethod]
    public void A_secret_equals_neither_nothing_nor_its_text()
    {
        Password.Equals((Secret?)null).ShouldBeFalse();
        Password.Equals((object)Value).ShouldBeFalse();
    }

    [TestMethod]
    public void The_hash_is_not_that_of_the_text() => Password.GetHashCode().ShouldNotBe(Value.GetHashCode(StringComparison.Ordinal));

    [TestMethod]
    public void There_is_no_secret_without_a_value() => Should.Throw<ArgumentNullException>(() => new Secret(null!)).ParamName.ShouldBe("value");

    private sealed record Account(string? User, Secret? Password);

    [TestMethod]
    public void Secrets_that_differ_in_what_utf8_cannot_hold_are_not_equal() => new Secret("\ud800").Equals(new Secret("\ud801")).ShouldBeFalse();
}
