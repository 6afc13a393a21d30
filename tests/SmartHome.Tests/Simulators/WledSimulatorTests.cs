using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SmartHome.Simulators;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Simulators;

[TestClass]
public sealed class WledSimulatorTests
{
    [TestMethod]
    [DataRow("""{"on":true,"bri":10}""", true, 10)]
    [DataRow("""{"bri":10}""", true, 10)]
    [DataRow("""{"on":false,"bri":10}""", false, 10)]
    [DataRow("""{"on":true}""", true, 128)]
    [DataRow("""{"on":true,"bri":0}""", true, 128)]
    [DataRow("""{"on":true,"bri":-5}""", true, 128)]
    [DataRow("""{"on":1,"bri":"bright"}""", false, 128)]
    public async Task A_change_does_what_the_firmware_would(string change, bool on, int brightness)
    {
        await using WledSimulator strip = await Started.Async(new WledSimulator());

        (HttpStatusCode status, JsonElement answer) = await PostAsync(strip, new StringContent(change));

        status.ShouldBe(HttpStatusCode.OK);
        answer.GetProperty("success").GetBoolean().ShouldBeTrue();
        strip.State.Read().ShouldBe((on, brightness));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{\"on\":")]
    [DataRow("[]")]
    public async Task A_body_that_is_no_object_is_an_error(string change)
    {
        await using WledSimulator strip = await Started.Async(new WledSimulator());

        (HttpStatusCode status, JsonElement answer) = await PostAsync(strip, new StringContent(change));

        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.GetProperty("error").GetInt32().ShouldBe(9);
    }

    [TestMethod]
    public async Task A_body_in_chunks_is_not_read()
    {
        await using WledSimulator strip = await Started.Async(new WledSimulator());

        (HttpStatusCode status, _) = await PostAsync(strip, JsonContent.Create(new { on = true }));

        status.ShouldBe(HttpStatusCode.BadRequest);
        strip.State.IsOn.ShouldBeFalse();
    }

    [TestMethod]
    public async Task Whoever_asks_for_it_gets_the_state()
    {
        await using WledSimulator strip = await Started.Async(new WledSimulator());

        (_, JsonElement answer) = await PostAsync(strip, new StringContent("""{"on":true,"bri":77,"v":true}"""));

        answer.GetProperty("on").GetBoolean().ShouldBeTrue();
        answer.GetProperty("bri").GetInt32().ShouldBe(77);
    }

    [TestMethod]
    public async Task It_says_what_it_is()
    {
        await using WledSimulator strip = await Started.Async(new WledSimulator());
        using var http = new HttpClient();

        JsonElement info = await http.GetFromJsonAsync<JsonElement>($"http://{strip.EndPoint}/json/info", CancellationToken.None);

        info.GetProperty("brand").GetString().ShouldBe("WLED");
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(WledSimulator strip, HttpContent change)
    {
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.PostAsync($"http://{strip.EndPoint}/json/state", change, CancellationToken.None);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None));
    }
}
