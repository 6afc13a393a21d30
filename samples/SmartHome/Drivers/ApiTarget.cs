using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>Whatever calls of the API of this node, or of another one, switch. The rule has the two calls.</summary>
[Device("api-target", DisplayName = "API call", Rule = RulePrompt.ApiTarget)]
public sealed class ApiTarget(ApiTargetOptions options, INodeApi? node = null)
{
    private readonly IPEndPoint _target = new(options.Ip, options.Port);

    /// <summary>Makes the call of the rule.</summary>
    /// <param name="on">Whether to make the call for on, or that for off.</param>
    /// <param name="rule">The two calls. Without any, and for the call <c>["ignore"]</c>, there is nothing to do.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Whether the node did it; false if it answers with an error.</returns>
    /// <exception cref="DeviceException">The node is not reachable, does not answer in time, or does not speak the protocol.</exception>
    public async Task<bool> Send(bool on, Rule rule, CancellationToken cancellationToken)
    {
        if (rule.Kind != RuleKind.ApiTarget)
        {
            return true;
        }

        JsonElement call = JsonElement.Parse(rule.ToString()).GetProperty(on ? "on" : "off");
        return ApiTargetRule.IsIgnored(call)
            || await Exchange.WithAsync(_target, options.Timeout, async token => IsDone(await CallAsync(call, token)), cancellationToken);
    }

    /// <summary>Checks the two calls: of a node's endpoints only those that a rule may call, with their arguments.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The rule, or null if one of its calls is not allowed.</returns>
    public Rule? ValidateRule(Rule rule) => ApiTargetRule.IsValid(rule) ? rule : null;

    /// <summary>Gets where the calls go.</summary>
    /// <returns>The port of the node, and the address of the own one; null if that is not known.</returns>
    public JsonObject Read() => new() { ["port"] = options.Port, ["node_ip"] = node?.Address?.Address.ToString() };

    private async Task<JsonElement> CallAsync(JsonElement call, CancellationToken cancellationToken) => IsOwnNode()
        ? await node!.CallAsync(call, cancellationToken)
        : await NodeConnection.CallAsync(_target, call, cancellationToken);

    // A node that listens on all its addresses has no other name for itself than the loopback address, as far as it knows.
    private bool IsOwnNode() => node?.Address is { } own
        && own.Port == _target.Port
        && (own.Address.Equals(_target.Address) || (IPAddress.IsLoopback(_target.Address) && (own.Address.Equals(IPAddress.Any) || own.Address.Equals(IPAddress.IPv6Any))));

    // A reboot is answered by text.
    private static bool IsDone(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Object => !answer.TryGetProperty("ERROR", out _) && !answer.TryGetProperty("Error", out _),
        JsonValueKind.String => true,
        _ => throw new FormatException("A node answers with an object."),
    };
}
