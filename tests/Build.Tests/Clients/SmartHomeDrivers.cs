namespace Build.Tests.Clients;

/// <summary>The devices and sensors of the smart-home firmware, declared in C#.</summary>
internal static class SmartHomeDrivers
{
    public const string Usings = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Net;
        using System.Text.Json.Serialization;
        using Patchbay;
        using Patchbay.ConfigFiles;
        using Patchbay.Connectors;
        using Patchbay.Devices;
        using Patchbay.FileSync;
        using Patchbay.Telemetry;


        """;

    public const string Source = Usings + """
        [Device("wled", DisplayName = "WLED", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255)]
        public sealed class Wled(LampOptions options) { public bool Send(bool on, int brightness) => on && options.MinRule <= brightness; }

        [Device("bulb", DisplayName = "TP-Link bulb", MetadataFile = "TpLinkBulb", Rule = RulePrompt.IntOrFade, Min = 1, Max = 100)]
        [Device("dimmer", DisplayName = "TP-Link dimmer", MetadataFile = "TpLinkDimmer.json", Rule = RulePrompt.IntOrFade, Min = 1, Max = 100)]
        public sealed class TpLink(LampOptions options) { public bool Send(bool on, int brightness) => on && options.MinRule <= brightness; }

        [Device("tasmota-relay", DisplayName = "Tasmota relay")]
        public sealed class Tasmota(AddressOptions options) { public bool Send(bool on) => on && options.Ip.Equals(IPAddress.Any); }

        [Device("http-get", DisplayName = "HTTP GET")]
        public sealed class HttpGet(HttpGetOptions options) { public bool Send(bool on) => options.OffPath != options.OnPath && on; }

        [Device("api-target", DisplayName = "API target", Rule = RulePrompt.ApiTarget)]
        public sealed class ApiTarget(ApiTargetOptions options) { public bool Send(bool on, string calls) => on && options.Port > calls.Length; }

        [Device("desktop", DisplayName = "Computer screen")]
        public sealed class DesktopDevice(AddressOptions options) { public bool Send(bool on) => on && options.Ip.Equals(IPAddress.Any); }

        [Device("relay", DisplayName = "Relay")]
        public sealed class Relay(PinOptions options) { public bool Send(bool on) => on && options.Pin > 0; }

        [Device("pwm", DisplayName = "LED strip", Rule = RulePrompt.IntOrFade, Min = 0, Max = 1023)]
        public sealed class Pwm(PwmOptions options) { public bool Send(bool on, int brightness) => on && options.Pin > brightness; }

        [Device("dummy", DisplayName = "Dummy")]
        public sealed class DummyDevice(DummyDeviceOptions options) { public bool Send(bool on) => on && options.Nickname.Length > 0; }

        [Sensor("desktop", DisplayName = "Computer activity")]
        public sealed class DesktopSensor(DesktopSensorOptions options) { public bool? ConditionMet() => options.Mode == DesktopMode.Screen; public bool Trigger() => true; }

        [Sensor("switch", DisplayName = "Switch")]
        public sealed class Switch(SensorPinOptions options) { public bool ConditionMet() => options.Pin > 0; }

        [Sensor("pir", DisplayName = "Motion sensor", Rule = RulePrompt.FloatRange, Min = 0, Max = 60)]
        public sealed class Pir(SensorPinOptions options) { public bool ConditionMet(double minutes) => options.Pin > minutes; public bool Trigger() => true; }

        [Sensor("ld2410", DisplayName = "Presence sensor", Rule = RulePrompt.FloatRange, Min = 0.05, Max = 60)]
        public sealed class Ld2410(SensorPinOptions options) { public bool ConditionMet(double minutes) => options.Pin > minutes; public bool Trigger() => true; }

        [Sensor("load-cell", DisplayName = "Load cell", Rule = RulePrompt.FloatRange, Min = 0, Max = 10000000)]
        public sealed class LoadCell(LoadCellOptions options) { public bool ConditionMet(double limit) => options.PinData + options.PinClock > limit; }

