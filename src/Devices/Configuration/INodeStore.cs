using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Patchbay.Devices.Configuration;

/// <summary>Where a node's configuration comes from, and goes to.</summary>
internal interface INodeStore
{
    /// <summary>
    /// The options of the drivers, for the hosting of plugins: an entry for each instance at the root, <c>device1:ip</c>, without the keys that are the node's (<c>default_rule</c>,
    /// <c>schedule</c>, <c>targets</c>), so that a rule that is saved replaces no driver.
    /// </summary>
    IConfiguration Options { get; }

    /// <summary>Reads the configuration anew, and checks it as a whole.</summary>
    /// <returns>The configuration; <see cref="NodeConfiguration.Blank"/> if there is none.</returns>
    /// <exception cref="NodeConfigurationException">It cannot be read at all: then nothing is known of it, and nothing may be written.</exception>
    NodeConfiguration Read();

    /// <summary>Is triggered when it has changed, and was then at rest for a moment.</summary>
    IChangeToken Watch();

    /// <summary>Changes what is stored, and nothing else of it: read, changed and written whole or not at all, one change at a time.</summary>
    /// <param name="change">Changes the root of the stored document. Keys that it does not touch stay as they are.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <exception cref="NodeConfigurationException">What is stored cannot be read or written.</exception>
    Task ChangeAsync(Action<JsonObject> change, CancellationToken cancellationToken);
}
