using System.ComponentModel.DataAnnotations;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Everything that can be held to be an address of the web or of a person.</summary>
[PluginOptions]
internal sealed record AddressTable
{
    [Url]
    [Tried(Accepted = "HTTPS://example.com/", Refused = "sip://example.com/", Foreign = "HTTPŞ://example.com/")]
    public string? UrlText { get; init; }

    [Url]
    [Tried(Accepted = "HTTPS://example.com/", Refused = "sip://example.com/", Foreign = "HTTPŞ://example.com/")]
    public Secret? UrlPassword { get; init; }

    [Url]
    [Tried(Accepted = "HTTPS://example.com/", Refused = "sip://example.com/", Foreign = "HTTPŞ://example.com/")]
    public Uri? UrlSite { get; init; }

    [EmailAddress]
    [Tried(Accepted = "name@example.com", Refused = "name@")]
    public string? MailText { get; init; }

    [EmailAddress]
    [Tried(Accepted = "name@example.com", Refused = "name@")]
    public Secret? MailPassword { get; init; }
}

[Plugin<IProbe>("address-table")]
internal sealed class AddressTableProbe(AddressTable options) : IProbe
{
    public object Given => options;
}
