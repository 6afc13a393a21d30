namespace SmartHome.Instances;

/// <summary>A device or sensor with its rule, ready to be used.</summary>
/// <typeparam name="TContract">The contract of its kind.</typeparam>
/// <param name="Instance">Its configuration.</param>
/// <param name="Descriptor">The descriptor of its driver.</param>
/// <param name="Plugin">Its driver, which is called through the fault boundary.</param>
/// <param name="Format">The rules that it accepts.</param>
/// <param name="Rule">Its default rule.</param>
internal sealed record RuledPlugin<TContract>(Instance Instance, PluginDescriptor Descriptor, TContract Plugin, RuleFormat Format, Rule Rule)
    where TContract : class;
