using Patchbay.Roslyn;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Model;

/// <summary>One name of one plugin, as far as the registry knows it.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Name">The plugin's name.</param>
/// <param name="Contract">The contract in code.</param>
/// <param name="Class">The metadata name of the class.</param>
/// <param name="Factory">The class with the factory, in code.</param>
/// <param name="Facts">What its kind wants the registry to know of it; null for nothing.</param>
internal sealed record RegistryEntry(string Kind, string Name, string Contract, string Class, string Factory, RegistryFacts? Facts);

/// <summary>The registration map of an assembly: its plugins, sorted by kind, then name.</summary>
internal sealed record RegistryModel(GeneratedType Type, EquatableArray<RegistryEntry> Entries);

/// <summary>What a program's catalog consists of.</summary>
internal sealed record HostModel(EquatableArray<ReferencedRegistry> Registries, bool HasEmbeddedAttribute)
{
    /// <summary>The keys by which the project's configuration says which plugin a section is for.</summary>
    public EquatableArray<string> TypeKeys { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>The registry of a referenced assembly.</summary>
/// <param name="FullName">The type in code, with <c>global::</c>.</param>
/// <param name="Alias">The alias by which alone the assembly is referenced; null for none.</param>
internal sealed record ReferencedRegistry(string FullName, string? Alias);
