namespace SmartHome.Evenings;

/// <summary>What the node answers to clients after the evening, by both transports.</summary>
internal static class Answers
{
    /// <exception cref="EveningException">An answer is not as it has to be.</exception>
    public static async Task WriteAsync(NodeClient client, TextWriter output)
    {
        await output.WriteLineAsync("\nWhat the API answers to a line of JSON");
        await ShowAsync("""["get_temp"]""", """{"Temp":21}""", client.SendAsync, output);
        await ShowAsync("""["get_schedule_rules", "device3"]""", """{"sunrise":60,"21:00":"fade/20/3600"}""", client.SendAsync, output);
        await ShowAsync("""["set_rule", "device3", 300]""", """{"ERROR":"Invalid rule"}""", client.SendAsync, output);
        await output.WriteLineAsync("\nand by HTTP");
        await ShowAsync("/condition_met?sensor1", """{"Condition":false}""", client.GetAsync, output);
        await ShowAsync("/turn_on?device9", """{"ERROR":"Instance not found, use status to see options"}""", client.GetAsync, output);
        await ShowAsync("/v1/health", """{"status":"Healthy","checks":{"patchbay":{"status":"Healthy","description":"9 instances run."},"devices":{"status":"Healthy","description":"9 devices and sensors run."}}}""", client.GetAsync, output);
    }

    private static async Task ShowAsync(string call, string expected, Func<string, Task<string>> ask, TextWriter output)
    {
        string answer = await ask(call);
        await output.WriteLineAsync($"  {call,-34} {answer}");
        if (!answer.Equals(expected, StringComparison.Ordinal))
        {
            throw new EveningException($"The answer to {call} should be {expected}");
        }
    }
}
