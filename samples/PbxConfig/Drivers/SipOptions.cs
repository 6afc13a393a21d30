using System.Globalization;
using System.Net;

namespace PbxConfig.Drivers;

/// <summary>Options of the drivers of <c>sip.conf</c>.</summary>
[PluginOptions]
public record SipOptions
{
    /// <summary>The address at which Asterisk listens.</summary>
    public IPAddress BindAddress { get; init; } = IPAddress.Any;

    /// <summary>The port at which Asterisk listens.</summary>
    public ushort Port { get; init; } = 5060;

    /// <summary>Where calls of the accounts start in the dial plan.</summary>
    public required string Context { get; init; }

    /// <summary>The codecs that telephones may use, the best first, separated by commas.</summary>
    public string? Codecs { get; init; }

    /// <summary>The provider through which calls leave the house, if any.</summary>
    public string? Provider { get; init; }

    /// <summary>The account at the provider.</summary>
    public string? ProviderUser { get; init; }

    /// <summary>The password at the provider.</summary>
    public Secret? ProviderPassword { get; init; }

    /// <summary>The mailbox at the provider whose messages telephones show, if any.</summary>
    public string? ProviderMailbox { get; init; }

    /// <summary>Writes the section <c>[general]</c>.</summary>
    internal void Write(SectionWriter sections)
    {
        var sip = new SipWriter(sections);
        sections.Section("general");
        sip.Value("bindaddr", BindAddress.ToString());
        sip.Value("bindport", Port.ToString(CultureInfo.InvariantCulture));
        sip.Value("context", Context);
        sip.Value("allow", Codecs);
        if (Provider is not null)
        {
            string login = Login();
            sip.Value("register", login);
            sip.Value("mwi", ProviderMailbox is { } mailbox ? $"{login}/{mailbox}" : null);
        }
    }

    private string Login() => ProviderUser is { } user && ProviderPassword is { } password
        ? $"{user}:{password.Reveal()}@{Provider}"
        : throw new FormatException("A provider needs provider_user and provider_password.");
}
