using System.Text.Json.Nodes;
using EnergyGateway.Running;

namespace EnergyGateway.Tests.Running;

[TestClass]
public sealed class DatapointsTests
{
    [TestMethod]
    [DataRow("""{}""", new string[0], DisplayName = "nothing")]
    [DataRow("""{"a":{"b":{"c":1}},"d":2}""", new[] { "d=2", "a__b__c=1" }, DisplayName = "shallow keys first")]
    [DataRow("""{"a":{"x":{"y":1},"z":2},"b":{"c":3},"d":4}""", new[] { "d=4", "a__z=2", "b__c=3", "a__x__y=1" }, DisplayName = "breadth first")]
    [DataRow("""{"a":{},"b":{"c":{}},"d":1}""", new[] { "d=1" }, DisplayName = "empty objects vanish")]
    [DataRow("""{"a":[1,{"b":2},[]],"c":[]}""", new[] { """a=[1,{"b":2},[]]""", "c=[]" }, DisplayName = "arrays are values")]
    [DataRow("""{"a":null,"b":{"c":false,"d":"text"}}""", new[] { "a=null", "b__c=false", "b__d=\"text\"" }, DisplayName = "null and truth values stay")]
    public void Nested_objects_are_flattened(string parsed, string[] datapoints) =>
        Datapoints.Flatten(JsonNode.Parse(parsed)!.AsObject()).Select(point => $"{point.Key}={point.Value?.ToJsonString() ?? "null"}").ShouldBe(datapoints);

    [TestMethod]
    [DataRow("""{"a__b":1,"a":{"b":2}}""")]
    [DataRow("""{"a":{"b__c":1,"b":{"c":2}}}""")]
    [DataRow("""{"a":{"":{"b":1}},"a____b":2}""")]
    public void Two_values_with_one_key_are_an_error(string parsed) =>
        Should.Throw<FormatException>(() => Datapoints.Flatten(JsonNode.Parse(parsed)!.AsObject())).Message.ShouldStartWith("Two datapoints have the key \"a__");
}
