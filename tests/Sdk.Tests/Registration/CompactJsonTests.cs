using Patchbay.Registration;

namespace Patchbay.Sdk.Tests.Registration;

[TestClass]
public sealed class CompactJsonTests
{
    [TestMethod]
    [DataRow("{\r\n  \"a\": [1, true],\n\t\"b\": {}\n}", """{"a":[1,true],"b":{}}""")]
    [DataRow("""{ "a b": "c: \" d", "e\\": " " }""", """{"a b":"c: \" d","e\\":" "}""")]
    [DataRow("\"\\", "\"\\")]
    public void White_space_goes_but_in_texts(string json, string compact) => CompactJson.Of(json).ShouldBe(compact);
}
