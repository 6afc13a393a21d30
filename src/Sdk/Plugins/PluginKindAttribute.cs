namespace Patchbay;

/// <summary>
/// Makes an interface the contract of a kind of plugin. Abstract members are required of a plugin class, members
/// with a default implementation are optional.
/// </summary>
/// <remarks>
/// A class becomes a plugin of the kind with <see cref="PluginAttribute{TContract}"/>. It need not implement the
/// interface; it has to have methods that fit, and the compiler writes an adapter.
/// <code>
/// [PluginKind("payment", Plural = "payments")]
/// public interface IPaymentProvider
/// {
///     ValueTask&lt;string&gt; PayAsync(decimal amount, CancellationToken cancellationToken);
/// }
///
/// [Plugin&lt;IPaymentProvider&gt;("stripe")]
/// public sealed class Stripe
/// {
///     public Task&lt;string&gt; Pay(decimal amount) { ... }
/// }
/// </code>
/// </remarks>
/// <param name="name">The kind's name in manifests and in the catalog: lower case, words separated by hyphens.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class PluginKindAttribute(string name) : Attribute
{
    /// <summary>The kind's name in manifests and in the catalog, for example <c>device</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The plural that names folders of metadata files, for example <c>devices</c>. The name with an <c>s</c> unless set.</summary>
    public string? Plural { get; set; }

    /// <summary>
    /// Whether an abstract class can be declared as well. It is described in the manifest and cannot be created, so no
    /// member is required of it.
    /// </summary>
    public bool MayBeAbstract { get; set; }

    /// <summary>
    /// Whether hosts give plugins of the kind a configuration section. A plugin of a kind without, which takes
    /// <c>[PluginOptions]</c> nevertheless, is reported: nothing would ever fill them.
    /// </summary>
    public bool TakesOptions { get; set; } = true;

    /// <summary>
    /// Keys in a plugin's configuration section that the host reads, and no plugin: <c>schedule</c>. They are not
    /// reported as unknown. Keys that begin with <c>_</c> or <c>$</c> never are.
    /// </summary>
    public string[] ReservedKeys { get; set; } = [];

    /// <summary>
    /// The keys that existing clients of the kind know how to ask a person for, with <c>*</c> for any text: <c>pin_*</c>.
    /// Empty if there are no such clients. A plugin that needs an answer for another key is reported, because nobody
    /// could set it up; so are two plugins that such clients would show under one name.
    /// </summary>
    public string[] AskableKeys { get; set; } = [];
}
