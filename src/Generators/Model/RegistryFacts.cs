namespace Patchbay.Generators.Model;

/// <summary>What the registry of an assembly has to know of a plugin besides its name, because of the plugin's kind.</summary>
internal abstract record RegistryFacts;
