namespace Patchbay;

/// <summary>Makes a class a plugin of the kind that <typeparamref name="TContract"/> describes.</summary>
/// <example>
/// The shortest correct plugin has the members that the contract requires, and nothing else:
/// <code>
/// [Plugin&lt;IPaymentProvider&gt;("stripe")]
/// public sealed class Stripe
/// {
///     public Task&lt;string&gt; Pay(decimal amount) { ... }
/// }
/// </code>
/// </example>
/// <typeparam name="TContract">An interface with <see cref="PluginKindAttribute"/>.</typeparam>
/// <param name="name">The plugin's name, unique within its kind: lower case, words separated by hyphens.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class PluginAttribute<TContract>(string name) : PluginDeclarationAttribute<TContract>(name)
    where TContract : class;
