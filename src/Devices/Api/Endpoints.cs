using System.Collections.Frozen;
using Patchbay.Devices.Changes;
using Patchbay.Devices.Logging;
using Patchbay.Devices.Nodes;

namespace Patchbay.Devices.Api;

/// <summary>The endpoints of a node's API.</summary>
internal sealed class Endpoints(NodeHost host, NodeMeters meters) : IEndpoints
{
    private delegate Task<EndpointAnswer> Handler(EndpointContext request);

    // The name, how many arguments it needs at least, and who answers.
    private static readonly FrozenDictionary<string, (int Arguments, Handler Answer)> s_all = new Dictionary<string, (int, Handler)>(StringComparer.Ordinal)
    {
        ["status"] = (0, NodeEndpoints.StatusAsync),
        ["reboot"] = (0, NodeEndpoints.RebootAsync),
        ["clear_log"] = (0, NodeEndpoints.ClearLogAsync),
        ["mem_info"] = (0, NodeEndpoints.MemoryAsync),
        ["set_log_level"] = (1, NodeEndpoints.SetLogLevelAsync),
        ["set_gps_coords"] = (1, NodeEndpoints.SetPositionAsync),
        ["enable"] = (1, InstanceEndpoints.EnableAsync),
        ["disable"] = (1, InstanceEndpoints.DisableAsync),
        ["enable_in"] = (2, InstanceEndpoints.EnableInAsync),
        ["disable_in"] = (2, InstanceEndpoints.DisableInAsync),
        ["get_attributes"] = (1, InstanceEndpoints.AttributesAsync),
        ["set_rule"] = (2, RuleEndpoints.SetAsync),
        ["increment_rule"] = (2, RuleEndpoints.IncrementAsync),
        ["reset_rule"] = (1, RuleEndpoints.ResetAsync),
        ["reset_all_rules"] = (0, RuleEndpoints.ResetAllAsync),
        ["get_schedule_rules"] = (1, ScheduleEndpoints.GetAsync),
        ["add_schedule_rule"] = (3, ScheduleEndpoints.AddAsync),
        ["remove_rule"] = (2, ScheduleEndpoints.RemoveAsync),
        ["save_rules"] = (0, ScheduleEndpoints.SaveAsync),
        ["get_schedule_keywords"] = (0, KeywordEndpoints.GetAsync),
        ["add_schedule_keyword"] = (1, KeywordEndpoints.AddAsync),
        ["remove_schedule_keyword"] = (1, KeywordEndpoints.RemoveAsync),
        ["save_schedule_keywords"] = (0, KeywordEndpoints.SaveAsync),
        ["condition_met"] = (1, SensorEndpoints.ConditionAsync),
        ["trigger_sensor"] = (1, SensorEndpoints.TriggerAsync),
        ["get_temp"] = (0, SensorEndpoints.TemperatureAsync),
        ["get_humid"] = (0, SensorEndpoints.HumidityAsync),
        ["get_climate_data"] = (0, SensorEndpoints.ClimateAsync),
        ["load_cell_tare"] = (1, SensorEndpoints.TareAsync),
        ["load_cell_read"] = (1, SensorEndpoints.ReadRawAsync),
        ["turn_on"] = (1, DeviceEndpoints.TurnOnAsync),
        ["turn_off"] = (1, DeviceEndpoints.TurnOffAsync),
        ["ir_key"] = (2, WithoutBlaster),
        ["ir_get_existing_macros"] = (0, WithoutBlaster),
        ["ir_create_macro"] = (1, WithoutBlaster),
        ["ir_delete_macro"] = (1, WithoutBlaster),
        ["ir_run_macro"] = (1, WithoutBlaster),
        ["ir_add_macro_action"] = (3, WithoutBlaster),
        ["ir_save_macros"] = (0, WithoutBlaster),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of all endpoints.</summary>
    public static IEnumerable<string> Names => s_all.Keys;

    public async ValueTask<EndpointAnswer> CallAsync(EndpointCall call, CancellationToken cancellationToken)
    {
        if (!s_all.TryGetValue(call.Endpoint, out (int Arguments, Handler Answer) endpoint))
        {
            meters.Called("", isError: true);
            return Answer.InvalidCommand;
        }

        if (call.Arguments.Count < endpoint.Arguments)
        {
            meters.Called(call.Endpoint, isError: true);
            return Answer.InvalidSyntax;
        }

        var request = new EndpointContext(host, call.Arguments, new Cause(NodeChangeCause.Api, call.Caller), cancellationToken);
        EndpointAnswer answer = await endpoint.Answer(request).ConfigureAwait(false);
        meters.Called(call.Endpoint, answer.Json.Span.StartsWith("{\"ERROR\""u8));
        return answer;
    }

    private static Task<EndpointAnswer> WithoutBlaster(EndpointContext request) => Task.FromResult(Answer.Error("No IR blaster configured"));
}
