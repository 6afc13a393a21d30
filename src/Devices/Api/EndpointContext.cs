using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Patchbay.Devices.Changes;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Nodes;

namespace Patchbay.Devices.Api;

/// <summary>A call of an endpoint that exists and has enough arguments.</summary>
internal sealed record EndpointContext(NodeHost Host, IReadOnlyList<JsonElement> Arguments, Cause Cause, CancellationToken CancellationToken)
{
    public Node Node => Host.Node;

    /// <summary>Makes a change, or reads what changes.</summary>
    public Task<EndpointAnswer> ChangeAsync(Func<EndpointAnswer> change) => Node.Queue.RunAsync(change);

    /// <summary>Makes a change of the instance that the first argument names.</summary>
    public Task<EndpointAnswer> ChangeAsync(Func<string, Instance, EndpointAnswer> change) =>
        Node.Queue.RunAsync(() => TryGetInstance(out Instance? instance) ? change(instance.Id, instance) : Answer.InstanceNotFound);

    /// <summary>Changes what is stored.</summary>
    /// <param name="change">Changes the root of the document.</param>
    /// <param name="success">What the client is told.</param>
    public async Task<EndpointAnswer> SaveAsync(Action<JsonObject> change, string success) =>
        await Host.TrySaveAsync(change, CancellationToken).ConfigureAwait(false) is { } problem ? Answer.Error(problem) : Answer.Text("Success", success);

    /// <summary>Gets the instance that the first argument names, within a change.</summary>
    public bool TryGetInstance([NotNullWhen(true)] out Instance? instance)
    {
        instance = Text(0) is { } id ? Node.Instances.GetValueOrDefault(id) : null;
        return instance is not null;
    }

    /// <summary>An argument that is text; null if it is something else, or not there.</summary>
    public string? Text(int index) => index < Arguments.Count && Arguments[index].ValueKind == JsonValueKind.String && TryGetText(Arguments[index], out string? text) ? text : null;

    /// <summary>An argument that is a number, or the text of one; true and false count as 1 and 0.</summary>
    public double? Number(int index) => Number(Arguments[index]);

    /// <summary>A number, or the text of one; true and false count as 1 and 0.</summary>
    public static double? Number(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.GetDouble() is var number && double.IsFinite(number) ? number : null,
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String when TryGetText(json, out string? text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) => number,
        _ => null,
    };

    // Half a surrogate pair can be escaped in JSON, and is no text.
    private static bool TryGetText(JsonElement json, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = json.GetString();
        }
        catch (InvalidOperationException)
        {
            text = null;
        }

        return text is not null;
    }
}
