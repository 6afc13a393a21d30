using System.Security.Cryptography;
using System.Text;

namespace FileSync.Servers;

/// <summary>The accepted credentials.</summary>
internal sealed record DavCredentials(string User, string Password)
{
    public string Header => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"))}";

    public bool Admit(string? header) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header ?? ""), Encoding.UTF8.GetBytes(Header));
}
