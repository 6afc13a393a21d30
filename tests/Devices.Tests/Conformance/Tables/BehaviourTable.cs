namespace Patchbay.Devices.Tests.Conformance.Tables;

/// <summary>Fades, groups and motion, as far as clients see them.</summary>
internal static class BehaviourTable
{
    public const string FadeRows = """
        ["set_rule", "device1", 100] => {"device1":100}
        ["set_rule", "device1", "fade/80/20"] => {"device1":"fade/80/20"}
        wait 5
        ["status"].devices.device1.current_rule => 95
        ["set_rule", "device1", 90] => {"device1":90}
        wait 4
        ["status"].devices.device1.current_rule => 90
        ["get_attributes", "device1"].fading.target => 80
        wait 2
        ["status"].devices.device1.current_rule => 89
        wait 10
        ["status"].devices.device1.current_rule => 80
        ["get_attributes", "device1"].fading => false
        ["set_rule", "device1", "fade/80/20"] => {"device1":"fade/80/20"}
        ["get_attributes", "device1"].fading => false
        ["set_rule", "device1", "fade/20/60"] => {"device1":"fade/20/60"}
        ["set_rule", "device1", 100] => {"device1":100}
        ["get_attributes", "device1"].fading => false
        ["set_rule", "device1", "fade/20/60"] => {"device1":"fade/20/60"}
        ["set_rule", "device1", 20] => {"device1":20}
        ["get_attributes", "device1"].fading => false
        ["set_rule", "device1", "fade/80/60"] => {"device1":"fade/80/60"}
        ["set_rule", "device1", 90] => {"device1":90}
        ["get_attributes", "device1"].fading => false
        ["set_rule", "device1", "fade/20/60"] => {"device1":"fade/20/60"}
        ["set_rule", "device1", "fade/95/10"] => {"device1":"fade/95/10"}
        ["get_attributes", "device1"].fading.target => 95
        ["disable", "device1"] => {"Disabled":"device1"}
        ["get_attributes", "device1"].fading => false
        ["set_rule", "device1", "fade/20/60"] => {"device1":"fade/20/60"}
        ["status"].devices.device1.enabled => true
        ["set_rule", "device1", "disabled"] => {"device1":"disabled"}
        ["get_attributes", "device1"].fading => false
        ["set_rule", "device1", "fade/61/60"] => {"device1":"fade/61/60"}
        ["status"].devices.device1.enabled => true
        ["status"].devices.device1.current_rule => 1
        wait 30
        ["status"].devices.device1.current_rule => 31
        ["add_schedule_rule", "device4", "12:02", "fade/80/30"] => {"Rule added":"fade/80/30","time":"12:02"}
        ["reset_rule", "device4"] => {"device4":"Rule already matches scheduled rule","current_rule":80}
        ["set_rule", "device4", 50] => {"device4":50}
        wait 80
        ["get_attributes", "device4"].fading.scheduled => true
        ["status"].devices.device4.scheduled_rule => 61
        ["status"].devices.device4.current_rule => 61
        """;

    public const string GroupRows = """
        ["status"].devices.device1.turned_on => false
        ["trigger_sensor", "sensor1"] => {"Triggered":"sensor1"}
        ["status"].devices.device1.turned_on => true
        ["turn_off", "device1"] => {"Off":"device1"}
        ["trigger_sensor", "sensor1"] => {"Triggered":"sensor1"}
        ["condition_met", "sensor1"] => {"Condition":true}
        ["status"].devices.device1.turned_on => false
        ["turn_on", "device1"] => {"On":"device1"}
        ["disable", "device1"] => {"Disabled":"device1"}
        ["status"].devices.device1.turned_on => false
        ["enable", "device1"] => {"Enabled":"device1"}
        ["status"].devices.device1.turned_on => true
        ["disable", "sensor1"] => {"Disabled":"sensor1"}
        ["condition_met", "sensor1"] => {"Condition":false}
        ["status"].devices.device1.turned_on => false
        ["disable", "device1"] => {"Disabled":"device1"}
        ["enable", "sensor1"] => {"Enabled":"sensor1"}
        ["trigger_sensor", "sensor1"] => {"Triggered":"sensor1"}
        ["status"].devices.device1.turned_on => true
        ["status"].devices.device1.enabled => false
        wait 200
        ["set_rule", "sensor1", 5] => {"sensor1":5}
        wait 200
        ["condition_met", "sensor1"] => {"Condition":true}
        wait 101
        ["condition_met", "sensor1"] => {"Condition":false}
        ["status"].devices.device1.turned_on => false
        ["set_rule", "sensor3", "on"] => {"sensor3":"on"}
        ["status"].devices.device2.turned_on => true
        ["set_rule", "sensor3", "disabled"] => {"sensor3":"disabled"}
        ["status"].devices.device2.turned_on => false
        """;
}
