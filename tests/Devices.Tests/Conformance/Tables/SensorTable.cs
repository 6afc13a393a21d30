namespace Patchbay.Devices.Tests.Conformance.Tables;

/// <summary>Endpoints for sensors.</summary>
internal static class SensorTable
{
    public const string Rows = """
        ["condition_met", "sensor1"] => {"Condition":false}
        ["condition_met", "sensor2"] => {"Condition":null}
        ["condition_met", "sensor3"] => {"Condition":false}
        ["set_rule", "sensor3", "on"] => {"sensor3":"on"}
        ["condition_met", "sensor3"] => {"Condition":true}
        ["condition_met", "sensor4", "surplus"] => {"Condition":true}
        ["set_rule", "sensor2", 20] => {"sensor2":20}
        ["condition_met", "sensor2"] => {"Condition":true}
        ["disable", "sensor2"] => {"Disabled":"sensor2"}
        ["condition_met", "sensor2"] => {"Condition":true}
        ["set_rule", "sensor2", "disabled"] => {"sensor2":"disabled"}
        ["condition_met", "sensor2"] => {"Condition":null}
        ["status"].sensors.sensor2.condition_met => null
        ["condition_met"] => ERROR Invalid syntax
        ["condition_met", "sensor99"] => ERROR Instance not found, use status to see options
        ["condition_met", "Sensor1"] => ERROR Instance not found, use status to see options
        ["condition_met", "device1"] => ERROR Must specify sensor

        ["trigger_sensor", "sensor1"] => {"Triggered":"sensor1"}
        ["condition_met", "sensor1"] => {"Condition":true}
        ["get_attributes", "sensor1"].motion => true
        ["status"].devices.device1.turned_on => true
        wait 301
        ["condition_met", "sensor1"] => {"Condition":false}
        ["status"].devices.device1.turned_on => false
        ["trigger_sensor", "sensor8"] => {"Triggered":"sensor8"}
        wait 3.1
        ["condition_met", "sensor8"] => {"Condition":false}
        ["set_rule", "sensor8", 0] => {"sensor8":0}
        ["trigger_sensor", "sensor8", "surplus"] => {"Triggered":"sensor8"}
        wait 1800
        ["condition_met", "sensor8"] => {"Condition":true}
        ["set_rule", "sensor3", "off"] => {"sensor3":"off"}
        ["trigger_sensor", "sensor3"] => {"Triggered":"sensor3"}
        ["status"].sensors.sensor3.current_rule => "on"
        ["trigger_sensor", "sensor7"] => {"Triggered":"sensor7"}
        ["trigger_sensor", "sensor2"] => ERROR Cannot trigger si7021 sensor type
        ["trigger_sensor", "sensor6"] => ERROR Cannot trigger dht22 sensor type
        ["trigger_sensor", "sensor4"] => ERROR Cannot trigger load-cell sensor type
        ["trigger_sensor", "sensor5"] => ERROR Cannot trigger switch sensor type
        ["trigger_sensor"] => ERROR Invalid syntax
        ["trigger_sensor", "sensor99"] => ERROR Instance not found, use status to see options
        ["trigger_sensor", "Sensor1"] => ERROR Instance not found, use status to see options
        ["trigger_sensor", "device1"] => ERROR Must specify sensor

        ["get_temp"] => {"Temp":21.5}
        ["get_temp", "surplus"] => {"Temp":21.5}
        ["get_humid"] => {"Humidity":40.5}
        ["get_climate_data"] => {"temp":21.5,"humid":40.5}

        ["load_cell_read", "sensor4"] => {"Raw":1234}
        ["load_cell_tare", "sensor4"] => {"Success":"Sensor tared"}
        ["load_cell_read", "sensor4", "surplus"] => {"Raw":0}
        ["load_cell_tare", "sensor4", "surplus"] => {"Success":"Sensor tared"}
        ["load_cell_tare"] => ERROR Invalid syntax
        ["load_cell_read"] => ERROR Invalid syntax
        ["load_cell_tare", "sensor99"] => ERROR Instance not found, use status to see options
        ["load_cell_read", "sensor99"] => ERROR Instance not found, use status to see options
        ["load_cell_tare", "sensor1"] => ERROR Must specify load cell sensor
        ["load_cell_read", "sensor1"] => ERROR Must specify load cell sensor
        ["load_cell_tare", "device1"] => ERROR Must specify load cell sensor
        ["load_cell_read", "device1"] => ERROR Must specify load cell sensor
        """;
}
