using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Patchbay.Devices;

namespace Patchbay.Sdk.Tests.Options;

/// <summary>The page of devices says where the questions of Patchbay's own options stand.</summary>
[TestClass]
public sealed class PromptOrderTests
{
    public static IEnumerable<object[]> Options =>
        new[] { typeof(DeviceOptions), typeof(DimmableOptions), typeof(SensorOptions), typeof(ThermostatOptions) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.GetCustomAttribute<PromptAttribute>() is not null)
            .Select(property => new object[] { property.Name, property.GetCustomAttribute<PromptAttribute>()!.Order });

    [TestMethod]
    [DynamicData(nameof(Options))]
    public void Every_inherited_option_is_listed_with_its_order(string property, int order)
    {
        string key = string.Concat(property.Select((character, index) => char.IsUpper(character) && index > 0 ? "_" + character : character.ToString())).ToLowerInvariant();

        Row(key).ShouldEndWith($"| {order.ToString(CultureInfo.InvariantCulture)} |");
    }

    [TestMethod]
    public void The_default_rule_is_listed_too() => Row("default_rule").ShouldEndWith($"| {PromptOrders.DefaultRule} |");

    private static string Row(string key, [CallerFilePath] string file = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "kinds", "device.md"))
            .SkipWhile(line => !line.StartsWith("| Key | `Order`", StringComparison.Ordinal))
            .First(line => line.Contains($"`{key}`", StringComparison.Ordinal));
}
