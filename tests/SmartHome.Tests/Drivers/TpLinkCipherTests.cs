using System.Text;
using SmartHome.Drivers;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class TpLinkCipherTests
{
    private const string Known = "d0f281f88bff9af7d5ef94b6d1b4c09fec95e68fe187e8caf08bf68bf6";

    [TestMethod]
    public void Known_plaintext_gives_the_known_ciphertext() =>
        Convert.ToHexStringLower(TpLinkCipher.Encrypt("""{"system":{"get_sysinfo":{}}}"""u8)).ShouldBe(Known);

    [TestMethod]
    public void Known_ciphertext_gives_the_known_plaintext() =>
        Encoding.UTF8.GetString(TpLinkCipher.Decrypt(Convert.FromHexString(Known))).ShouldBe("""{"system":{"get_sysinfo":{}}}""");

    [TestMethod]
    public void Every_byte_survives_the_way_there_and_back()
    {
        byte[] bytes = [.. Enumerable.Range(0, 1024).Select(i => (byte)(i * 7))];

        TpLinkCipher.Decrypt(TpLinkCipher.Encrypt(bytes)).ShouldBe(bytes);
    }
}
