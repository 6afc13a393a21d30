namespace Patchbay.Devices.Tests.Conformance.Tables;

/// <summary>Endpoints for the node itself, and those of the infrared blaster, which no node has.</summary>
internal static class NodeTable
{
    public const string Rows = """
        ["status"].metadata.id => "Upstairs"
        ["status", "surplus"].metadata.floor => 1

        ["clear_log"] => {"clear_log":"success"}
        ["clear_log", "surplus"] => {"clear_log":"success"}
        ["mem_info"] => {"free":#,"max_new_split":#,"max_free_sz":#}
        ["mem_info", "surplus"] => {"free":#,"max_new_split":#,"max_free_sz":#}

        ["set_log_level", "CRITICAL"] => {"Success":"Log level set (takes effect after reboot)"}
        ["set_log_level", "ERROR"] => {"Success":"Log level set (takes effect after reboot)"}
        ["set_log_level", "WARNING"] => {"Success":"Log level set (takes effect after reboot)"}
        ["set_log_level", "INFO", "surplus"] => {"Success":"Log level set (takes effect after reboot)"}
        ["set_log_level", "DEBUG"] => {"Success":"Log level set (takes effect after reboot)"}
        ["set_log_level", "info"] => {"ERROR":"Unsupported log level","options":["CRITICAL","ERROR","WARNING","INFO","DEBUG"]}
        ["set_log_level", "TRACE"] => {"ERROR":"Unsupported log level","options":["CRITICAL","ERROR","WARNING","INFO","DEBUG"]}
        ["set_log_level", 10] => {"ERROR":"Unsupported log level","options":["CRITICAL","ERROR","WARNING","INFO","DEBUG"]}
        ["set_log_level", null] => {"ERROR":"Unsupported log level","options":["CRITICAL","ERROR","WARNING","INFO","DEBUG"]}
        ["set_log_level"] => ERROR Invalid syntax

        ["set_gps_coords", {"latitude": 52.5, "longitude": 13.4}] => {"Success":"GPS coordinates set"}
        ["status"].metadata.gps => {"lat":52.5,"lon":13.4}
        ["set_gps_coords", {"latitude": "-90", "longitude": "180"}] => {"Success":"GPS coordinates set"}
        ["status"].metadata.gps => {"lat":"-90","lon":"180"}
        ["set_gps_coords", {"latitude": 90, "longitude": -180, "altitude": 34}, "surplus"] => {"Success":"GPS coordinates set"}
        ["set_gps_coords", {"latitude": 90.1, "longitude": 13.4}] => ERROR Latitude must be between -90 and 90
        ["set_gps_coords", {"latitude": -91, "longitude": 181}] => ERROR Latitude must be between -90 and 90
        ["set_gps_coords", {"latitude": "north", "longitude": 13.4}] => ERROR Latitude must be between -90 and 90
        ["set_gps_coords", {"latitude": null, "longitude": 13.4}] => ERROR Latitude must be between -90 and 90
        ["set_gps_coords", {"latitude": 52.5, "longitude": 180.1}] => ERROR Longitude must be between -180 and 180
        ["set_gps_coords", {"latitude": 52.5, "longitude": -181}] => ERROR Longitude must be between -180 and 180
        ["set_gps_coords", {"latitude": 52.5, "longitude": []}] => ERROR Longitude must be between -180 and 180
        ["set_gps_coords", {"latitude": 52.5}] => ERROR Requires dict with longitude and latitude keys
        ["set_gps_coords", {"lat": 52.5, "lon": 13.4}] => ERROR Requires dict with longitude and latitude keys
        ["set_gps_coords", {}] => ERROR Requires dict with longitude and latitude keys
        ["set_gps_coords", [52.5, 13.4]] => ERROR Requires dict with longitude and latitude keys
        ["set_gps_coords", "52.5"] => ERROR Requires dict with longitude and latitude keys
        ["set_gps_coords", null] => ERROR Requires dict with longitude and latitude keys
        ["set_gps_coords"] => ERROR Invalid syntax

        ["ir_key", "samsung_tv", "power"] => ERROR No IR blaster configured
        ["ir_key", "samsung_tv", "power", "surplus"] => ERROR No IR blaster configured
        ["ir_key", "samsung_tv"] => ERROR Invalid syntax
        ["ir_get_existing_macros"] => ERROR No IR blaster configured
        ["ir_create_macro", "movie"] => ERROR No IR blaster configured
        ["ir_create_macro"] => ERROR Invalid syntax
        ["ir_delete_macro", "movie"] => ERROR No IR blaster configured
        ["ir_delete_macro"] => ERROR Invalid syntax
        ["ir_run_macro", "movie"] => ERROR No IR blaster configured
        ["ir_run_macro"] => ERROR Invalid syntax
        ["ir_add_macro_action", "movie", "samsung_tv", "power", 50, 3] => ERROR No IR blaster configured
        ["ir_add_macro_action", "movie", "samsung_tv"] => ERROR Invalid syntax
        ["ir_save_macros"] => ERROR No IR blaster configured

        ["nothing"] => ERROR Invalid command
        ["nothing", "device1"] => ERROR Invalid command
        ["_status"] => ERROR Invalid command
        ["__init__"] => ERROR Invalid command
        ["Status"] => ERROR Invalid command
        ["status "] => ERROR Invalid command
        [""] => ERROR Invalid command
        ["get_metadata"] => ERROR Invalid command
        ["backlight", "on"] => ERROR Invalid command
        ["add_rule", "device1", "10:00", 50] => ERROR Invalid command
        ["get_climate"] => ERROR Invalid command
        ["ir", "samsung_tv", "power"] => ERROR Invalid command
        / => ERROR Invalid command
        /enable/device1 => ERROR Invalid command
        /%73tatus => ERROR Invalid command

        ["reboot", "surplus"] => "Rebooting"
        """;

    /// <summary>A node without configuration and without a log.</summary>
    public const string BlankRows = """
        ["status"].devices => {}
        ["status"].sensors => {}
        ["status"].metadata.id => ""
        ["status"].metadata.location => ""
        ["status"].metadata.floor => ""
        ["status"].metadata.ir_blaster => false
        ["get_schedule_keywords"] => {"sunrise":"00:00","sunset":"00:00"}
        ["enable", "device1"] => ERROR Instance not found, use status to see options
        ["get_temp"] => ERROR No temperature sensor configured
        ["get_humid"] => ERROR No temperature sensor configured
        ["get_climate_data"] => ERROR No temperature sensor configured
        ["clear_log"] => ERROR no log file found
        ["reset_all_rules"] => {"New rules":{}}
        ["save_rules"] => {"Success":"Rules written to disk"}
        ["save_schedule_keywords"] => {"Success":"Keywords written to disk"}
        ["set_gps_coords", {"latitude": 1, "longitude": 2}] => {"Success":"GPS coordinates set"}
        ["reboot"] => "Rebooting"
        """;
}
