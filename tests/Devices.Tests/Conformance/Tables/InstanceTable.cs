namespace Patchbay.Devices.Tests.Conformance.Tables;

/// <summary>Endpoints for devices and sensors alike. Arguments are checked in one order: how many, the id, then kind and value.</summary>
internal static class InstanceTable
{
    public const string Rows = """
        ["disable", "device1"] => {"Disabled":"device1"}
        ["status"].devices.device1.enabled => false
        ["enable", "device1"] => {"Enabled":"device1"}
        ["status"].devices.device1.enabled => true
        ["disable", "sensor5"] => {"Disabled":"sensor5"}
        ["enable", "sensor5"] => {"Enabled":"sensor5"}
        ["enable", "device1", "surplus", 1, null] => {"Enabled":"device1"}
        ["disable", "device1", "surplus"] => {"Disabled":"device1"}
        ["enable"] => ERROR Invalid syntax
        ["disable"] => ERROR Invalid syntax
        ["enable", "device99"] => ERROR Instance not found, use status to see options
        ["disable", "device99"] => ERROR Instance not found, use status to see options
        ["enable", "Device1"] => ERROR Instance not found, use status to see options
        ["enable", "DEVICE1"] => ERROR Instance not found, use status to see options
        ["disable", " device1"] => ERROR Instance not found, use status to see options
        ["enable", ""] => ERROR Instance not found, use status to see options
        ["enable", "Strip"] => ERROR Instance not found, use status to see options
        ["enable", 1] => ERROR Instance not found, use status to see options
        ["enable", true] => ERROR Instance not found, use status to see options
        ["enable", null] => ERROR Instance not found, use status to see options
        ["enable", ["device1"]] => ERROR Instance not found, use status to see options
        ["enable", {"id": "device1"}] => ERROR Instance not found, use status to see options
        ["set_rule", "device1", "disabled"] => {"device1":"disabled"}
        ["enable", "device1"] => {"Enabled":"device1"}
        ["status"].devices.device1.current_rule => 20

        ["enable_in", "device1", 1] => {"Enabled":"device1","Enable_in_seconds":60.0}
        ["enable_in", "device1", 0.5] => {"Enabled":"device1","Enable_in_seconds":30.0}
        ["disable_in", "device1", 0.5] => {"Disabled":"device1","Disable_in_seconds":30.0}
        wait 31
        ["status"].devices.device1.enabled => false
        ["enable_in", "device1", "0.5"] => {"Enabled":"device1","Enable_in_seconds":30.0}
        wait 31
        ["status"].devices.device1.enabled => true
        ["disable_in", "device1", " 1 "] => {"Disabled":"device1","Disable_in_seconds":60.0}
        ["disable_in", "device1", "2"] => {"Disabled":"device1","Disable_in_seconds":120.0}
        wait 61
        ["status"].devices.device1.enabled => true
        ["enable_in", "device1", 3] => {"Enabled":"device1","Enable_in_seconds":180.0}
        wait 120
        ["status"].devices.device1.enabled => true
        ["disable_in", "device1", 1] => {"Disabled":"device1","Disable_in_seconds":60.0}
        ["enable", "device1"] => {"Enabled":"device1"}
        wait 61
        ["status"].devices.device1.enabled => true
        ["disable_in", "device1", 1] => {"Disabled":"device1","Disable_in_seconds":60.0}
        ["disable", "device1"] => {"Disabled":"device1"}
        ["enable_in", "device1", 2] => {"Enabled":"device1","Enable_in_seconds":120.0}
        ["disable", "device1"] => {"Disabled":"device1"}
        wait 121
        ["status"].devices.device1.enabled => false
        ["enable_in", "device1", -1] => {"Enabled":"device1","Enable_in_seconds":-60.0}
        ["status"].devices.device1.enabled => true
        ["disable_in", "device1", 0] => {"Disabled":"device1","Disable_in_seconds":0.0}
        ["status"].devices.device1.enabled => false
        ["enable_in", "device1", true] => {"Enabled":"device1","Enable_in_seconds":60.0}
        ["enable_in", "device1", 1, "surplus"] => {"Enabled":"device1","Enable_in_seconds":60.0}
        ["enable_in", "device1", 1e20] => {"Enabled":"device1","Enable_in_seconds":6E+21}
        /enable_in?device1/1 => {"Enabled":"device1","Enable_in_seconds":60.0}
        /disable_in?sensor5/0.5 => {"Disabled":"sensor5","Disable_in_seconds":30.0}
        ["enable_in", "device1", "soon"] => ERROR Delay argument must be int or float
        ["disable_in", "device1", "soon"] => ERROR Delay argument must be int or float
        ["enable_in", "device1", ""] => ERROR Delay argument must be int or float
        ["enable_in", "device1", "NaN"] => ERROR Delay argument must be int or float
        ["enable_in", "device1", "nan"] => ERROR Delay argument must be int or float
        ["enable_in", "device1", 1e999] => ERROR Delay argument must be int or float
        ["enable_in", "device1", 1.7e308] => ERROR Delay argument must be int or float
        ["enable_in", "device1", null] => ERROR Delay argument must be int or float
        ["enable_in", "device1", [1]] => ERROR Delay argument must be int or float
        ["enable_in", "device1", {}] => ERROR Delay argument must be int or float
        ["enable_in", "device1"] => ERROR Invalid syntax
        ["disable_in"] => ERROR Invalid syntax
        ["enable_in", "device99"] => ERROR Invalid syntax
        ["enable_in", "device99", "soon"] => ERROR Instance not found, use status to see options
        ["disable_in", "Device1", 1] => ERROR Instance not found, use status to see options

        ["get_attributes", "device1"].name => "device1"
        ["get_attributes", "sensor1", "surplus"].name => "sensor1"
        ["get_attributes"] => ERROR Invalid syntax
        ["get_attributes", "device99"] => ERROR Instance not found, use status to see options
        ["get_attributes", "Sensor1"] => ERROR Instance not found, use status to see options
        ["get_attributes", 5] => ERROR Instance not found, use status to see options
        """;
}
