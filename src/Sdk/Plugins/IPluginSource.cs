namespace Patchbay;

/// <summary>Where plugins come from: the registry of an assembly.</summary>
internal interface IPluginSource
{
    /// <summary>The simple name of the assembly.</summary>
    string AssemblyName { get; }

    /// <summary>What the compiler knows of a plugin, as JSON.</summary>
    string GetManifestEntry(string kind, string name);
}