        [Sensor("si7021", DisplayName = "Si7021", Rule = RulePrompt.Thermostat)]
        [Sensor("dht22", DisplayName = "DHT22", Rule = RulePrompt.Thermostat)]
        public sealed class Thermometer(ThermometerOptions options) { public bool? ConditionMet(double temperature) => options.Tolerance > temperature; }

        [Sensor("dummy", DisplayName = "Dummy", Rule = RulePrompt.OnOff)]
        public sealed class DummySensor(DummySensorOptions options) { public bool ConditionMet(bool on) => on && options.Nickname.Length > 0; }

        [PluginOptions] public sealed record LampOptions : DimmableOptions { [Prompt("Address")] public required IPAddress Ip { get; init; } public int Port { get; init; } = 80; }
        [PluginOptions] public sealed record AddressOptions : DeviceOptions { public required IPAddress Ip { get; init; } }
        [PluginOptions] public sealed record HttpGetOptions : DeviceOptions { public required Uri Uri { get; init; } public required string OnPath { get; init; } public required string OffPath { get; init; } }
        [PluginOptions] public sealed record ApiTargetOptions : DeviceOptions { public required IPAddress Ip { get; init; } public int Port { get; init; } = 8123; }
        [PluginOptions] public sealed record PinOptions : DeviceOptions { public required int Pin { get; init; } }
        [PluginOptions] public sealed record PwmOptions : DimmableOptions { public required int Pin { get; init; } }
        [PluginOptions] public sealed record DummyDeviceOptions : DeviceOptions;
        [PluginOptions] public sealed record DesktopSensorOptions : SensorOptions { public required IPAddress Ip { get; init; } [Prompt("Mode", Order = 1500)] public required DesktopMode Mode { get; init; } }
        [PluginOptions] public sealed record SensorPinOptions : SensorOptions { public required int Pin { get; init; } }
        [PluginOptions] public sealed record LoadCellOptions : SensorOptions { public required int PinData { get; init; } public required int PinClock { get; init; } }
        [PluginOptions] public sealed record ThermometerOptions : ThermostatOptions { public int? Pin { get; init; } }
        [PluginOptions] public sealed record DummySensorOptions : SensorOptions;

        public enum DesktopMode { [JsonStringEnumMemberName("activity")] Idle, Screen }
        """;

    /// <summary>The keys of each template, as the originals have them.</summary>
    public static readonly Dictionary<string, string> Templates = new(StringComparer.Ordinal)
    {
        ["devices/Wled.json"] = "_type nickname ip min_rule max_rule default_rule schedule",
        ["devices/TpLinkBulb.json"] = "_type nickname ip min_rule max_rule default_rule schedule",
        ["devices/TpLinkDimmer.json"] = "_type nickname ip min_rule max_rule default_rule schedule",
        ["devices/TasmotaRelay.json"] = "_type nickname ip default_rule schedule",
        ["devices/HttpGet.json"] = "_type nickname uri on_path off_path default_rule schedule",
        ["devices/ApiTarget.json"] = "_type nickname ip default_rule schedule",
        ["devices/Desktop.json"] = "_type nickname ip default_rule schedule",
        ["devices/Relay.json"] = "_type nickname pin default_rule schedule",
        ["devices/Pwm.json"] = "_type nickname pin min_rule max_rule default_rule schedule",
        ["devices/Dummy.json"] = "_type nickname default_rule schedule",
        ["sensors/Desktop.json"] = "_type nickname ip default_rule mode schedule targets",
        ["sensors/Switch.json"] = "_type nickname pin default_rule schedule targets",
        ["sensors/Pir.json"] = "_type nickname pin default_rule schedule targets",
        ["sensors/Ld2410.json"] = "_type nickname pin default_rule schedule targets",
        ["sensors/LoadCell.json"] = "_type nickname pin_data pin_clock default_rule schedule targets",
        ["sensors/Si7021.json"] = "_type nickname units default_rule mode tolerance schedule targets",
        ["sensors/Dht22.json"] = "_type nickname units default_rule mode tolerance schedule targets",
        ["sensors/Dummy.json"] = "_type nickname default_rule schedule targets",
    };
}
