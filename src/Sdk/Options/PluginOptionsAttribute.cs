using Patchbay.Devices;

namespace Patchbay;

/// <summary>
/// Marks the type that describes a plugin's configuration. A plugin takes it as a constructor parameter; the
/// compiler writes the code that fills it from <c>IConfiguration</c> and checks it.
/// </summary>
/// <remarks>
/// Keys are the properties' names in snake_case (<c>MinRule</c> is <c>min_rule</c>); when read, case, <c>_</c> and
/// <c>-</c> do not matter. A property that is <see langword="required"/>, or a non-nullable reference without an
/// initialiser, must be configured. Initialisers are the defaults.
/// </remarks>
/// <example>
/// <code>
/// [PluginOptions]
/// public sealed record WledOptions : DimmableOptions
/// {
///     [Prompt("IP address of the controller")] public required IPAddress Ip { get; init; }
///     public int Port { get; init; } = 80;
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PluginOptionsAttribute : Attribute;
