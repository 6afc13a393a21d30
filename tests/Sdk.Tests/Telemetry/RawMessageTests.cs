using System.Text.Json.Nodes;
using Patchbay.Telemetry;

namespace Patchbay.Sdk.Tests.Telemetry;

[TestClass]
public sealed class RawMessageTests
{
    [TestMethod]
    public void Text_numbers_and_JSON_convert_to_a_message_without_a_time()
    {
        RawMessage[] messages = ["text", 3, 9_007_199_254_740_993, 2.5, 1.10m, true, new JsonObject { ["a"] = 1 }, new JsonArray(1, 2)];

        messages.Select(message => message.ToString()).ShouldBe(["\"text\"", "3", "9007199254740993", "2.5", "1.10", "true", """{"a":1}""", "[1,2]"]);
        messages.ShouldAllBe(message => message.Timestamp == null);
    }

    [TestMethod]
    public void Null_is_no_message()
    {
        ((RawMessage?)(string?)null).ShouldBeNull();
        ((RawMessage?)(JsonNode?)null).ShouldBeNull();
        Should.Throw<ArgumentNullException>(() => new RawMessage(null!));
    }

    [TestMethod]
    public void A_message_may_have_the_time_of_the_device() =>
        new RawMessage("x") { Timestamp = DateTimeOffset.UnixEpoch }.Timestamp.ShouldBe(DateTimeOffset.UnixEpoch);
}
