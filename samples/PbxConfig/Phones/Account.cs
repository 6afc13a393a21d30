namespace PbxConfig.Phones;

/// <summary>A telephone that may register.</summary>
/// <param name="Name">The name with which it registers.</param>
/// <param name="Number">The number at which it rings.</param>
/// <param name="DisplayName">The name that others see.</param>
/// <param name="Password">The password with which it registers.</param>
/// <param name="Mailbox">The mailbox whose messages it shows, if any.</param>
/// <param name="Codecs">The codecs that it may use, if not those of all.</param>
public sealed record Account(string Name, string Number, string DisplayName, Secret Password, string? Mailbox, string? Codecs)
{
    /// <summary>Whom others see calling.</summary>
    public string CallerId => $"\"{DisplayName.Replace("\"", "", StringComparison.Ordinal)}\" <{Number}>";
}
