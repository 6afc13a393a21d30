using Patchbay;

namespace CustomKind.Contracts;

/// <summary>A kind of which nobody has a plugin.</summary>
[PluginKind("balloon")]
public interface IBallooning
{
    void Rise();
}
