namespace Patchbay.Devices.Tests.Conformance.Tables;

/// <summary>Endpoints for schedules and their keywords. Times are two digits each, from 00:00 to 23:59.</summary>
internal static class ScheduleTable
{
    public const string Rows = """
        ["get_schedule_rules", "device1"] => {"10:00":20,"20:00":"fade/80/60"}
        ["get_schedule_rules", "device2"] => {}
        ["get_schedule_rules", "sensor1", "surplus"] => {}
        ["get_schedule_rules"] => ERROR Invalid syntax
        ["get_schedule_rules", "device99"] => ERROR Instance not found, use status to see options
        ["get_schedule_rules", "Device1"] => ERROR Instance not found, use status to see options

        ["add_schedule_rule", "device1", "12:30", 50] => {"Rule added":50,"time":"12:30"}
        ["add_schedule_rule", "device1", "12:31", "60"] => {"Rule added":60,"time":"12:31"}
        ["add_schedule_rule", "device1", "12:32", " 61 "] => {"Rule added":61,"time":"12:32"}
        ["add_schedule_rule", "device1", "12:33", 50.9] => {"Rule added":50,"time":"12:33"}
        ["add_schedule_rule", "device1", "12:34", "fade/20/60"] => {"Rule added":"fade/20/60","time":"12:34"}
        ["add_schedule_rule", "device1", "12:35", "Disabled"] => {"Rule added":"disabled","time":"12:35"}
        ["add_schedule_rule", "device1", "00:00", 1] => {"Rule added":1,"time":"00:00"}
        ["add_schedule_rule", "device1", "23:59", 2] => {"Rule added":2,"time":"23:59"}
        ["add_schedule_rule", "sensor1", "morning", 7] => {"Rule added":7.0,"time":"morning"}
        ["add_schedule_rule", "sensor3", "sunset", "ON"] => {"Rule added":"on","time":"sunset"}
        ["add_schedule_rule", "device3", "12:30", {"on": ["ignore"], "off": []}] => {"Rule added":{"on":["ignore"],"off":[]},"time":"12:30"}
        ["add_schedule_rule", "device2", "12:30", "enabled", "other"] => {"Rule added":"enabled","time":"12:30"}
        ["add_schedule_rule", "device2", "12:30", "disabled"] => ERROR Rule already exists at 12:30, add 'overwrite' arg to replace
        ["add_schedule_rule", "device2", "12:30", "disabled", "Overwrite"] => ERROR Rule already exists at 12:30, add 'overwrite' arg to replace
        ["add_schedule_rule", "device2", "12:30", "disabled", true] => ERROR Rule already exists at 12:30, add 'overwrite' arg to replace
        ["add_schedule_rule", "device2", "12:30", "disabled", "overwrite"] => {"Rule added":"disabled","time":"12:30"}
        ["add_schedule_rule", "device2", "12:36", "disabled", "overwrite", "surplus"] => {"Rule added":"disabled","time":"12:36"}
        ["get_schedule_rules", "device2"] => {"12:30":"disabled","12:36":"disabled"}
        ["add_schedule_rule", "sensor1", "morning", 8] => ERROR Rule already exists at morning, add 'overwrite' arg to replace
        /add_schedule_rule?device4/10:00/60 => {"Rule added":60,"time":"10:00"}
        ["status"].devices.device4.current_rule => 60
        /add_schedule_rule?device4/10:00/70/overwrite => {"Rule added":70,"time":"10:00"}
        ["add_schedule_rule", "device1", "9:00", 50] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["add_schedule_rule", "device1", "24:00", 50] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["add_schedule_rule", "device1", "10:60", 50] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["add_schedule_rule", "device1", "10:00 AM", 50] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["add_schedule_rule", "device1", "10:00:00", 50] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["add_schedule_rule", "device1", " 10:01", 50] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["add_schedule_rule", "device1", "", 50] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["add_schedule_rule", "device1", "Morning", 50] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["add_schedule_rule", "device1", 1000, 50] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["add_schedule_rule", "device1", null, 50] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["add_schedule_rule", "device1", "noon", 500] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["add_schedule_rule", "device1", "13:00", 500] => ERROR Invalid rule
        ["add_schedule_rule", "device1", "12:30", 500] => ERROR Invalid rule
        ["add_schedule_rule", "device1", "13:00", "50.9"] => ERROR Invalid rule
        ["add_schedule_rule", "device1", "13:00", true] => ERROR Invalid rule
        ["add_schedule_rule", "device1", "13:00", null] => ERROR Invalid rule
        ["add_schedule_rule", "device6", "13:00", 13] => ERROR Invalid rule
        /add_schedule_rule?device1/13:00/fade%2F50%2F10 => ERROR Invalid rule
        ["add_schedule_rule", "device1", "13:00"] => ERROR Invalid syntax
        ["add_schedule_rule", "device1"] => ERROR Invalid syntax
        ["add_schedule_rule"] => ERROR Invalid syntax
        ["add_schedule_rule", "device99", "13:00"] => ERROR Invalid syntax
        ["add_schedule_rule", "device99", "noon", 500] => ERROR Instance not found, use status to see options
        ["add_schedule_rule", "Device1", "13:00", 50] => ERROR Instance not found, use status to see options

        ["remove_rule", "device1", "12:32"] => {"Deleted":"12:32"}
        ["remove_rule", "device1", "12:32"] => ERROR No rule exists at that time
        ["remove_rule", "sensor1", "morning", "surplus"] => {"Deleted":"morning"}
        ["remove_rule", "sensor1", "morning"] => ERROR No rule exists at that time
        /remove_rule?device1/12:31 => {"Deleted":"12:31"}
        ["remove_rule", "device1", "noon"] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["remove_rule", "device1", "9:00"] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["remove_rule", "device1", 1000] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["remove_rule", "device1", null] => ERROR Timestamp format must be HH:MM (no AM/PM) or schedule keyword
        ["remove_rule", "device1"] => ERROR Invalid syntax
        ["remove_rule"] => ERROR Invalid syntax
        ["remove_rule", "device99", "noon"] => ERROR Instance not found, use status to see options
        ["remove_rule", "Device1", "12:30"] => ERROR Instance not found, use status to see options

        ["get_attributes", "device1"].rule_queue => [50,50,"fade/20/60","disabled","fade/80/60",2,1]
        wait 1801
        ["status"].devices.device1.current_rule => 50
        ["save_rules"] => {"Success":"Rules written to disk"}
        ["save_rules", "surplus"] => {"Success":"Rules written to disk"}

        ["get_schedule_keywords"] => {"morning":"08:00","sunrise":"00:00","sunset":"00:00"}
        ["get_schedule_keywords", "surplus"].morning => "08:00"
        ["add_schedule_keyword", {"noon": "12:00"}] => {"Keyword added":"noon","time":"12:00"}
        ["add_schedule_keyword", {"noon": "12:15"}] => {"Keyword added":"noon","time":"12:15"}
        ["add_schedule_keyword", {"Noon": "23:59"}, "surplus"] => {"Keyword added":"Noon","time":"23:59"}
        ["get_schedule_keywords"] => {"Noon":"23:59","morning":"08:00","noon":"12:15","sunrise":"00:00","sunset":"00:00"}
        ["add_schedule_rule", "device1", "noon", 33] => {"Rule added":33,"time":"noon"}
        ["status"].metadata.schedule_keywords.noon => "12:15"
        ["add_schedule_keyword", {"tea": "5 PM"}] => ERROR Timestamp format must be HH:MM (no AM/PM)
        ["add_schedule_keyword", {"tea": "9:00"}] => ERROR Timestamp format must be HH:MM (no AM/PM)
        ["add_schedule_keyword", {"tea": "24:00"}] => ERROR Timestamp format must be HH:MM (no AM/PM)
        ["add_schedule_keyword", {"tea": "noon"}] => ERROR Timestamp format must be HH:MM (no AM/PM)
        ["add_schedule_keyword", {"tea": 1700}] => ERROR Timestamp format must be HH:MM (no AM/PM)
        ["add_schedule_keyword", {"tea": null}] => ERROR Timestamp format must be HH:MM (no AM/PM)
        ["add_schedule_keyword", "tea"] => ERROR Requires dict with keyword and timestamp
        ["add_schedule_keyword", ["tea", "17:00"]] => ERROR Requires dict with keyword and timestamp
        ["add_schedule_keyword", null] => ERROR Requires dict with keyword and timestamp
        ["add_schedule_keyword", 5] => ERROR Requires dict with keyword and timestamp
        /add_schedule_keyword?tea/17:00 => ERROR Requires dict with keyword and timestamp
        ["add_schedule_keyword", {}] => ERROR Invalid syntax
        ["add_schedule_keyword"] => ERROR Invalid syntax

        ["remove_schedule_keyword", "noon"] => {"Keyword removed":"noon"}
        ["get_schedule_rules", "device1"] => {"10:00":20,"20:00":"fade/80/60","12:30":50,"12:33":50,"12:34":"fade/20/60","12:35":"disabled","00:00":1,"23:59":2}
        ["remove_schedule_keyword", "Noon", "surplus"] => {"Keyword removed":"Noon"}
        ["remove_schedule_keyword", "noon"] => ERROR Keyword does not exist
        ["remove_schedule_keyword", "Morning"] => ERROR Keyword does not exist
        ["remove_schedule_keyword", "12:30"] => ERROR Keyword does not exist
        ["remove_schedule_keyword", 5] => ERROR Keyword does not exist
        ["remove_schedule_keyword", null] => ERROR Keyword does not exist
        ["remove_schedule_keyword", {"noon": "12:00"}] => ERROR Keyword does not exist
        ["remove_schedule_keyword", "sunrise"] => ERROR Cannot delete sunrise or sunset
        ["remove_schedule_keyword", "sunset"] => ERROR Cannot delete sunrise or sunset
        ["remove_schedule_keyword"] => ERROR Invalid syntax

        ["save_schedule_keywords"] => {"Success":"Keywords written to disk"}
        ["save_schedule_keywords", "surplus"] => {"Success":"Keywords written to disk"}
        """;
}
